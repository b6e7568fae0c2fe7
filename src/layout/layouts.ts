import type { LayoutChoice, LayoutId, Positions, ReplyGraph } from '../model/graph.ts';
import { clock } from './clock.ts';
import { force } from './force.ts';

/** Told how far a layout is, from 0 to 1. */
export type OnShare = (share: number) => void;

/** One way to arrange a graph. The same graph and choice give the same positions, to the last digit. */
export interface Layout {
	readonly id: LayoutId;
	layout(graph: ReplyGraph, choice: LayoutChoice, onShare?: OnShare): Positions;
}

const layouts: readonly Layout[] = [force, clock];

/** Every node's position under the layout that is chosen; under the force layout where the choice is not for here. */
export function layOut(graph: ReplyGraph, choice: LayoutChoice, onShare?: OnShare): Positions {
	const chosen = layouts.find(({ id }) => id === choice.id);
	return chosen === undefined
		? force.layout(graph, { id: force.id, centre: null }, onShare)
		: chosen.layout(graph, choice, onShare);
}
