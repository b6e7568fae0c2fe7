import type { ReplyGraph } from '../model/graph.ts';
import { useResults } from './results.ts';

/** The graph whose metrics are under way: nobody asks twice. */
let asked: ReplyGraph | null = null;

/** Asks the worker for the metrics of the graph shown, where they are not there yet; an answer that comes late is dropped. */
export async function measure(): Promise<void> {
	const { thread, reading, metrics: known } = useResults.getState();
	if (thread === null || reading === null || known?.graph === reading.graph || asked === reading.graph) return;
	const { graph } = reading;
	asked = graph;
	const metrics = await thread.metrics().catch(() => null);
	if (asked === graph) asked = null;
	const now = useResults.getState();
	if (now.thread === thread && now.reading?.graph === graph) useResults.setState({ metrics: { graph, metrics } });
}
