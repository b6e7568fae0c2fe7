import { LayoutWorker } from '../layout/cytoscape/client.ts';
import { isLayoutFor, type LayoutChoice, type LayoutId, type LayoutResult, layoutDefinition } from '../layout/list.ts';
import { Latest } from '../lib/latest.ts';
import { isPartMissing, messageOf } from '../lib/part-missing.ts';
import { WorkerGone } from '../lib/worker-life.ts';
import type { ReplyGraph } from '../model/graph.ts';
import { appliedView, isSameLayout, layoutOf } from '../store/applied.ts';
import { useChoices } from '../store/choices.ts';
import { useResults } from '../store/results.ts';
import type { Concluded } from '../worker/client.ts';
import type { Lifetime } from './lifetime.ts';
import { tellMissing } from './parts.ts';

/** Does the thread's own worker leave it to the layout worker when it concludes? */
function isElsewhere(id: LayoutId): boolean {
	return layoutDefinition(id).at !== 'thread';
}

/** Keeps the positions of a thread's people at the layout that is chosen; only the last one asked for counts. */
export class Layouts {
	readonly #life: Lifetime;
	readonly #latest: Latest;
	readonly #worker: LayoutWorker;

	constructor(life: Lifetime) {
		this.#life = life;
		this.#latest = new Latest(life.signal);
		this.#worker = new LayoutWorker(life.signal);
	}

	/** Computes the layout that is chosen, where it is not the one shown. */
	async follow(): Promise<void> {
		const { reading, positions: shown } = useResults.getState();
		if (reading === null) return;
		this.stop();
		const wanted = layoutOf(appliedView(), reading);
		if (shown !== null && isSameLayout(shown.layout, wanted)) return;
		try {
			const positions = await this.#inWorker(reading.graph, wanted);
			if (positions !== null) this.#life.show({ positions });
		} catch (error) {
			tellLayoutFailed(error);
		}
	}

	/** With the layout that is chosen, where it is one of the layout worker's alone: the thread's own gives another meanwhile. */
	async laidOut(concluded: Concluded, layout: LayoutChoice | null): Promise<Concluded> {
		const { graph } = concluded.reading;
		if (layout === null || !isElsewhere(layout.id) || !isLayoutFor(layout.id, graph)) return concluded;
		const positions = await this.#inWorker(graph, layout).catch(tellLayoutFailed);
		return { ...concluded, positions: positions ?? concluded.positions };
	}

	/** Lays the graph out in the layout worker; null once something else is asked for or it is cancelled. */
	#inWorker(graph: ReplyGraph, layout: LayoutChoice): Promise<LayoutResult | null> {
		return this.#latest.ask(async (signal) => {
			const tell = (share: number) => {
				if (!signal.aborted) this.#life.show({ layingOut: { layout, share } });
			};
			tell(0);
			try {
				return await this.#worker.layOut(graph, layout, tell, signal);
			} finally {
				if (!signal.aborted) this.#life.show({ layingOut: null });
			}
		});
	}

	/** Ends what is being laid out; its answer will not come. */
	stop(): void {
		this.#latest.end();
		if (useResults.getState().layingOut !== null) this.#life.show({ layingOut: null });
	}

	/** Goes back to the layout that is shown. */
	cancel(): void {
		const { positions } = useResults.getState();
		this.stop();
		if (positions !== null) useChoices.setState({ layout: positions.layout });
	}
}

/** What the layout worker could not do; the layout that there is stays. */
function tellLayoutFailed(error: unknown): null {
	const end = error instanceof WorkerGone ? error.end : null;
	if (end === 'missing' || isPartMissing(error)) tellMissing(error);
	else useResults.setState({ notice: { kind: 'layout-failed', message: messageOf(error), end } });
	return null;
}
