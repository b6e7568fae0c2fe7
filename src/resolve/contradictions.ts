import { known } from '../lib/assert.ts';
import { groupBy } from '../lib/group.ts';
import { memoLast } from '../lib/memo.ts';
import type { Contradiction } from '../model/attribution.ts';
import { type Correction, subjectOf } from '../model/correction.ts';
import { type FloorNumber, type Handle, type HandleKey, handleKey } from '../model/thread.ts';
import { type NumberedMention, numberedMentions } from './authors.ts';
import type { Context, ReadFloor } from './context.ts';
import type { Names } from './names.ts';
import { type Solution, unshiftedFrom } from './solve/solve.ts';
import type { Passages } from './solve/why-author.ts';

/** The evidence in the file against corrections. They hold all the same: the person who read the thread may know better. */
export function findContradictions(
	{ floors }: Context,
	names: Names,
	solution: Solution,
	passages: Passages,
	corrections: readonly Correction[],
): Contradiction[] {
	const { indexOf } = solution.given.thread;
	const mentions = memoLast((given: Solution) => groupBy(numberedMentions(given), ({ target }) => target));
	const authored = memoLast((read: readonly ReadFloor[]) =>
		groupBy(read, ({ floor }) => (floor.author === null ? null : handleKey(floor.author))),
	);
	const spellings = Array.from(names.handles.values());
	const at = (number: FloorNumber) => known(indexOf.get(number), 'floor');
	return corrections.flatMap((correction): Contradiction[] => {
		const subject = subjectOf(correction);
		if (correction.type === 'person') return [];
		if (correction.type === 'same-person') return talkToThemselves(subject, authored(floors), names, correction);
		const floor = known(floors[at(correction.floor)], 'floor');
		if (correction.type === 'answers') return otherAnswers(subject, floor, solution, at, correction.targets);
		const denies =
			correction.type === 'author'
				? (handle: Handle) => correction.handle === null || !isSame(names, handle, correction.handle)
				: (handle: Handle) => correction.handles.some((each) => isSame(names, each, handle));
		const named = correction.type === 'author' ? correction.handle : null;
		return [
			...statedElse(subject, floor, denies),
			...numberedElse(
				subject,
				mentions(solution).get(at(correction.floor)) ?? [],
				spellings,
				solution,
				passages,
				denies,
			),
			...(named === null ? [] : callsThemselves(subject, floor, (handle) => isSame(names, handle, named))),
		];
	});
}

function isSame({ keyOf }: Names, a: Handle, b: Handle): boolean {
	return keyOf(a) === keyOf(b);
}

function statedElse(subject: string, { floor }: ReadFloor, denies: (handle: Handle) => boolean): Contradiction[] {
	const { author, number } = floor;
	if (author === null || !denies(author)) return [];
	return [{ subject, rule: 'stated', floor: number, span: null, says: author }];
}

/** Numbers that stand as they are written. */
function numberedElse(
	subject: string,
	mentions: readonly NumberedMention[],
	spellings: readonly Handle[],
	solution: Solution,
	passages: Passages,
	denies: (handle: Handle) => boolean,
): Contradiction[] {
	return mentions.flatMap((mention) => {
		const says = known(spellings[mention.handle], 'handle');
		const unshifted = solution.given.numbers[mention.call]?.unshifted ?? 0;
		if (unshifted < unshiftedFrom || !denies(says)) return [];
		const from = passages.number(mention.floor);
		return { subject, rule: 'numbered-mention', floor: from, span: passages.span(mention.call), says } as const;
	});
}

function callsThemselves(
	subject: string,
	{ floor, references }: ReadFloor,
	isAuthor: (handle: Handle) => boolean,
): Contradiction[] {
	return references.flatMap(({ handle, span }) =>
		handle !== null && isAuthor(handle)
			? { subject, rule: 'self-mention', floor: floor.number, span, says: handle }
			: [],
	);
}

/** Floors that the file says are by one of the two and that call the other. */
function talkToThemselves(
	subject: string,
	authored: ReadonlyMap<HandleKey | null, readonly ReadFloor[]>,
	names: Names,
	{ handle, as }: { readonly handle: Handle; readonly as: Handle },
): Contradiction[] {
	const pair = [handleKey(handle), handleKey(as)];
	const theirs = [...new Set(pair)].flatMap((key) => authored.get(key) ?? []);
	return theirs
		.sort((a, b) => a.floor.number - b.floor.number)
		.flatMap((floor) => {
			const author = known(floor.floor.author, 'author');
			const isOther = (called: Handle) =>
				handleKey(called) !== handleKey(author) && pair.includes(handleKey(called)) && isSame(names, called, author);
			return callsThemselves(subject, floor, isOther);
		});
}

/** Parents that the file states, and floors that a name is called by the number of, other than those said. */
function otherAnswers(
	subject: string,
	{ floor, references }: ReadFloor,
	{ given }: Solution,
	at: (number: FloorNumber) => number,
	targets: readonly FloorNumber[],
): Contradiction[] {
	const calls = given.thread.floors[at(floor.number)]?.calls ?? [];
	const spans = references.filter(({ handle }) => handle !== null).map(({ span }) => span);
	const said = new Set(targets);
	const stated = (floor.answers ?? []).filter((to) => !said.has(to));
	const numbered = calls.flatMap((call, order): Contradiction[] => {
		const number = given.thread.calls[call]?.number ?? null;
		const isSure = (given.numbers[call]?.unshifted ?? 0) >= unshiftedFrom;
		if (number === null || !isSure || said.has(number)) return [];
		return [{ subject, rule: 'written-number', floor: floor.number, span: spans[order] ?? null, says: number }];
	});
	return [
		...stated.map((says) => ({ subject, rule: 'stated', floor: floor.number, span: null, says }) as const),
		...numbered,
	];
}
