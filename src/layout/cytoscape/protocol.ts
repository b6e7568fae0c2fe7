import type { ReplyGraph } from '../../model/graph.ts';
import type { LayoutChoice, LayoutResult } from '../list.ts';

/** What the second worker does: one layout in its life. */
export interface CytoscapeWorker {
	layOut(graph: ReplyGraph, choice: LayoutChoice, onShare: (share: number) => void): Promise<LayoutResult>;
}
