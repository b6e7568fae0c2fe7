import { useResults } from './results.ts';

/** Asks the worker for the metrics of the graph shown, where they are not there yet; an answer that comes late is dropped. */
export async function measure(): Promise<void> {
	const { thread, reading, metrics: known } = useResults.getState();
	if (thread === null || reading === null || known?.graph === reading.graph) return;
	const { graph } = reading;
	const metrics = await thread.metrics().catch(() => null);
	const now = useResults.getState();
	if (now.thread === thread && now.reading?.graph === graph) useResults.setState({ metrics: { graph, metrics } });
}
