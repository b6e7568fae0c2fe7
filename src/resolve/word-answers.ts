import type { Answer } from '../model/attribution.ts';
import type { FloorNumber, Span } from '../model/thread.ts';
import { type Context, canAnswer, type ReadFloor } from './context.ts';
import { findRelatives, type Relative } from './relatives.ts';
import type { Solution } from './solve/solve.ts';

/**
 * The probabilities that such words answer the floor they seem to mean. They are guesses, since threads with known
 * authors do not say which floor a 楼上 meant. A floor that begins with the word speaks to that floor's writer; in the
 * midst of a text the word may mean many floors, or one of another thread.
 */
const probabilities = {
	floor: 0.9,
	above: { first: 0.85, inside: 0.7 },
	below: { first: 0.6, inside: 0.5 },
	op: { first: 0.85, inside: 0.8 },
};

/** Words before a number that make it the writer's own floor: 我 #33, 我在 33 楼. */
const ownWords = /我(?:的|在|说的|上面|之前)?[^\S\n]*$/;

/** The answers that a floor gives by a number without a name (`#12`, 12楼), by 楼上, 楼下 and 楼主. */
export function wordAnswers(context: Context, solution: Solution, { floor, references, passed }: ReadFloor): Answer[] {
	const from = floor.number;
	const alone = passed.map((each) => ({ ...each, handle: null }));
	const numbers = [...references, ...alone].flatMap(({ handle, floor: to, span }): Answer[] => {
		if (handle !== null || to === null || !canAnswer(context, from, to)) return [];
		const isOwn = ownWords.test(floor.text.slice(Math.max(0, span.start - 8), span.start));
		const probability = probabilities.floor * unshiftedAt(solution, to);
		const answer = likely(from, to, 'floor', probability, span);
		return [{ ...answer, isOwn: isOwn || isSameAuthor(solution, from, to) }];
	});
	return [...numbers, ...findRelatives(floor.text).flatMap((relative) => relativeAnswer(context, from, relative))];
}

function relativeAnswer(context: Context, from: FloorNumber, { kind, span, isFirst }: Relative): Answer[] {
	const to = kind === 'op' ? 0 : kind === 'above' ? from - 1 : from + 1;
	if (from === 0 || !context.numbers.has(to) || (kind === 'above' && to === 0)) return [];
	return [likely(from, to, kind, probabilities[kind][isFirst ? 'first' : 'inside'], span)];
}

function likely(from: FloorNumber, to: FloorNumber, kind: Answer['kind'], probability: number, span: Span): Answer {
	const rule = kind === 'floor' ? 'written-number' : 'relative';
	const evidence = [{ rule, floor: from, span, weight: null }] as const;
	return { from, to, kind, grade: 'likely', probability, span, evidence, others: [], isOwn: false };
}

/** The probability that no floor up to this number was deleted: that of the next larger number called with a name, since deletions only add up. */
function unshiftedAt({ given }: Solution, number: FloorNumber): number {
	const numbered = numberedCalls(given);
	let low = 0;
	let high = numbered.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((numbered[middle]?.called ?? 0) < number) low = middle + 1;
		else high = middle;
	}
	return (numbered[low] ?? numbered.at(-1))?.unshifted ?? 1;
}

interface NumberedCall {
	readonly called: FloorNumber;
	readonly unshifted: number;
}

/** The list of `numberedCalls`, made once for each solution, since it is asked for every number without a name. */
const byNumber = new WeakMap<Solution['given'], readonly NumberedCall[]>();

/** The calls by number whose reading is known, in order of their numbers. */
function numberedCalls(given: Solution['given']): readonly NumberedCall[] {
	const made = byNumber.get(given);
	if (made !== undefined) return made;
	const numbered = given.numbers
		.flatMap((reading, call) => {
			const called = given.thread.calls[call]?.number ?? null;
			return reading === null || called === null ? [] : { called, unshifted: reading.unshifted };
		})
		.sort((a, b) => a.called - b.called);
	byNumber.set(given, numbered);
	return numbered;
}

function isSameAuthor({ given, authors }: Solution, from: FloorNumber, to: FloorNumber): boolean {
	const authorOf = (number: FloorNumber) => {
		const index = given.thread.indexOf.get(number);
		const [first] = index === undefined ? [] : (authors[index] ?? []);
		return first !== undefined && first.probability >= 0.5 ? first.handle : null;
	};
	const author = authorOf(from);
	return author !== null && author === authorOf(to);
}
