import type { FloorNumber, Problem, ProblemCode } from '../model/thread.ts';
import { type Context, canAnswer, type ReadFloor } from './context.ts';

/** More digits of a number would tell nobody more. */
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
