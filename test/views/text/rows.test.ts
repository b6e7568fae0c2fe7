import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { personId } from '../../../src/model/graph.ts';
import { handleKey } from '../../../src/model/thread.ts';
import { placeIn, type ReadingChoices, rowsOf, seenRows, stepFloors, stepFrom } from '../../../src/views/text/rows.ts';
import { seedReading } from '../../support/seed.ts';

describe('steps from floor to floor', () => {
	test.each([
		[null, 1, 3],
		[3, 1, 7],
		[4, 1, 7],
		[4, -1, 3],
		[7, -1, 3],
		[3, -1, null],
		[9, 1, null],
		[9, -1, 7],
	] as const)('from %s by %s lead to %s', (cursor, by, expected) => {
		expect(stepFrom([3, 7], cursor, by)).toBe(expected);
	});

	test('go through all of a list, in whatever order it stands, and back', () => {
		fc.assert(
			fc.property(fc.uniqueArray(fc.nat({ max: 50 }), { minLength: 1 }), (floors) => {
				const walked: number[] = [];
				for (let at = stepFrom(floors, null, 1); at !== null; at = stepFrom(floors, at, 1)) walked.push(at);
				expect(walked).toEqual(floors);
				for (const [index, floor] of floors.entries()) {
					expect(placeIn(floors, floor)).toBe(index);
					expect(stepFrom(floors, floor, -1)).toBe(floors[index - 1] ?? null);
				}
			}),
		);
	});

	test('are those of the selection or else of whoever wrote the floor', async () => {
		const reading = await seedReading();
		const person = personId(handleKey('nnmmoo'));
		const floors = reading.graph.people.find(({ id }) => id === person)?.floors ?? [];
		expect(floors.length).toBeGreaterThan(2);
		const own = { of: 'person', handle: 'NnMmOo', floors };
		const side = 'both';
		expect(stepFloors({ selection: null, side, cursor: floors[0] ?? 0 }, reading)).toEqual(own);
		expect(stepFloors({ selection: { type: 'floor', floor: floors[1] ?? 0 }, side, cursor: 1 }, reading)).toEqual(own);
		const people = { type: 'people', people: [person] } as const;
		expect(stepFloors({ selection: people, side: 'written', cursor: null }, reading)?.floors).toEqual(floors);
		const unknown = reading.floors.find(({ author }) => author.grade === 'unknown')?.number ?? -1;
		expect(stepFloors({ selection: null, side, cursor: unknown }, reading)).toBeNull();
	});
});

describe('the lines of the reader', () => {
	const plain: ReadingChoices = {
		selection: null,
		relatedOnly: true,
		readingOrder: 'thread',
		side: 'both',
		hitsOnly: false,
	};

	test('are all floors, however they are ordered', async () => {
		const reading = await seedReading();
		const all = reading.floors.map(({ number }) => number);
		for (const readingOrder of ['thread', 'nested'] as const) {
			const rows = rowsOf(reading, { ...plain, readingOrder }, null, new Set());
			expect(rows.map((row) => (row.type === 'floor' ? row.floor : -1)).sort((a, b) => a - b)).toEqual(all);
		}
	});

	test('of a person are parted by what was left out; the sides are all of them', async () => {
		const reading = await seedReading();
		const selection = { type: 'people', people: [personId(handleKey('nnmmoo'))] } as const;
		const floorsOf = (side: ReadingChoices['side']) =>
			rowsOf(reading, { ...plain, selection, side }, null, new Set()).flatMap((row) =>
				row.type === 'floor' ? row.floor : [],
			);
		expect([...floorsOf('written'), ...floorsOf('received')].sort((a, b) => a - b)).toEqual(floorsOf('both'));
		const rows = rowsOf(reading, { ...plain, selection }, null, new Set());
		expect(rows[1]).toEqual({ type: 'between', after: 88, count: 32, isOpen: false });
	});
});

test('a row is seen once its end was in sight', () => {
	const sizes = [100, 50, 400, 20];
	const offsets = [0, 100, 150, 550];
	const sight = (scrollOffset: number, viewportSize: number) => ({
		scrollOffset,
		viewportSize,
		findItemIndex: (offset: number) =>
			Math.max(
				0,
				offsets.findLastIndex((start) => start <= offset),
			),
		getItemOffset: (index: number) => offsets[index] ?? 0,
		getItemSize: (index: number) => sizes[index] ?? 0,
	});
	expect(seenRows(sight(0, 160), 4)).toEqual([0, 1]);
	expect(seenRows(sight(120, 200), 4)).toEqual([1]);
	expect(seenRows(sight(200, 200), 4)).toEqual([]);
	expect(seenRows(sight(400, 200), 4)).toEqual([2, 3]);
	expect(seenRows(sight(0, 0), 4)).toEqual([]);
	expect(seenRows(sight(0, 100), 0)).toEqual([]);
});
