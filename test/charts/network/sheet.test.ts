import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { networkGeometry } from '../../../src/charts/network/geometry.ts';
import { fitted, placeLabels } from '../../../src/charts/network/labels.ts';
import { mountNetwork } from '../../../src/charts/network/mount.ts';
import { Sheet, type SheetScene, type SheetTexts } from '../../../src/charts/network/sheet.ts';
import type { VisibleGraph } from '../../../src/charts/network/types.ts';
import { untilFloor } from '../../../src/graph/until.ts';
import type { ReplyGraph } from '../../../src/model/graph.ts';
import { soon } from '../../support/soon.ts';
import { makeContainer } from '../fixture.ts';
import { around, everything, propsFor, seedGraph } from './seed.ts';

const size = { width: 700, height: 500 };
let container: HTMLElement;
let graph: ReplyGraph;

beforeEach(async () => {
	container = makeContainer(size.width, size.height);
	graph = await seedGraph();
});
afterEach(() => container.remove());

function drawnFrom(): [SheetScene, SheetTexts] {
	const { positions, pins, colours, openingPoster, measure, theme } = propsFor(graph, around('iMiata'));
	const geometry = networkGeometry({ graph, positions, pins, colours, openingPoster, measure, size });
	const viewport = fitted(size);
	const labels = placeLabels({ ...geometry, first: new Set(), previous: new Map(), viewport, measure });
	const byId = new Map(labels.map((label) => [label.id, label]));
	return [
		{ geometry, theme, viewport },
		{ labels: byId, heading: null },
	];
}

const until = (floor: number): VisibleGraph => untilFloor(graph, everything(graph), null, floor);
const canvases = () => [...container.querySelectorAll('canvas')];
/** What is seen of each layer; that of what is new, the second, left out. */
const pixels = () =>
	canvases()
		.filter((_, index) => index !== 1)
		.map((canvas) => canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []);
const inked = (data: ArrayLike<number>) => Array.from(data).filter((value, at) => at % 4 === 3 && value > 0).length;

/** How many pixels of two layers differ by more than the edge of a line that was drawn twice. */
function differing(a: ArrayLike<number>, b: ArrayLike<number>): number {
	let count = 0;
	for (let at = 3; at < a.length; at += 4) if (Math.abs((a[at] ?? 0) - (b[at] ?? 0)) > 96) count++;
	return count;
}

test('a graph that has grown floor by floor looks as if it were drawn at once', () => {
	const drawn = drawnFrom();
	const grown = new Sheet(container);
	for (let floor = 0; floor <= 100; floor++) grown.show(...drawn, until(floor), true);
	const stepwise = pixels();
	grown.destroy();
	const atOnce = new Sheet(container);
	atOnce.show(...drawn, until(100), true);
	const whole = pixels();
	atOnce.destroy();
	for (const [layer, data] of whole.entries()) {
		expect(inked(data)).toBeGreaterThan(1000);
		expect(differing(stepwise[layer] ?? [], data)).toBeLessThan(inked(data) * 0.01);
	}
});

test('going back takes away what was not there yet', () => {
	const drawn = drawnFrom();
	const sheet = new Sheet(container);
	sheet.show(...drawn, until(30), true);
	const before = pixels();
	sheet.show(...drawn, until(120), true);
	sheet.show(...drawn, until(30), true);
	pixels().forEach((data, layer) => {
		expect(differing(before[layer] ?? [], data)).toBe(0);
	});
	sheet.destroy();
});

test('what is new stands out for a moment', () => {
	let now = 0;
	const sheet = new Sheet(container, () => now);
	const fresh = () => inked(canvases()[1]?.getContext('2d')?.getImageData(0, 0, size.width, size.height).data ?? []);
	const drawn = drawnFrom();
	sheet.show(...drawn, until(60), true);
	expect(fresh()).toBe(0);
	sheet.show(...drawn, until(70), true);
	expect(fresh()).toBeGreaterThan(50);
	now = 5000;
	sheet.show(...drawn, until(70), true);
	expect(fresh()).toBe(0);
	sheet.destroy();
});

test('the network draws so while it grows, and has its elements right again when it stands still', async () => {
	const network = mountNetwork(container, { onHover: vi.fn(), onSelect: vi.fn(), onPin: vi.fn() });
	const props = propsFor(graph, around('iMiata'));
	network.update({ ...props, view: until(10), growsTo: everything(graph) });
	await soon(() => expect(container.querySelector('.network-sheet')).not.toBeNull());
	network.update({ ...props, view: until(90), growsTo: everything(graph) });
	network.update({ ...props, view: until(90) });
	expect(container.querySelector('.network-sheet')).toBeNull();
	const { cy } = (container as HTMLElement & { _cyreg: { cy: import('cytoscape').Core } })._cyreg;
	const { nodes, ties } = until(90);
	expect(new Set(cy.nodes('.mark:visible').map((node) => node.id()))).toEqual(nodes);
	expect(new Set(cy.edges(':visible').map((edge) => edge.id())).size).toBe(ties.size);
	network.destroy();
});
