import type { ReplyGraph } from '../model/graph.ts';
import { clock } from './clock.ts';
import { force } from './force.ts';
import type { LayoutChoice, LayoutFunction, LayoutResult, LayoutsAt, OnShare } from './list.ts';

/** The layouts that the thread's worker computes. */
const functions: Readonly<Record<LayoutsAt<'thread'>, LayoutFunction>> = { force, clock };

/** Every node's position under the layout that is chosen; under force where that runs elsewhere. */
export function layOut(graph: ReplyGraph, choice: LayoutChoice, onShare?: OnShare): LayoutResult {
	if (isHere(choice)) return functions[choice.id](graph, choice, onShare);
	return force(graph, { id: 'force', centre: null }, onShare);
}

function isHere(choice: LayoutChoice): choice is LayoutChoice & { readonly id: LayoutsAt<'thread'> } {
	return Object.hasOwn(functions, choice.id);
}
