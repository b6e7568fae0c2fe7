import { layOutInWorker } from '../layout/cytoscape/client.ts';
import { isLayoutFor, type LayoutChoice, type LayoutId, type LayoutResult, layoutDefinition } from '../layout/list.ts';
import { isPartMissing, messageOf } from '../lib/part-missing.ts';
import { WorkerGone } from '../lib/worker-life.ts';
import type { ReplyGraph } from '../model/graph.ts';
import { useChoices } from '../store/choices.ts';
import { isSameLayout, layoutOf } from '../store/fit.ts';
import { useResults } from '../store/results.ts';
import type { Concluded, OpenThread } from '../worker/client.ts';
import { tellFailed } from './faults.ts';
import { tellMissing } from './parts.ts';

/** Ends the layout under way in the second worker, if there is one. */
let cancel = new AbortController();

/** Is it a layout of the second worker's? The thread's own computes the others. */
function isElsewhere(id: LayoutId): boolean {
	return layoutDefinition(id).at !== 'thread';
}

/** Lays the graph out in the second worker; null once something else is asked for or it is cancelled. */
async function arrangeInSecond(graph: ReplyGraph, layout: LayoutChoice): Promise<LayoutResult | null> {
	stopArranging();
	const { signal } = cancel;
	const tell = (share: number) => {
		if (!signal.aborted) useResults.setState({ arranging: { layout, share } });
	};
	tell(0);
	try {
		return await layOutInWorker(graph, layout, tell, signal);
	} catch (error) {
		if (signal.aborted) return null;
		throw error;
	} finally {
		if (cancel.signal === signal) stopArranging();
	}
}

/** With the layout that is chosen, where it is one of the second worker's: the thread's own gives another meanwhile. */
export async function arranged(concluded: Concluded | null, layout: LayoutChoice | null): Promise<Concluded | null> {
	if (concluded === null) return null;
	const { graph } = concluded.reading;
	if (layout === null || !isElsewhere(layout.id) || !isLayoutFor(layout.id, graph)) return concluded;
	const positions = await arrangeInSecond(graph, layout).catch(tellLayoutFailed);
	return { ...concluded, positions: positions ?? concluded.positions };
}

/** What the second worker could not do; the layout that there is stays. */
function tellLayoutFailed(error: unknown): null {
	const end = error instanceof WorkerGone ? error.end : null;
	if (end === 'missing' || isPartMissing(error)) tellMissing(error);
	else useResults.setState({ notice: { kind: 'layout-failed', message: messageOf(error), end } });
	return null;
}

/** Computes the layout that is chosen, where it is not the one shown. */
export async function arrange(): Promise<void> {
	const { thread, reading, positions: shown } = useResults.getState();
	if (thread === null || reading === null) return;
	const wanted = layoutOf(useChoices.getState(), reading);
	stopArranging();
	if (shown !== null && isSameLayout(shown.layout, wanted)) return;
	const isSecond = isElsewhere(wanted.id);
	try {
		const positions = await (isSecond ? arrangeInSecond(reading.graph, wanted) : thread.layout(wanted));
		const isOfGraph = useResults.getState().reading?.graph === reading.graph;
		if (positions !== null && isOfGraph && isStillWanted(thread, positions.layout)) useResults.setState({ positions });
	} catch (error) {
		if (isSecond) tellLayoutFailed(error);
		else tellFailed('layout-failed', error);
	}
}

function isStillWanted(thread: OpenThread, layout: LayoutChoice): boolean {
	const now = useResults.getState();
	return (
		now.thread === thread && now.reading !== null && isSameLayout(layout, layoutOf(useChoices.getState(), now.reading))
	);
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
