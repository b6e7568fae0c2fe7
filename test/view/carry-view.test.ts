import fc from 'fast-check';
import { expect, test } from 'vitest';
import { floorId, type NodeId, personId } from '../../src/model/graph.ts';
import { handleKey } from '../../src/model/thread.ts';
import { carryView, partsOfView, withoutStrangers } from '../../src/view/thread.ts';
import { initialView, type View } from '../../src/view/view.ts';

const person = (handle: string) => personId(handleKey(handle));
const tie = (source: NodeId, target: NodeId) => JSON.stringify([source, 'mention', target]);
/** Floor 2 was deleted, two floors came before the others. */
const moved = new Map([
	[0, 0],
	[1, 3],
	[3, 4],
	[4, 5],
]);
const view = (changed: Partial<View>): View => ({ ...initialView, ...changed });

test('floors go where they are now; what is about people stays as it is', () => {
	const before = view({
		selection: { type: 'floor', floor: 3 },
		range: [1, 3],
		filterPeople: new Set([person('ann')]),
		layout: { id: 'clock', centre: person('ann') },
		pins: new Map([
			[floorId(4), { x: 1, y: 2 }],
			[person('bob'), { x: 3, y: 4 }],
		]),
	});
	const { view: after, lost } = carryView(before, moved);
	expect(lost).toEqual([]);
	expect(after).toEqual({
		...before,
		selection: { type: 'floor', floor: 4 },
		range: [3, 4],
		pins: new Map([
			[floorId(5), { x: 1, y: 2 }],
			[person('bob'), { x: 3, y: 4 }],
		]),
	});
});

test('what is of a floor that is gone falls away, and is named', () => {
	const { view: after, lost } = carryView(
		view({
			selection: { type: 'ties', ties: [tie(floorId(2), person('ann'))] },
			range: [2, 2],
			pins: new Map([[floorId(2), { x: 0, y: 0 }]]),
		}),
		moved,
	);
	expect(after).toEqual(initialView);
	expect(lost).toEqual(['selection', 'range', 'pins']);
});

test('a range keeps the floors of it that are left, and a tie its ends', () => {
	const selection = { type: 'ties', ties: [tie(floorId(1), person('ann'))] } as const;
	const { view: after, lost } = carryView(view({ selection, range: [2, 9] }), moved);
	expect(after.range).toEqual([4, 5]);
	expect(after.selection).toEqual({ type: 'ties', ties: [tie(floorId(3), person('ann'))] });
	expect(lost).toEqual([]);
});

test('people who are not there fall away, each part by itself', () => {
	const before = view({
		selection: { type: 'people', people: [person('ann'), person('bob')] },
		filterPeople: new Set([person('ann'), person('cat')]),
		without: new Set([person('cat')]),
		steps: [{ type: 'ego', person: person('cat'), depth: 1, direction: 'both' }, { type: 'tied' }],
		layout: { id: 'clock', centre: person('bob') },
		pins: new Map([[person('ann'), { x: 0, y: 0 }]]),
	});
	const { view: after, lost } = withoutStrangers(before, new Set([person('ann')]));
	expect(after).toEqual(
		view({
			selection: { type: 'people', people: [person('ann')] },
			filterPeople: new Set([person('ann')]),
			steps: [{ type: 'tied' }],
		}),
	);
	expect(lost).toEqual(['selection', 'filter', 'layout', 'pins']);
	expect(withoutStrangers(before, new Set(['ann', 'bob', 'cat'].map(person)))).toEqual({ view: before, lost: [] });
});

test('the view at first has no parts, each choice its own', () => {
	expect(partsOfView(initialView)).toEqual([]);
	expect(partsOfView(view({ kindsOff: new Set() }))).toEqual(['filter']);
	expect(partsOfView(view({ showAs: 'table' }))).toEqual(['show']);
	expect(partsOfView(view({ find: 'x' }))).toEqual(['text']);
	expect(partsOfView(view({ sizing: 'in' }))).toEqual(['encoding']);
	expect(partsOfView(view({ threshold: 0.5 }))).toEqual(['inference']);
});

test('a save with the same floors changes nothing; a selection that is no tie of ours does no harm', () => {
	const floor = fc.nat({ max: 30 });
	const same = new Map(Array.from({ length: 31 }, (_, number) => [number, number]));
	fc.assert(
		fc.property(floor, floor, fc.array(floor), (a, b, pinned) => {
			const before = view({
				selection: { type: 'floor', floor: a },
				range: [Math.min(a, b), Math.max(a, b)],
				pins: new Map(pinned.map((number) => [floorId(number), { x: number, y: 0 }])),
			});
			expect(carryView(before, same)).toEqual({ view: before, lost: [] });
		}),
	);
	fc.assert(
		fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
			carryView(view({ selection: { type: 'ties', ties: [text] } }), moved);
		}),
	);
});
