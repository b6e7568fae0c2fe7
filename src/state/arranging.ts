import { arrangeElsewhere } from '../arranger/client.ts';
import type { LayoutChoice, LayoutId, Positions, ReplyGraph } from '../model/graph.ts';
import { useChoices } from './choices.ts';
import { useResults } from './results.ts';

/** Ends the layout under way in the second worker, if there is one. */
let cancel = new AbortController();

/** Is it a layout of the second worker's? The thread's own computes the others. */
export function isElsewhere(id: LayoutId): boolean {
	return id !== 'force' && id !== 'clock';
}

/** Lays the graph out in the second worker; null once something else is asked for or it is cancelled. */
export async function arrangeInSecond(graph: ReplyGraph, layout: LayoutChoice): Promise<Positions | null> {
	stopArranging();
	const { signal } = cancel;
	const tell = (share: number) => {
		if (!signal.aborted) useResults.setState({ arranging: { layout, share } });
	};
	tell(0);
	try {
		return await arrangeElsewhere(graph, layout, tell, signal);
	} catch (error) {
		if (signal.aborted) return null;
		throw error;
	} finally {
		if (cancel.signal === signal) stopArranging();
	}
}

/** Ends what the second worker does; its answer will not come. */
export function stopArranging(): void {
	cancel.abort();
	cancel = new AbortController();
	if (useResults.getState().arranging !== null) useResults.setState({ arranging: null });
}

/** Goes back to the layout that is shown. */
export function cancelArranging(): void {
	const { positions } = useResults.getState();
	stopArranging();
	if (positions !== null) useChoices.setState({ layout: positions.layout });
}
