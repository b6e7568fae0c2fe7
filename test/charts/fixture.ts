import { buildGraph } from '../../src/graph/build.ts';
import { everything } from '../../src/graph/filters/filter.ts';
import { filterGraph } from '../../src/graph/filters/filter-graph.ts';
import type { LayoutChoice } from '../../src/layout/list.ts';
import { layOut } from '../../src/layout/thread-layouts.ts';
import { type NodeId, personId } from '../../src/model/graph.ts';
import { handleKey } from '../../src/model/thread.ts';
import { resolve } from '../../src/resolve/resolve.ts';
import { drawThread } from '../fixtures/draw.ts';

export const id = (handle: string): NodeId => personId(handleKey(handle));

/** Ann and Bob talk, Cat speaks to Ann, an unknown floor speaks to Bob; a name full of what XML does not like. */
export const thread = drawThread(
	'post',
	['hello', { author: 'Ann' }],
	['@Ann #1 hi', { author: 'Bob' }],
	['@Bob #2 yes', { author: 'Ann' }],
	['@Bob really', { author: 'Ann' }],
	['@Ann well', { author: 'Cat' }],
	'@Bob who am I',
);
export const resolution = resolve(thread);
export const graph = buildGraph(resolution, thread.floors);
export const view = filterGraph(graph, everything);
export const positions = (choice: LayoutChoice = { id: 'force', centre: null }) => layOut(graph, choice);
export const colours: ReadonlyMap<NodeId, number> = new Map([
	[id('Ann'), 0],
	[id('Bob'), 1],
]);

/** A container of that size in the page; the caller takes it away. */
export function makeContainer(width: number, height: number): HTMLElement {
	const container = document.createElement('div');
	Object.assign(container.style, {
		width: `${width}px`,
		height: `${height}px`,
		position: 'absolute',
		left: '0',
		top: '0',
	});
	document.body.append(container);
	return container;
}
