import type { LayoutChoice, Positions, ReplyGraph } from '../model/graph.ts';
import { clock } from './clock.ts';
import type { OnShare } from './layouts.ts';

/** As `layOut`, its code loaded with the first graph that needs it: a clock, as of the first thread, needs little. */
export async function layOutSoon(graph: ReplyGraph, choice: LayoutChoice, onShare?: OnShare): Promise<Positions> {
	if (choice.id === clock.id) return clock.layout(graph, choice, onShare);
	const { layOut } = await import('./layouts.ts');
	return layOut(graph, choice, onShare);
}
