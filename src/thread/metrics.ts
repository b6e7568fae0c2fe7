import type { Filtered } from '../graph/filters/filter-graph.ts';
import { partLeft } from '../graph/numbers.ts';
import { Latest } from '../lib/latest.ts';
import type { ReplyGraph } from '../model/graph.ts';
import type { FloorRange } from '../model/thread.ts';
import { useResults } from '../store/results.ts';
import type { Lifetime } from './lifetime.ts';

/** What a filter leaves, and the floors that this is about. */
interface Left {
	readonly filtered: Filtered;
	readonly range: FloorRange | null;
}

/** Asks the worker for metrics, once something shows them; they are kept with the graph that they are of. */
export class Measuring {
	readonly #life: Lifetime;
	readonly #latest: Latest;
	/** The graph whose metrics are under way. */
	#asked: ReplyGraph | null = null;
	/** Whose metrics are asked for next. */
	#waiting: Left | null = null;
	#isAtWork = false;

	constructor(life: Lifetime) {
		this.#life = life;
		this.#latest = new Latest(life.signal);
	}

	/** Asks for the metrics of the graph shown, where they are neither there nor under way. */
	async all(): Promise<void> {
		const { reading, metrics: known } = useResults.getState();
		if (reading === null || known?.graph === reading.graph || this.#asked === reading.graph) return;
		const { graph } = reading;
		this.#asked = graph;
		const answer = await this.#latest.ask(async () => ({
			graph,
			metrics: await this.#life.thread.metrics(null).catch(() => null),
		}));
		if (this.#asked === graph) this.#asked = null;
		if (answer !== null) this.#life.show({ metrics: answer });
	}

	/**
	 * Asks for the metrics of what a filter leaves. A filter changes faster than they are computed: one request is under
	 * way at a time, and of those that wait meanwhile only the last is made.
	 */
	async left(filtered: Filtered, range: FloorRange | null): Promise<void> {
		this.#waiting = { filtered, range };
		if (this.#isAtWork) return;
		this.#isAtWork = true;
		for (let left = this.#next(); left !== null; left = this.#next()) {
			const graph = useResults.getState().reading?.graph;
			if (graph === undefined || this.#life.signal.aborted) break;
			const metrics = await this.#life.thread.metrics(partLeft(left.filtered, left.range)).catch(() => null);
			const isOfGraph = useResults.getState().reading?.graph === graph;
			if (isOfGraph) this.#life.show({ metricsLeft: { graph, ...left, metrics } });
		}
		this.#isAtWork = false;
	}

	#next(): Left | null {
		const left = this.#waiting;
		this.#waiting = null;
		return left;
	}
}
