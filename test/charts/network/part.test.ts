import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partOf, viewedIn } from '../../../src/charts/network/part.ts';
import { networkScene } from '../../../src/charts/network/scene.ts';
import { colours, graph, positions, view } from '../fixture.ts';
import { floorsOf } from './seed.ts';

const side = fc.integer({ min: 50, max: 2000 });
const size = fc.record({ width: side, height: side });
const viewports = fc.record({
	zoom: fc.double({ min: 0.3, max: 12, noNaN: true }),
	pan: fc.record({ x: fc.integer({ min: -3000, max: 3000 }), y: fc.integer({ min: -3000, max: 3000 }) }),
	size,
});

test('all that was seen in one pane is seen in the other, as far from its middle in proportion', () => {
	fc.assert(
		fc.property(
			viewports,
			size,
			fc.double({ min: 0, max: 1, noNaN: true }),
			fc.double({ min: 0, max: 1, noNaN: true }),
			(seen, pane, u, v) => {
				// A point of the scene that stands in the first pane.
				const x = (u * seen.size.width - seen.pan.x) / seen.zoom;
				const y = (v * seen.size.height - seen.pan.y) / seen.zoom;
				const there = viewedIn(seen, pane);
				const at = { x: x * there.zoom + there.pan.x, y: y * there.zoom + there.pan.y };
				expect(at.x).toBeGreaterThan(-1e-6);
				expect(at.x).toBeLessThan(pane.width + 1e-6);
				expect(at.y).toBeGreaterThan(-1e-6);
				expect(at.y).toBeLessThan(pane.height + 1e-6);
				const factor = there.zoom / seen.zoom;
				expect(at.x - pane.width / 2).toBeCloseTo((u - 0.5) * seen.size.width * factor, 4);
			},
		),
	);
});

test('a part holds the nodes in sight and their ties, and no others', () => {
	const measure = (text: string, fontSize: number) => text.length * fontSize * 0.6;
	const pane = { width: 600, height: 400 };
	const scene = networkScene({
		graph,
		floors: floorsOf(graph),
		positions: positions(),
		view,
		size: pane,
		colours,
		openingPoster: null,
		measure,
	});
	const first = scene.nodes.find(({ kind }) => kind === 'person');
	if (first === undefined) throw new Error('no node');
	const zoom = 12;
	const pan = { x: 300 - first.x * zoom, y: 200 - first.y * zoom };
	const part = partOf(scene, { zoom, pan, size: pane });
	expect(part.nodes.map(({ id }) => id)).toEqual([first.id]);
	expect(part.ties.length).toBeLessThanOrEqual(scene.ties.length);
	for (const tie of scene.ties.filter(({ source, target }) => source === first.id || target === first.id)) {
		expect(part.ties).toContain(tie);
	}
	expect(partOf(scene, { zoom: 1, pan: { x: 0, y: 0 }, size: pane })).toEqual(scene);
	expect(partOf(scene, { zoom: 1, pan: { x: 5000, y: 0 }, size: pane })).toMatchObject({ nodes: [], ties: [] });
});
