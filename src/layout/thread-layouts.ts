import { finish } from '../lib/work.ts';
import type { ReplyGraph } from '../model/graph.ts';
import { clock } from './clock.ts';
import { force } from './force.ts';
import type { LayoutChoice, LayoutFunction, LayoutResult, LayoutsAt } from './list.ts';

/** The layouts that need nothing of Cytoscape's: the thread's worker computes them for the first picture. */
export const threadLayouts: Readonly<Record<LayoutsAt<'thread'>, LayoutFunction>> = { force, clock };

/** Every node's position under the layout that is chosen; under force where that runs elsewhere. */
export function layOut(graph: ReplyGraph, choice: LayoutChoice, onShare?: (share: number) => void): LayoutResult {
	if (isHere(choice)) return finish(threadLayouts[choice.id](graph, choice), onShare);
	return finish(force(graph, { id: 'force', centre: null }), onShare);
}

function isHere(choice: LayoutChoice): choice is LayoutChoice & { readonly id: LayoutsAt<'thread'> } {
	return Object.hasOwn(threadLayouts, choice.id);
}
