import type { LayoutChoice, Positions, ReplyGraph } from '../model/graph.ts';

/** What the second worker does: one layout in its life. */
export interface ArrangerWorker {
	arrange(graph: ReplyGraph, choice: LayoutChoice, onShare: (share: number) => void): Promise<Positions>;
}
