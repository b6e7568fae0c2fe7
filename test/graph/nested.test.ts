import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chainOf, nestedOrder, parentsOf, withBetween } from '../../src/graph/reading-order.ts';
import type { Answer } from '../../src/model/attribution.ts';

function answer(
	from: number,
	to: number,
	grade: Answer['grade'] = 'proven',
	probability: number | null = null,
): Answer {
	return { from, to, kind: 'numbered', grade, probability, isOwn: false, span: null, evidence: [], others: [] };
}

/** The order as a drawing: a dot for every step inwards. */
function draw(floors: readonly number[], answers: readonly Answer[]): string {
	return nestedOrder(floors, answers)
		.map(({ floor, depth }) => `${'.'.repeat(depth)}${floor}`)
		.join(' ');
}

const answers = fc.array(
	fc
		.tuple(fc.nat({ max: 30 }), fc.nat({ max: 30 }), fc.constantFrom<Answer['grade']>('stated', 'likely'), fc.boolean())
		.map(
			([from, to, grade, isOwn]): Answer => ({ ...answer(from, to, grade, grade === 'likely' ? 0.8 : null), isOwn }),
		),
	{ maxLength: 60 },
);
const floors = fc.uniqueArray(fc.nat({ max: 30 })).map((some) => some.sort((a, b) => a - b));

describe('the nested order', () => {
	test('puts floors below what they answer, and keeps their order', () => {
		expect(draw([0, 1, 2, 3, 4, 5], [answer(3, 1), answer(4, 2), answer(5, 3)])).toBe('0 1 .3 ..5 2 .4');
	});

	test('shows a floor that answers several below the surest, or else the first', () => {
		expect(draw([0, 1, 2, 3], [answer(3, 1, 'likely', 0.9), answer(3, 2)])).toBe('0 1 2 .3');
		expect(draw([0, 1, 2, 3], [answer(3, 1, 'likely', 0.8), answer(3, 2, 'likely', 0.9)])).toBe('0 1 2 .3');
		expect(draw([0, 1, 2, 3], [answer(3, 2), answer(3, 1)])).toBe('0 1 2 .3');
	});

	test('leaves at the top what answers only later floors, or floors that are not shown', () => {
		expect(draw([1, 2], [answer(1, 2), answer(2, 0)])).toBe('1 2');
		expect(draw([1, 2], [answer(1, 2), answer(2, 1)])).toBe('1 .2');
	});

	test('has every floor once, and each right below its parent’s part', () => {
		fc.assert(
			fc.property(floors, answers, (all, some) => {
				const order = nestedOrder(all, some);
				expect(order.map(({ floor }) => floor).sort((a, b) => a - b)).toEqual(all);
				const parents = parentsOf(all, some);
				const place = new Map(order.map(({ floor }, index) => [floor, index]));
				for (const { floor, depth } of order) {
					const parent = parents.get(floor);
					if (parent === undefined) {
						expect(depth).toBe(0);
						continue;
					}
					const from = place.get(parent) ?? Number.NaN;
					const to = place.get(floor) ?? Number.NaN;
					expect(from).toBeLessThan(to);
					expect(depth).toBe((order[from]?.depth ?? 0) + 1);
					for (const one of order.slice(from + 1, to)) expect(one.depth).toBeGreaterThan(depth - 1);
				}
			}),
		);
	});

	test('of ten thousand floors, each below the one before, is no deeper call', () => {
		const all = Array.from({ length: 10_000 }, (_, floor) => floor);
		const order = nestedOrder(
			all,
			all.slice(1).map((floor) => answer(floor, floor - 1)),
		);
		expect(order.at(-1)).toEqual({ floor: 9_999, depth: 9_999 });
	});
});

describe('the chain of a floor', () => {
	test('goes up by every answer and down by every answer, and leaves the rest out', () => {
		const some = [answer(3, 1), answer(3, 2), answer(4, 3), answer(6, 4), answer(5, 2), answer(7, 0)];
		expect(chainOf(3, some)).toEqual([1, 2, 3, 4, 6]);
		expect(chainOf(8, some)).toEqual([8]);
	});

	test('is not lost in circles and in references to own floors', () => {
		const some = [answer(2, 3), answer(3, 2), answer(4, 4), { ...answer(5, 3), isOwn: true }];
		expect(chainOf(3, some)).toEqual([2, 3]);
		expect(chainOf(4, some)).toEqual([4]);
	});

	test('is closed: whatever has a floor of the chain above it is in the chain of that floor', () => {
		fc.assert(
			fc.property(fc.nat({ max: 30 }), answers, (floor, some) => {
				const chain = chainOf(floor, some);
				expect(chain).toContain(floor);
				for (const other of chain) expect(chainOf(other, some)).toContain(floor);
			}),
		);
	});
});

describe('what came between', () => {
	test('is counted, and shown where it was asked for', () => {
		expect(withBetween([1, 2, 6], [0, 1, 2, 4, 5, 6, 7], new Set())).toEqual([
			{ type: 'floor', floor: 1, isBetween: false },
			{ type: 'floor', floor: 2, isBetween: false },
			{ type: 'between', after: 2, count: 2, isOpen: false },
			{ type: 'floor', floor: 6, isBetween: false },
		]);
		expect(withBetween([2, 6], [0, 1, 2, 4, 5, 6, 7], new Set([2])).slice(1, 4)).toEqual([
			{ type: 'between', after: 2, count: 2, isOpen: true },
			{ type: 'floor', floor: 4, isBetween: true },
			{ type: 'floor', floor: 5, isBetween: true },
		]);
	});

	test('opened everywhere is all from the first shown to the last', () => {
		fc.assert(
			fc.property(floors, fc.nat(), (all, seed) => {
				const shown = all.filter((floor) => (floor * 7 + seed) % 3 === 0);
				const lines = withBetween(shown, all, new Set(shown));
				const seen = lines.flatMap((line) => (line.type === 'floor' ? line.floor : []));
				const [first = 0, last = -1] = [shown[0], shown.at(-1)];
				expect(seen).toEqual(all.filter((floor) => floor >= first && floor <= last));
				const counted = lines.reduce((sum, line) => sum + (line.type === 'between' ? line.count : 1), 0);
				const inside = lines.filter((line) => line.type === 'floor' && line.isBetween).length;
				expect(counted - inside).toBe(seen.length);
			}),
		);
	});
});
