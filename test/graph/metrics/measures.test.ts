import { expect, test } from 'vitest';
import { digraph } from '../../../src/graph/metrics/digraph.ts';
import { measureIds, measureScales, measuresOf } from '../../../src/graph/metrics/measures.ts';
import { metricsOf } from '../../../src/graph/metrics/metrics.ts';
import { floorId, type Person, personId } from '../../../src/model/graph.ts';
import { handleKey } from '../../../src/model/thread.ts';

function person(handle: string, floors: readonly number[], inDegree: number, outDegree: number): Person {
	const key = handleKey(handle);
	return { id: personId(key), key, handle, floors, firstFloor: floors[0] ?? 9, inDegree, outDegree };
}

const people = [person('ann', [1, 4], 3, 1), person('bob', [2], 1, 2), person('cat', [], 1, 0)];
const [ann, bob, cat] = people.map(({ id }) => id);
const ids = [ann, bob, floorId(5)].flatMap((node) => node ?? []);
const arcs = [
	{ source: 1, target: 0, weight: 2 },
	{ source: 2, target: 1, weight: 1 },
];
const metrics = metricsOf(digraph(ids, arcs));
const grades = new Map(ann === undefined ? [] : [[ann, 'likely'] as const]);
const measured = (id: (typeof measureIds)[number]) => [...measuresOf(id, { people, metrics, grades })];

test('measures are people’s own, or those of their nodes; floors have none, nor has who is not in the digraph', () => {
	expect(measured('in')).toEqual([
		[ann, 3],
		[bob, 1],
		[cat, 1],
	]);
	expect(measured('out')).toEqual([
		[ann, 1],
		[bob, 2],
		[cat, 0],
	]);
	expect(measured('floors')).toEqual([
		[ann, 2],
		[bob, 1],
		[cat, 0],
	]);
	expect(measured('firstFloor')).toEqual([
		[ann, 1],
		[bob, 2],
		[cat, 9],
	]);
	expect(measured('grade')).toEqual([
		[ann, 2],
		[bob, 3],
		[cat, 3],
	]);
	expect(measured('betweenness')).toEqual([
		[ann, 0],
		[bob, 0.5],
	]);
	expect(measured('pageRank').map(([, rank]) => rank)).toEqual(metrics.pageRank.slice(0, 2));
	expect(measured('core')).toEqual([
		[ann, 1],
		[bob, 1],
	]);
	expect(measured('community').map(([node]) => node)).toEqual([ann, bob]);
});

test('every measure has a scale', () => {
	expect(Object.keys(measureScales)).toEqual([...measureIds]);
});
