import { type FloorNumber, type Handle, handleKey } from './thread.ts';

/*
 * An `answers` correction says all that a floor answers, so that two of them need no order. The form takes floors off
 * the list shown and puts others on it.
 */

/**
 * What somebody who read the thread knows better than its file. Each is about one subject: a later one on the same
 * subject replaces the earlier, and on different subjects their order does not count.
 * - `author`: the floor is by this handle; null: by nobody whom the file names. Floor 0's author is the opening poster.
 * - `not-author`: the floor is by none of these handles.
 * - `same-person`: two handles are one person's, a renamed account's.
 * - `answers`: the floor answers these floors and no others; none: it answers nothing.
 * - `person`: what is mentioned by this handle is a person, or is nobody (`@Autowired`).
 */
export type Correction =
	| { readonly type: 'author'; readonly floor: FloorNumber; readonly handle: Handle | null }
	| { readonly type: 'not-author'; readonly floor: FloorNumber; readonly handles: readonly Handle[] }
	| { readonly type: 'same-person'; readonly handle: Handle; readonly as: Handle }
	| { readonly type: 'answers'; readonly floor: FloorNumber; readonly targets: readonly FloorNumber[] }
	| { readonly type: 'person'; readonly handle: Handle; readonly isPerson: boolean };

/** What a correction is about. Both kinds about a floor's author are about one thing. */
export function subjectOf(correction: Correction): string {
	if (correction.type === 'same-person') return `person:${handleKey(correction.handle)}`;
	if (correction.type === 'person') return `somebody:${handleKey(correction.handle)}`;
	return `${correction.type === 'answers' ? 'answers' : 'author'}:${correction.floor}`;
}

/** The corrections with one more, which takes the place of an earlier one on its subject. */
export function withCorrection(corrections: readonly Correction[], added: Correction): readonly Correction[] {
	return [...withoutSubject(corrections, subjectOf(added)), added];
}

/** The corrections but the one on this subject. */
export function withoutSubject(corrections: readonly Correction[], subject: string): readonly Correction[] {
	return corrections.filter((correction) => subjectOf(correction) !== subject);
}

/** The one correction on a subject; undefined where there is none. */
export function correctionOn(corrections: readonly Correction[], subject: string): Correction | undefined {
	return corrections.findLast((correction) => subjectOf(correction) === subject);
}

/** One of each subject, the last, in an order that does not depend on when they were made. */
export function inStableOrder(corrections: readonly Correction[]): readonly Correction[] {
	const bySubject = new Map(corrections.map((correction) => [subjectOf(correction), correction]));
	return Array.from(bySubject)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([, correction]) => correction);
}

/** True if they say the same, in whatever order. */
export function areSameCorrections(a: readonly Correction[], b: readonly Correction[]): boolean {
	return a === b || signatureOf(a) === signatureOf(b);
}

/** By subject, what `to` says that `from` does not, or says otherwise; null: what it takes back. */
export function changedCorrections(
	from: readonly Correction[],
	to: readonly Correction[],
): ReadonlyMap<string, Correction | null> {
	const before = new Map(from.map((each) => [subjectOf(each), signatureOf([each])]));
	const changed = new Map<string, Correction | null>(
		to.filter((each) => before.get(subjectOf(each)) !== signatureOf([each])).map((each) => [subjectOf(each), each]),
	);
	const left = new Set(to.map(subjectOf));
	for (const subject of before.keys()) if (!left.has(subject)) changed.set(subject, null);
	return changed;
}

/** The same text for corrections that say the same. */
export function signatureOf(corrections: readonly Correction[]): string {
	return JSON.stringify(
		inStableOrder(corrections).map((correction) => [subjectOf(correction), ...Object.values(correction)]),
	);
}

/** Every handle that it names. */
export function handlesIn(correction: Correction): readonly Handle[] {
	switch (correction.type) {
		case 'author':
			return correction.handle === null ? [] : [correction.handle];
		case 'not-author':
			return correction.handles;
		case 'same-person':
			return [correction.handle, correction.as];
		case 'person':
			return [correction.handle];
		case 'answers':
			return [];
	}
}

/** The same of people who are called otherwise. */
export function renamedCorrection(correction: Correction, rename: (handle: Handle) => Handle): Correction {
	switch (correction.type) {
		case 'author':
			return correction.handle === null ? correction : { ...correction, handle: rename(correction.handle) };
		case 'not-author':
			return { ...correction, handles: correction.handles.map(rename) };
		case 'same-person':
			return { ...correction, handle: rename(correction.handle), as: rename(correction.as) };
		case 'person':
			return { ...correction, handle: rename(correction.handle) };
		case 'answers':
			return correction;
	}
}
