import { isPartMissing, messageOf } from '../lib/part-missing.ts';
import { endOf, type WorkerEnd, WorkerGone } from '../lib/worker-life.ts';
import type { ReadError } from '../model/thread.ts';
import { asked, Life, type ThreadRequests } from './life.ts';
import type { Input, Progress } from './protocol.ts';

/*
 * A worker that dies is replaced behind the same `OpenThread`: nobody who holds one has to know. The next reads the
 * same inputs, concludes from the last settings of inference and answers what the first one owed. By itself that happens
 * once; a second death waits for somebody to ask, or a floor that breaks the worker would start it for ever.
 */

/**
 * A thread that is open: its worker, to ask for more. A worker that dies is replaced once, by one that reads the same
 * inputs and concludes the same; what was asked meanwhile is asked of that one. Where there is none, whatever is asked
 * rejects with {@link WorkerGone}.
 */
export interface OpenThread extends ThreadRequests {
	/** Ends the worker that there is and starts another, which answers from now on. */
	restart(): Promise<void>;
	/** Ends the worker; whatever it owes, and whatever is asked afterwards, rejects. */
	close(): void;
	/** Ends with {@link close}. */
	readonly signal: AbortSignal;
}

/** What is the matter with the worker of an open thread. */
export type Trouble =
	/** It owes an answer and has not been heard of for some seconds. */
	| { readonly kind: 'quiet' }
	/** It ended, and another took its place. */
	| ({ readonly kind: 'restarted' } & Ended)
	/** It ended, and there is no other; `why`: the inputs could not be read again. */
	| ({ readonly kind: 'gone'; readonly why: ReadError | 'changed' | null } & Ended);

/** How a worker ended, with the browser's words, or ''. `bytes`: how large the inputs are together; 0 if not known. */
export interface Ended {
	readonly end: WorkerEnd;
	readonly message: string;
	readonly bytes: number;
}

/** Who is told while a thread is read and once it is open. */
export interface Listeners {
	readonly onProgress: (progress: Progress) => void;
	/** While it is read: the worker has not been heard of for some seconds, or is heard again. */
	readonly onQuiet: (isQuiet: boolean) => void;
	/** Once it is open. Null: all is well. */
	readonly onTrouble: (trouble: Trouble | null) => void;
	/** Something that was asked could not be done, since a part of the worker's code could not be loaded. */
	readonly onMissing: (error: unknown) => void;
}

/** What an open thread was read from. */
interface Ground {
	readonly inputs: readonly Input[];
	readonly pseudonyms: boolean;
	/** The key of the thread, of a file that holds several. */
	readonly wanted: string | undefined;
	/** Null where the browser can tell no file from another. */
	readonly hash: string | null;
}

/** In bytes; 0 where that is not known. */
export function totalSize(inputs: readonly Input[]): number {
	return inputs.reduce((sum, { from }) => sum + (typeof from === 'string' ? 0 : from.size), 0);
}

/** The worker of an open thread; where it dies, another. */
export class KeptWorker {
	readonly #ground: Ground;
	readonly #listeners: Listeners;
	/** The worker that answers, or will once it has read the inputs. */
	#life: Promise<Life>;
	/** The one that there is by now, to be ended. */
	#current: Life | null = null;
	/** What it concluded last, for the next to conclude it too; null: what it does by itself. */
	#last: readonly unknown[] | null = null;
	#mayReplace = true;
	readonly #closing = new AbortController();

	constructor(life: Life, ground: Ground, listeners: Listeners) {
		this.#ground = ground;
		this.#listeners = listeners;
		this.#life = Promise.resolve(life);
		this.#keep(life);
	}

	thread(): OpenThread {
		const calls = Object.fromEntries(asked.map((name) => [name, (...args: unknown[]) => this.#ask(name, args)]));
		return {
			...(calls as unknown as ThreadRequests),
			restart: () => this.#restart(),
			close: () => {
				this.#closing.abort();
				this.#current?.end('closed');
			},
			signal: this.#closing.signal,
		};
	}

	#keep(life: Life): void {
		this.#current = life;
		life.gone.catch((gone: WorkerGone) => this.#died(gone, life));
	}

	#died(gone: WorkerGone, life: Life): void {
		if (this.#closing.signal.aborted || life !== this.#current) return;
		if (this.#mayReplace) {
			this.#mayReplace = false;
			void this.#replace(gone).catch(() => {});
		} else this.#giveUp(gone, null);
	}

	#giveUp(gone: WorkerGone, why: ReadError | 'changed' | null): void {
		this.#life = Promise.reject(gone);
		this.#life.catch(() => {});
		this.#current = null;
		if (!this.#closing.signal.aborted) this.#listeners.onTrouble({ kind: 'gone', ...this.#ended(gone), why });
	}

	async #replace(gone: WorkerGone): Promise<void> {
		this.#life = this.#another(gone);
		this.#life.catch(() => {});
		await this.#life;
		if (!this.#closing.signal.aborted) this.#listeners.onTrouble({ kind: 'restarted', ...this.#ended(gone) });
	}

	#ended({ end, message }: WorkerGone): Ended {
		return { end, message, bytes: totalSize(this.#ground.inputs) };
	}

	/** A worker that knows what the one before knew. */
	async #another(gone: WorkerGone): Promise<Life> {
		const { inputs, pseudonyms, wanted, hash } = this.#ground;
		let why: ReadError | 'changed' | null = null;
		let life: Life | null = null;
		this.#current = null;
		try {
			life = new Life((isQuiet) => this.onQuiet(isQuiet));
			this.#current = life;
			const outcome = await life.read(inputs, () => {}, pseudonyms, wanted);
			if (!outcome.ok) why = outcome.error;
			else if (outcome.value.reading.source.hash !== hash) why = 'changed';
			if (why !== null) throw gone;
			if (this.#last !== null) await life.ask('conclude', this.#last);
			this.#keep(life);
			return life;
		} catch (error) {
			const end = error instanceof WorkerGone ? error : new WorkerGone(endOf(error), messageOf(error));
			// Somebody may have asked for yet another meanwhile.
			if (this.#current === life) this.#giveUp(end, why);
			life?.end('closed');
			throw end;
		}
	}

	async #restart(): Promise<void> {
		this.#mayReplace = false;
		const gone = new WorkerGone('silent');
		const before = this.#current;
		this.#current = null;
		const next = this.#replace(gone);
		before?.end('silent');
		await next;
		this.#mayReplace = true;
	}

	onQuiet(isQuiet: boolean): void {
		if (!this.#closing.signal.aborted) this.#listeners.onTrouble(isQuiet ? { kind: 'quiet' } : null);
	}

	async #ask(name: keyof ThreadRequests, args: readonly unknown[], isAgain = false): Promise<unknown> {
		if (this.#closing.signal.aborted) throw new WorkerGone('closed');
		const life = await this.#life;
		try {
			const answer = await life.ask(name, args);
			if (name === 'conclude' && answer !== null) this.#last = [args[0], args[1], () => {}];
			return answer;
		} catch (error) {
			if (error instanceof WorkerGone && !isAgain && !this.#closing.signal.aborted) return this.#ask(name, args, true);
			if (isPartMissing(error)) this.#listeners.onMissing(error);
			throw error;
		}
	}
}
