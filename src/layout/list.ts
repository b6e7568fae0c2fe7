import type { Work } from '../lib/work.ts';
import { type NodeId, nodeCount, type Positions, type ReplyGraph } from '../model/graph.ts';

/** One way to lay a graph out, as far as everybody has to know it; what it does stands where it runs. */
interface LayoutDefinition {
	/**
	 * Where its function stands: beside the thread's worker, which lays out the first picture with it, or beside Cytoscape,
	 * which it is made of (`thread-layouts.ts`, `cytoscape/layouts.ts`). All that is chosen later runs in Cytoscape's worker.
	 */
	readonly at: 'thread' | 'cytoscape';
	/** How many nodes it is for at most; beyond that it takes minutes, or nodes are no longer to be told apart. */
	readonly most?: number;
	/** Does it need a person in the middle? */
	readonly needsCentre?: true;
}

/**
 * Every layout, in the order in which they are offered. To add one, add its line here, its function where it runs, and its
 * words.
 */
const layouts = {
	force: { at: 'thread' },
	clock: { at: 'thread', needsCentre: true },
	fcose: { at: 'cytoscape', most: 500 },
	concentric: { at: 'cytoscape', most: 3000 },
	circle: { at: 'cytoscape', most: 1000 },
	grid: { at: 'cytoscape' },
} as const satisfies Readonly<Record<string, LayoutDefinition>>;

export type LayoutId = keyof typeof layouts;
export const layoutIds = Object.keys(layouts) as readonly LayoutId[];

/** The layouts that run there. */
export type LayoutsAt<Place extends LayoutDefinition['at']> = {
	[Id in LayoutId]: (typeof layouts)[Id]['at'] extends Place ? Id : never;
}[LayoutId];

export function layoutDefinition(id: LayoutId): LayoutDefinition {
	return layouts[id];
}

/** May the graph be laid out so? */
export function isLayoutFor(id: LayoutId, graph: ReplyGraph): boolean {
	return nodeCount(graph) <= (layoutDefinition(id).most ?? Number.POSITIVE_INFINITY);
}

/** What to lay out, and around whom; null: nobody is in the middle. */
export interface LayoutChoice {
	readonly id: LayoutId;
	readonly centre: NodeId | null;
}

/** The layout of a thread for which nobody has chosen one: around the person in its middle, where it has one. */
export function layoutAround(centre: NodeId | null): LayoutChoice {
	return centre === null ? { id: 'force', centre } : { id: 'clock', centre };
}

/** Where the nodes stand, and under which layout. */
export interface LayoutResult extends Positions {
	readonly layout: LayoutChoice;
}

/** Lays a graph out, piece by piece. The same graph and choice give the same positions, to the last digit. */
export type LayoutFunction = (graph: ReplyGraph, choice: LayoutChoice) => Work<LayoutResult>;
