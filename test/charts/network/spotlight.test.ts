import type { Core } from 'cytoscape';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { veilId } from '../../../src/charts/network/elements.ts';
import { mountNetwork } from '../../../src/charts/network/mount.ts';
import { buildGraph } from '../../../src/graph/build.ts';
import { personId, type ReplyGraph } from '../../../src/model/graph.ts';
import { type Handle, handleKey } from '../../../src/model/thread.ts';
import { resolve } from '../../../src/resolve/resolve.ts';
import { drawThread } from '../../fixtures/draw.ts';
import { soon } from '../../support/soon.ts';
import { makeContainer } from '../fixture.ts';
import { propsFor } from './seed.ts';

const size = { width: 900, height: 700 };
/** Everybody answers the floor before by name and number: 1,200 people and as many ties. */
const people = 1200;

let container: HTMLElement;
let graph: ReplyGraph;

beforeEach(() => {
	container = makeContainer(size.width, size.height);
	const floors = Array.from({ length: people }, (_, index) => {
		const author = `p${index}` as Handle;
		return [index === 0 ? 'post' : `@p${index - 1} #${index - 1} yes`, { author }] as const;
	});
	const thread = drawThread(...floors);
	graph = buildGraph(resolve(thread, {}), thread.floors);
});
afterEach(() => container.remove());

const person = (name: string) => personId(handleKey(name));
const cyOf = () => (container as HTMLElement & { _cyreg: { cy: Core } })._cyreg.cy;
const spotlight = () => container.querySelector<HTMLCanvasElement>('canvas.network-spotlight');

test('what is picked out of a large graph is drawn over it, and no element changes', async () => {
	const base = propsFor(graph, { id: 'force', centre: null });
	const chart = mountNetwork(container, { onHover() {}, onSelect() {}, onPin() {} });
	chart.update(base);
	await soon(() => expect(spotlight()).not.toBeNull());
	expect(spotlight()?.hidden).toBe(true);
	const [tie] = graph.ties;
	if (tie === undefined) throw new Error('no tie');
	const nodes = new Set([tie.source, tie.target]);
	chart.update({ ...base, emphasis: { nodes, ties: new Set([tie.id]) }, selected: new Set([person('p1')]) });
	expect(spotlight()?.hidden).toBe(false);
	expect(cyOf().elements('.lit, .selected').length).toBe(0);
	expect(cyOf().getElementById(veilId).hasClass('hidden')).toBe(true);
	const canvas = spotlight();
	const alpha = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
	const solid = Array.from(alpha).filter((value, at) => at % 4 === 3 && value === 255).length;
	// Two circles, a line and two names stand out of the veil; the rest of the pane is faint.
	expect(solid).toBeGreaterThan(100);
	expect(solid).toBeLessThan((canvas?.width ?? 0) * (canvas?.height ?? 0) * 0.05);
	chart.update({ ...base, emphasis: null });
	expect(spotlight()?.hidden).toBe(true);
	chart.destroy();
	expect(spotlight()).toBeNull();
});
