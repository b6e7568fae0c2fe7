import { beforeAll, expect, test } from 'vitest';
import { fitted } from '../../../src/charts/network/labels.ts';
import { litLabels, litPart } from '../../../src/charts/network/lit.ts';
import { networkScene } from '../../../src/charts/network/scene.ts';
import type { Rectangle } from '../../../src/charts/network/types.ts';
import type { NodeId, ReplyGraph } from '../../../src/model/graph.ts';
import { around, person, propsFor, seedGraph } from './seed.ts';

let graph: ReplyGraph;
beforeAll(async () => {
	graph = await seedGraph();
});

/** Who is picked out with somebody: those they have ties with. */
function withNeighbours(id: NodeId) {
	const ties = graph.ties.filter(({ source, target }) => source === id || target === id);
	return {
		nodes: new Set([id, ...ties.flatMap(({ source, target }) => [source, target])]),
		ties: new Set(ties.map((tie) => tie.id)),
	};
}

function meet(a: Rectangle, b: Rectangle): boolean {
	return a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;
}

test.each([
	['a desktop pane', { width: 800, height: 560 }],
	['a low pane', { width: 690, height: 430 }],
	['a phone', { width: 390, height: 640 }],
])('in %s names of those picked out stay where they are, and none is over another, faint ones included', (_, size) => {
	const props = { ...propsFor(graph, around('iMiata')), size };
	const scene = networkScene(props);
	const atRest = new Map(scene.labels.map((label) => [label.id, label]));
	for (const { id } of graph.people) {
		const emphasis = withNeighbours(id);
		const picked = { ...props, emphasis, selected: new Set([id]) };
		const part = litPart(scene, picked, new Map());
		if (part === null) throw new Error('nothing is picked out');
		const lit = litLabels(part, picked, fitted(size), scene.labels, null);
		const moved = lit.filter((label) => (atRest.get(label.id) ?? label) !== label).map((label) => label.id);
		expect(moved).toEqual([]);
		// Whoever has no name at rest may get one, but not over a name that is seen.
		const seen = [...new Set([...scene.labels, ...lit])];
		const covered = lit.filter((label) => seen.some((other) => other !== label && meet(label.box, other.box)));
		expect(covered.map((label) => label.id)).toEqual([]);
		const named = new Set(lit.map((label) => label.id));
		expect([...emphasis.nodes].filter((node) => atRest.has(node) && !named.has(node))).toEqual([]);
		if (emphasis.nodes.size <= 12) expect([...emphasis.nodes].filter((node) => !named.has(node))).toEqual([]);
	}
	expect(withNeighbours(person('iMiata')).nodes.size).toBeGreaterThan(40);
});

test('who is dragged is named where they are', () => {
	const size = { width: 800, height: 560 };
	const props = { ...propsFor(graph, around('iMiata')), size };
	const scene = networkScene(props);
	const dragged = person('NnMmOo');
	const picked = { ...props, emphasis: withNeighbours(dragged) };
	const part = litPart(scene, picked, new Map());
	if (part === null) throw new Error('nothing is picked out');
	const elsewhere = {
		...part,
		nodes: part.nodes.map((node) => (node.id === dragged ? { ...node, x: 640, y: 520 } : node)),
	};
	const label = litLabels(elsewhere, picked, fitted(size), scene.labels, dragged).find(({ id }) => id === dragged);
	expect(Math.hypot((label?.x ?? 0) - 640, (label?.y ?? 0) - 520)).toBeLessThan(60);
});
