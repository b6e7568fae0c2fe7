import { expect, test } from 'vitest';
import { keptPlaces, type Placed } from '../../src/layout/keep.ts';
import { layOut } from '../../src/layout/thread-layouts.ts';
import type { Correction } from '../../src/model/correction.ts';
import { personId, type ReplyGraph } from '../../src/model/graph.ts';
import { defaultInferenceSettings } from '../../src/model/inference-settings.ts';
import { handleKey } from '../../src/model/thread.ts';
import { seedReading } from '../support/seed.ts';

const centre = personId(handleKey('iMiata'));
const layouts = [
	{ id: 'clock', centre },
	{ id: 'force', centre: null },
] as const;

async function graphUnder(corrections: readonly Correction[]): Promise<ReplyGraph> {
	return (await seedReading({ ...defaultInferenceSettings, corrections })).graph;
}

const notHis: readonly Correction[] = [{ type: 'not-author', floor: 27, handles: ['iMiata'] }];
const anothers: readonly Correction[] = [{ type: 'author', floor: 3, handle: 'somebodyNew' }];

/** Who stands elsewhere, and is in both. */
function moved(before: Placed, after: Placed): string[] {
	return after.graph.people.flatMap(({ id }) => {
		const [was, is] = [before.positions.points.get(id), after.positions.points.get(id)];
		return was === undefined || is === undefined || Math.hypot(was.x - is.x, was.y - is.y) < 1e-6 ? [] : id;
	});
}

test.each(layouts)('a correction moves nobody of whom it says nothing: $id', async (layout) => {
	for (const corrections of [notHis, anothers]) {
		const [first, second] = [await graphUnder([]), await graphUnder(corrections)];
		const before = { graph: first, positions: layOut(first, layout) };
		const fresh = { graph: second, positions: layOut(second, layout) };
		const after = { graph: second, positions: keptPlaces(before, fresh) };
		const floorsOf = new Map(first.people.map(({ id, firstFloor }) => [id, firstFloor]));
		const changed = second.people.filter(({ id, firstFloor }) => floorsOf.get(id) !== firstFloor).length;
		// Those whose ring changes come to it: a correction of one floor is about the few who speak in it.
		expect(moved(before, after).length).toBeLessThanOrEqual(changed + 2);
		expect([...after.positions.points.keys()].sort()).toEqual([...fresh.positions.points.keys()].sort());
		// Taken back, everybody is where they were.
		const back = keptPlaces(after, before);
		expect(moved(before, { graph: first, positions: back })).toEqual([]);
	}
});

test.each(layouts)('whoever is new stands in nobody’s place: $id', async (layout) => {
	const [first, second] = [await graphUnder([]), await graphUnder(anothers)];
	const before = { graph: first, positions: layOut(first, layout) };
	const { points } = keptPlaces(before, { graph: second, positions: layOut(second, layout) });
	const known = new Set(first.people.map(({ id }) => id));
	const fresh = second.people.filter(({ id }) => !known.has(id));
	expect(fresh.length).toBeGreaterThan(0);
	for (const { id } of fresh) {
		const own = points.get(id) ?? { x: 0, y: 0 };
		for (const other of second.people) {
			const place = points.get(other.id) ?? { x: 0, y: 0 };
			if (other.id !== id) expect(Math.hypot(place.x - own.x, place.y - own.y)).toBeGreaterThanOrEqual(20);
		}
	}
});

test('another layout, or somebody else in the middle, keeps nothing', async () => {
	const graph = await graphUnder([]);
	const [clock, force] = layouts.map((layout) => ({ graph, positions: layOut(graph, layout) }));
	if (clock === undefined || force === undefined) throw new Error('two layouts');
	expect(keptPlaces(clock, force)).toBe(force.positions);
});
