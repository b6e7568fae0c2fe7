import type { Core } from 'cytoscape';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { veilId } from '../../../src/charts/network/elements.ts';
import { mountNetwork, type Network } from '../../../src/charts/network/mount.ts';
import type { NetworkProps } from '../../../src/charts/network/props.ts';
import type { VisibleGraph } from '../../../src/charts/network/types.ts';
import { buildGraph } from '../../../src/graph/build.ts';
import type { NodeId, Point } from '../../../src/model/graph.ts';
import type { Handle } from '../../../src/model/thread.ts';
import { resolve } from '../../../src/resolve/resolve.ts';
import { drawThread } from '../../fixtures/draw.ts';
import { soon } from '../../support/soon.ts';
import { makeContainer } from '../fixture.ts';
import { byForce, everything, person, propsFor } from './seed.ts';

const size = { width: 900, height: 700 };

/** Everybody answers the floor before by name and number: as many people as ties, but for one. */
function chainOf(people: number): NetworkProps {
	const floors = Array.from({ length: people }, (_, index) => {
		const author = `p${index}` as Handle;
		return [index === 0 ? 'post' : `@p${index - 1} #${index - 1} yes`, { author }] as const;
	});
	const thread = drawThread(...floors);
	return propsFor(buildGraph(resolve(thread, {}), thread.floors), byForce);
}

const large = chainOf(1100);
const small = chainOf(12);
const handlers = { onHover: vi.fn(), onSelect: vi.fn(), onPin: vi.fn() };
let container: HTMLElement;
let network: Network;

beforeEach(async () => {
	vi.clearAllMocks();
	container = makeContainer(size.width, size.height);
	network = mountNetwork(container, handlers);
	network.update(large);
	await soon(() => expect(container.querySelector('.network-sheet')).not.toBeNull());
});
afterEach(() => {
	network.destroy();
	container.remove();
});

const cyOf = () => (container as HTMLElement & { _cyreg: { cy: Core } })._cyreg.cy;
const spotlight = () => container.querySelector<HTMLCanvasElement>('canvas.network-spotlight');
const sheet = () => container.querySelector<HTMLElement>('.network-sheet');
const pixels = () =>
	[...container.querySelectorAll<HTMLCanvasElement>('.network-sheet canvas')].map(
		(canvas) =>
			canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? new Uint8ClampedArray(),
	);
const inked = (data: Uint8ClampedArray) => data.filter((value, at) => at % 4 === 3 && value > 0).length;
/** Typed arrays are too long for `toEqual`. */
function differing(a: Uint8ClampedArray | undefined, b: Uint8ClampedArray | undefined): number {
	if (a === undefined || a.length !== b?.length) throw new Error('not of the same size');
	return a.reduce((count, value, at) => count + (value === b[at] ? 0 : 1), 0);
}
const middleOf = (node: NodeId): Point => ({ ...cyOf().getElementById(node).renderedPosition() });
const without = (hidden: readonly NodeId[]): VisibleGraph => {
	const { nodes, ties } = everything(large.graph);
	const isGone = (id: string) => hidden.some((node) => id.includes(`"${node}"`));
	return {
		nodes: new Set([...nodes].filter((id) => !hidden.includes(id))),
		ties: new Map([...ties].filter(([id]) => !isGone(id))),
	};
};
const firstTie = () => {
	const [tie] = large.graph.ties;
	if (tie === undefined) throw new Error('no tie');
	return tie;
};

test('what is picked out is drawn over the graph, and no element changes', () => {
	expect(spotlight()?.hidden).toBe(true);
	const { id, source, target } = firstTie();
	const emphasis = { nodes: new Set([source, target]), ties: new Set([id]) };
	network.update({ ...large, emphasis, selected: new Set([person('p1')]) });
	expect(spotlight()?.hidden).toBe(false);
	expect(cyOf().elements('.lit, .selected').length).toBe(0);
	expect(cyOf().getElementById(veilId).hasClass('hidden')).toBe(true);
	const canvas = spotlight();
	const alpha = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
	const solid = Array.from(alpha).filter((value, at) => at % 4 === 3 && value === 255).length;
	// Two circles, a line and two names stand out of the veil; the rest of the pane is faint.
	expect(solid).toBeGreaterThan(100);
	expect(solid).toBeLessThan((canvas?.width ?? 0) * (canvas?.height ?? 0) * 0.05);
	network.update(large);
	expect(spotlight()?.hidden).toBe(true);
});

test('a large graph is drawn by the cover alone, a small one by Cytoscape', async () => {
	for (const layer of [0, 2, 3]) expect(inked(pixels()[layer] ?? new Uint8ClampedArray())).toBeGreaterThan(1000);
	const rendered = vi.fn();
	cyOf().on('render', rendered);
	network.update({ ...large, view: without([person('p5')]) });
	for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
	expect(rendered).not.toHaveBeenCalled();
	network.update(small);
	expect(container.querySelector('.network-cover')).toBeNull();
	await soon(() => expect(rendered).toHaveBeenCalled());
	network.update(large);
	await soon(() => expect(sheet()).not.toBeNull());
});

test('filtered step by step it looks as if it had been filtered at once', () => {
	const hidden = ['p3', 'p40', 'p500'].map(person);
	network.update({ ...large, view: without(hidden.slice(0, 2)) });
	network.update({ ...large, view: everything(large.graph) });
	network.update({ ...large, view: without(hidden) });
	const stepwise = pixels();
	// Another theme, though of the same colours, has all of it drawn from the beginning.
	network.update({ ...large, theme: { ...large.theme }, view: without(hidden) });
	const atOnce = pixels();
	for (const layer of [0, 2]) expect(differing(stepwise[layer], atOnce[layer])).toBe(0);
	network.update(large);
	expect(inked(pixels()[2] ?? new Uint8ClampedArray())).toBeGreaterThan(inked(stepwise[2] ?? new Uint8ClampedArray()));
});

test('who is beneath the cover is hit, unless the filter hides them', async () => {
	const known = person('p1');
	await userEvent.hover(container, { position: middleOf(known) });
	await soon(() => expect(handlers.onHover).toHaveBeenLastCalledWith({ type: 'person', person: known }));
	await userEvent.click(container, { position: middleOf(known) });
	expect(handlers.onSelect).toHaveBeenLastCalledWith({ type: 'person', person: known }, { add: false });
	network.update({ ...large, view: without([known]) });
	await userEvent.click(container, { position: middleOf(known) });
	expect(handlers.onSelect).not.toHaveBeenLastCalledWith({ type: 'person', person: known }, expect.anything());
});

test('what is drawn goes along as the view moves, and is drawn anew at rest', async () => {
	const before = pixels()[2];
	cyOf().viewport({ zoom: 2, pan: { x: -300, y: -100 } });
	expect(sheet()?.style.transform).toBe('translate(-300px, -100px) scale(2)');
	expect(differing(pixels()[2], before)).toBe(0);
	await soon(() => expect(sheet()?.style.transform).toBe(''));
	expect(differing(pixels()[2], before)).toBeGreaterThan(1000);
});

test('who is dragged is seen where they are, and stays where they are let go', async () => {
	await userEvent.hover(container);
	await soon(() => expect(cyOf().autoungrabify()).toBe(false));
	const from = middleOf(person('p2'));
	const to = { x: Math.round(size.width / 2), y: Math.round(size.height / 2) };
	const send = (type: string, { x, y }: Point) =>
		(type === 'mousedown' ? (container.querySelector('canvas') ?? container) : window).dispatchEvent(
			new MouseEvent(type, { clientX: x, clientY: y, bubbles: true, buttons: type === 'mouseup' ? 0 : 1 }),
		);
	send('mousedown', from);
	for (const share of [0.3, 0.6, 1]) {
		send('mousemove', { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) });
	}
	expect(spotlight()?.hidden).toBe(false);
	// Beside the veil, which is everywhere, there is ink.
	expect(spotlight()?.getContext('2d')?.getImageData(to.x, to.y, 1, 1).data[3]).toBe(255);
	send('mouseup', to);
	expect(handlers.onPin).toHaveBeenCalledWith(person('p2'), expect.anything());
});
