import { useResults } from '../store/results.ts';
import { textsOf } from '../store/texts.ts';
import type { OpenThread, Trouble } from '../worker/client.ts';
import { Conclusions } from './conclusions.ts';
import { Finding } from './find.ts';
import { Layouts } from './layouts.ts';
import { Lifetime } from './lifetime.ts';
import { Measuring } from './metrics.ts';
import { PseudonymSwitch } from './pseudonyms.ts';

/** An open thread with all that is asked of its worker, each with what it has under way. */
export class ThreadSession {
	readonly #life: Lifetime;
	readonly layouts: Layouts;
	readonly conclusions: Conclusions;
	readonly measuring: Measuring;
	readonly finding: Finding;
	readonly pseudonyms: PseudonymSwitch;

	constructor(thread: OpenThread) {
		this.#life = new Lifetime(thread);
		this.layouts = new Layouts(this.#life);
		this.conclusions = new Conclusions(this.#life, this.layouts);
		this.measuring = new Measuring(this.#life);
		this.finding = new Finding(this.#life);
		this.pseudonyms = new PseudonymSwitch(this.#life, this.conclusions);
	}

	/** Takes what is the matter with the worker. */
	hear(trouble: Trouble | null): void {
		// That it is heard again takes back nothing but that it was not.
		if (trouble === null && useResults.getState().trouble?.kind !== 'quiet') return;
		this.#life.show({ trouble });
	}

	/** Starts the worker again, and asks anew for what its end has left open. */
	async restart(): Promise<void> {
		const { thread } = this.#life;
		this.#life.show({ trouble: null });
		try {
			await thread.restart();
		} catch {
			// Its trouble says why.
			return;
		}
		this.#life.show({ texts: textsOf(thread), metrics: null, metricsLeft: null, findProblem: null });
		await this.conclusions.follow();
		await this.layouts.follow();
	}

	/** Ends the worker and all that is under way; nothing is shown of this thread any more. */
	close(): void {
		this.layouts.stop();
		this.#life.thread.close();
	}
}

const sessions = new WeakMap<OpenThread, ThreadSession>();

/** What is asked of the thread that is open; null where none is. */
export function openSession(): ThreadSession | null {
	const { thread } = useResults.getState();
	if (thread === null) return null;
	const session = sessions.get(thread) ?? new ThreadSession(thread);
	sessions.set(thread, session);
	return session;
}
