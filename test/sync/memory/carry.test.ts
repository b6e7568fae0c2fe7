import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carryOver, type FloorPrints, matchFloors } from '../../../src/sync/memory/carry.ts';

/** Floors numbered in order, named by their texts. */
function save(...prints: readonly string[]): FloorPrints {
	return prints.map((print, number) => [number, print] as const);
}

const numbers = (match: ReadonlyMap<number, number> | null) => (match === null ? null : Object.fromEntries(match));

describe('floors of two saves', () => {
	test('of a longer save are found where they were', () => {
		expect(numbers(matchFloors(save('o', 'a', 'b'), save('o', 'a', 'b', 'c', 'd')))).toEqual({ 0: 0, 1: 1, 2: 2 });
	});

	test('are found where deletions moved them; those deleted are not', () => {
		expect(numbers(matchFloors(save('o', 'a', 'b', 'c', 'd'), save('o', 'a', 'c', 'd', 'e')))).toEqual({
			0: 0,
			1: 1,
			3: 2,
			4: 3,
		});
	});

	test('of the same text are told apart by their neighbours', () => {
		expect(numbers(matchFloors(save('o', '+1', 'a', '+1', 'b'), save('o', '+1', 'a', '+1', 'b', '+1')))).toEqual({
			0: 0,
			1: 1,
			2: 2,
			3: 3,
			4: 4,
		});
	});

	test('of another thread do not match, however many say the same', () => {
		expect(matchFloors(save('o', '+1', '+1', '+1'), save('p', '+1', '+1', '+1'))).toBeNull();
		expect(matchFloors(save('o', 'a', 'b', 'c', 'd'), save('o', 'x', 'y', 'z', 'w'))).toBeNull();
	});

	test('match each at most once, only with the same text, whatever was deleted and added', () => {
		const thread = fc.uniqueArray(fc.nat({ max: 500 }), { minLength: 6, maxLength: 30 });
		fc.assert(
			fc.property(thread, fc.infiniteStream(fc.boolean()), fc.nat({ max: 10 }), (texts, gone, added) => {
				const kept = texts.filter((_, index) => index % 4 !== 3 || !gone.next().value);
				const later = save(...kept.map(String), ...Array.from({ length: added }, (_, index) => `new ${index}`));
				const earlier = save(...texts.map(String));
				const match = matchFloors(earlier, later) ?? new Map();
				expect(match.size).toBe(kept.length);
				for (const [from, to] of match) expect(later[to]?.[1]).toBe(earlier[from]?.[1]);
				expect(new Set(match.values()).size).toBe(match.size);
			}),
		);
	});
});

test('corrections move with their floors; those whose floors are gone are named', () => {
	const floors = new Map([
		[1, 1],
		[3, 2],
	]);
	const lost = [
		{ type: 'author', floor: 2, handle: 'bob' },
		{ type: 'answers', floor: 3, targets: [2] },
	] as const;
	const { corrections, lost: named } = carryOver(
		[
			{ type: 'author', floor: 3, handle: 'ann' },
			{ type: 'answers', floor: 3, targets: [1] },
			{ type: 'same-person', handle: 'a', as: 'b' },
			...lost,
		],
		floors,
	);
	expect(corrections).toEqual([
		{ type: 'author', floor: 2, handle: 'ann' },
		{ type: 'answers', floor: 2, targets: [1] },
		{ type: 'same-person', handle: 'a', as: 'b' },
	]);
	expect(named).toEqual(lost);
});
