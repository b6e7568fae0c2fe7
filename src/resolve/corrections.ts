import { known } from '../lib/assert.ts';
import type { Correction } from '../model/correction.ts';
import { type FloorNumber, handleKey } from '../model/thread.ts';
import type { Context, KnownPeople } from './context.ts';
import type { Names } from './names.ts';
import type { Case } from './solve/case.ts';
import { type Facts, nobody } from './solve/facts.ts';

/*
 * What a correction overrules stays in the data: the author whom the file states is among the `others` of a corrected
 * author, and a floor keeps the parents that the file states. Thread data that is read back without the correction is
 * then the thread as it was.
 */

/** Corrections, parted by whether the thread has the floors and handles that they are about. */
export interface Fitted {
	readonly fit: readonly Correction[];
	/** Those that the thread has no floor or handle for: they change nothing. */
	readonly unfit: readonly Correction[];
}

export function fitCorrections(
	{ numbers, verdicts }: Context,
	names: Names,
	corrections: readonly Correction[],
): Fitted {
	const fits = (correction: Correction): boolean => {
		if (correction.type === 'same-person') return names.has(correction.handle) && names.has(correction.as);
		if (correction.type === 'person') return verdicts.has(handleKey(correction.handle));
		const { floor } = correction;
		if (!numbers.has(floor)) return false;
		if (correction.type !== 'answers') return true;
		return correction.targets.every((target) => target !== floor && numbers.has(target));
	};
	return { fit: corrections.filter(fits), unfit: corrections.filter((each) => !fits(each)) };
}

/** By handle, whether it is a person, as corrections say. */
export function settledBy(corrections: readonly Correction[]): KnownPeople {
	return new Map(
		corrections.flatMap((each) => (each.type === 'person' ? [[handleKey(each.handle), each.isPerson] as const] : [])),
	);
}

/** Corrections as the solver takes them. */
export function factsOf({ handles, indexOf }: Case, names: Names, fit: readonly Correction[]): Facts {
	const ids = new Map(handles.map((key, id) => [key, id]));
	const at = (floor: FloorNumber) => known(indexOf.get(floor), 'floor');
	const authors = new Map<number, number>();
	const forbidden = new Map<number, ReadonlySet<number>>();
	const answers = new Map<number, ReadonlySet<number>>();
	for (const correction of fit) {
		if (correction.type === 'author') {
			const { floor, handle } = correction;
			authors.set(at(floor), handle === null ? nobody : known(ids.get(names.keyOf(handle)), handle));
		} else if (correction.type === 'not-author') {
			const none = correction.handles.flatMap((handle) => ids.get(names.keyOf(handle)) ?? []);
			forbidden.set(at(correction.floor), new Set(none));
		} else if (correction.type === 'answers') {
			answers.set(at(correction.floor), new Set(correction.targets.map(at)));
		}
	}
	return { authors, forbidden, answers };
}
