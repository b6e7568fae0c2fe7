import { type Correction, subjectOf, withCorrection, withoutSubject } from '../model/correction.ts';
import type { FloorNumber, Handle } from '../model/thread.ts';
import { useChoices } from './choices.ts';

/** Makes a correction; one on the same subject is replaced. What follows from it is concluded at once. */
export function correct(correction: Correction): void {
	change((corrections) => withCorrection(corrections, correction));
}

/** Takes back what was said on a subject. */
export function takeBack(subject: string): void {
	change((corrections) =>
		corrections.some((each) => subjectOf(each) === subject) ? withoutSubject(corrections, subject) : corrections,
	);
}

/** "None of these": the floor is by none of its candidates, besides those already ruled out. */
export function ruleOut(floor: FloorNumber, handles: readonly Handle[]): void {
	change((corrections) => {
		const earlier = corrections.flatMap((each) =>
			each.type === 'not-author' && each.floor === floor ? each.handles : [],
		);
		const all = Array.from(new Set([...earlier, ...handles]));
		return withCorrection(corrections, { type: 'not-author', floor, handles: all });
	});
}

function change(changed: (corrections: readonly Correction[]) => readonly Correction[]): void {
	useChoices.setState((choices) => {
		const corrections = changed(choices.corrections);
		return corrections === choices.corrections ? choices : { corrections };
	});
}
