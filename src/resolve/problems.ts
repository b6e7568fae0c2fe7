import type { FloorNumber, Problem, ProblemCode } from '../model/thread.ts';
import { type Context, canAnswer, type ReadFloor } from './context.ts';

/** A text of fewer letters is not judged: its language is not sure. */
const leastLetters = 1_000;
/** Of words and signs, the least share of Chinese signs in a text that is like those that inference was measured on. */
const leastChinese = 0.1;
/** How many UTF-16 units of each floor are looked at. */
const looked = 2_000;

/**
 * True of a text that states no author and is far from what inference was fitted and measured on, which are threads in
 * Chinese: of flattened threads of other sites, in English, one in four likely names was right.
 */
export function isUnlikeKnown({ floors }: Context): boolean {
	let [chinese, words, letters] = [0, 0, 0];
	for (const { floor } of floors) {
		if (floor.author !== null) return false;
		const text = floor.text.slice(0, looked);
		chinese += text.match(/\p{Script=Han}/gu)?.length ?? 0;
		for (const [word] of text.matchAll(/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Hangul}\p{Script=Kana}]{2,}/gu)) {
			words++;
			letters += word.length;
		}
	}
	return letters >= leastLetters && chinese < leastChinese * (chinese + words);
}

/** How many digits of a number that is too large are shown. */
const shownDigits = 40;

/**
 * What is odd about the numbers in a thread: parameters are `floor`, where it stands, `number`, and `handle` where
 * the number follows a name. A number without a name may count anything, so it is only listed if it is too large.
 */
export function findProblems(context: Context): Problem[] {
	return context.floors.flatMap((floor) => [
		...oversized(floor),
		...misplacedParents(context, floor),
		...misplacedMentions(context, floor),
	]);
}

function oversized({ floor, oversized }: ReadFloor): Problem[] {
	return oversized.map(({ digits, handle }) => {
		const number = digits.length > shownDigits ? `${digits.slice(0, shownDigits)}…` : digits;
		return problem('number-too-large', floor.number, number, handle);
	});
}

function misplacedParents(context: Context, { floor }: ReadFloor): Problem[] {
	return (floor.answers ?? []).flatMap((parent) => misplaced(context, floor.number, parent, null));
}

function misplacedMentions(context: Context, { floor, references }: ReadFloor): Problem[] {
	return references.flatMap(({ handle, floor: number }) =>
		handle === null || number === null ? [] : misplaced(context, floor.number, number, handle),
	);
}

function misplaced(context: Context, floor: FloorNumber, number: FloorNumber, handle: string | null): Problem[] {
	if (canAnswer(context, floor, number)) return [];
	return [problem(context.numbers.has(number) ? 'number-not-below' : 'no-such-floor', floor, number, handle)];
}

function problem(code: ProblemCode, floor: FloorNumber, number: string | number, handle: string | null): Problem {
	return { code, params: { floor, number, ...(handle === null ? {} : { handle }) }, line: null };
}
