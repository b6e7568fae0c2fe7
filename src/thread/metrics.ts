import type { Filtered } from '../graph/filters/filter-graph.ts';
import { partLeft } from '../graph/numbers.ts';
import type { FloorRange } from '../model/floor-range.ts';
import type { ReplyGraph } from '../model/graph.ts';
import { useResults } from '../store/results.ts';

/*
 * Metrics are asked for by what shows them and kept with the graph they are of; those of another graph are dropped.
 */

/** The graph whose metrics are under way: nobody asks twice. */
let asked: ReplyGraph | null = null;

/** Asks the worker for the metrics of the graph shown, where they are not there yet; an answer that comes late is dropped. */
export async function measure(): Promise<void> {
	const { thread, reading, metrics: known } = useResults.getState();
	if (thread === null || reading === null || known?.graph === reading.graph || asked === reading.graph) return;
	const { graph } = reading;
	asked = graph;
	const metrics = await thread.metrics(null).catch(() => null);
	if (asked === graph) asked = null;
	const now = useResults.getState();
	if (now.thread === thread && now.reading?.graph === graph) useResults.setState({ metrics: { graph, metrics } });
}

/** What a filter leaves whose metrics are asked for and not yet under way. */
let waiting: { readonly filtered: Filtered; readonly range: FloorRange | null } | null = null;
let isAtWork = false;

/**
 * Asks the worker for the metrics of what a filter leaves. A filter changes faster than they are computed: one request is
 * under way at a time, and of those that wait meanwhile only the last is made.
 */
export async function measureLeft(filtered: Filtered, range: FloorRange | null): Promise<void> {
	waiting = { filtered, range };
	if (isAtWork) return;
	isAtWork = true;
	for (let part = next(); part !== null; part = next()) {
		const { thread, reading } = useResults.getState();
		if (thread === null || reading === null) break;
		const { graph } = reading;
		const metrics = await thread.metrics(partLeft(part.filtered, part.range)).catch(() => null);
		const now = useResults.getState();
		if (now.thread === thread && now.reading?.graph === graph)
			useResults.setState({ metricsLeft: { graph, ...part, metrics } });
	}
	isAtWork = false;
}

function next(): typeof waiting {
	const part = waiting;
	waiting = null;
	return part;
}
