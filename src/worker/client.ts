import { proxy, type Remote, wrap } from 'comlink';
import { isPartMissing, messageOf } from '../lib/part-missing.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import { endOf, startWorker, type WorkerEnd, WorkerGone } from '../lib/worker-life.ts';
import type { ReadError } from '../model/thread.ts';
import type { Input, LivingWorker, Opened, Progress, ThreadWorker } from './protocol.ts';
import { pulseOf } from './pulse.ts';

/*
 * One worker a thread. Opening a file starts a new worker and leaves the old one until the new thread is there; Cancel
 * ends the new one. So cancelling is immediate whatever the worker is busy with, and what was open is never lost.
 *
 * A worker that dies is replaced behind the same `OpenThread`: nobody who holds one has to know. The next reads the
 * same inputs, concludes from the last premises and answers what the first one owed. By itself that happens once; a
 * second death waits for somebody to ask, or a floor that breaks the worker would start it for ever.
 */

export type { Concluded, Opened, Progress } from './protocol.ts';

type Asked = Omit<ThreadWorker, 'read'>;

/**
 * A thread that is open: its worker, to ask for more. A worker that dies is replaced once, by one that reads the same
 * inputs and concludes the same; what was asked meanwhile is asked of that one. Where there is none, whatever is asked
 * rejects with {@link WorkerGone}.
 */
export interface OpenThread extends Asked {
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
interface Ended {
	readonly end: WorkerEnd;
	readonly message: string;
	readonly bytes: number;
}

/** Why nothing was opened: the file's fault, or the worker's, or somebody pressed Cancel. */
export type OpenFailure = ReadError | { readonly code: 'cancelled' } | ({ readonly code: 'stopped' } & Ended);

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

/**
 * Reads a thread in a worker of its own. Cancelling through `signal` ends the worker at once, whatever it is busy
 * with. Resolves in every case: failures are values.
 */
export async function openThread(
	inputs: readonly Input[],
	listeners: Listeners,
	signal: AbortSignal,
	pseudonyms = false,
	wanted?: string,
): Promise<Result<Opened & { readonly thread: OpenThread }, OpenFailure>> {
	if (signal.aborted) return fail({ code: 'cancelled' });
	const stopped = (end: WorkerEnd, message: string) =>
		fail({ code: 'stopped', end, message, bytes: sizeOf(inputs) } as const);
	const cancel = () => life?.end('closed');
	let life: Life | null = null;
	let kept: Kept | null = null;
	try {
		life = new Life((isQuiet) => (kept ?? listeners).onQuiet(isQuiet));
		signal.addEventListener('abort', cancel, { once: true });
		const outcome = await life.read(inputs, listeners.onProgress, pseudonyms, wanted);
		if (signal.aborted) return fail({ code: 'cancelled' });
		if (outcome.ok) {
			const { hash } = outcome.value.reading.source;
			const ground = { inputs, pseudonyms, wanted: outcome.value.among?.key, hash };
			kept = new Kept(life, ground, listeners);
			return ok({ ...outcome.value, thread: kept.thread() });
		}
		life.end('closed');
		return outcome;
	} catch (error) {
		life?.end('closed');
		if (signal.aborted) return fail({ code: 'cancelled' });
		return error instanceof WorkerGone ? stopped(error.end, error.message) : stopped(endOf(error), messageOf(error));
	} finally {
		signal.removeEventListener('abort', cancel);
	}
}

function sizeOf(inputs: readonly Input[]): number {
	return inputs.reduce((sum, { from }) => sum + (typeof from === 'string' ? 0 : from.size), 0);
}

/** One worker, from its start to its end. Calls to one that has died would wait for ever, so each is raced against its end. */
class Life {
	readonly gone: Promise<never>;
	readonly end: (end: WorkerEnd) => void;
	readonly #remote: Remote<LivingWorker>;
	readonly #pulse;

	/** @throws {WorkerGone} where the browser starts none */
	constructor(onQuiet: (isQuiet: boolean) => void) {
		const { worker, gone, end } = startWorker(
			() => new Worker(new URL('./entry.ts', import.meta.url), { type: 'module' }),
		);
		this.gone = gone;
		this.end = end;
		this.#remote = wrap<LivingWorker>(worker);
		this.#pulse = pulseOf(() => this.#remote.answer(), onQuiet);
		gone.catch(() => this.#pulse.end());
	}

	read(
		inputs: readonly Input[],
		onProgress: Listeners['onProgress'],
		pseudonyms: boolean,
		wanted: string | undefined,
	): Promise<Result<Opened, ReadError>> {
		const read = this.#remote.read(inputs, this.#told(onProgress), pseudonyms, wanted);
		return this.#owing<Result<Opened, ReadError>>(read);
	}

	/** Asks for one of the {@link asked}. */
	ask(name: keyof Asked, args: readonly unknown[]): Promise<unknown> {
		const call = this.#remote[name] as (...args: unknown[]) => Promise<unknown>;
		return this.#owing(
			call(...args.map((arg) => (typeof arg === 'function' ? this.#told(arg as Listeners['onProgress']) : arg))),
		);
	}

	#told(onProgress: Listeners['onProgress']): Listeners['onProgress'] {
		return proxy((progress) => {
			this.#pulse.heard();
			onProgress(progress);
		});
	}

	async #owing<T>(answer: PromiseLike<T>): Promise<T> {
		this.#pulse.owes(1);
		try {
			return await Promise.race([answer, this.gone]);
		} finally {
			this.#pulse.owes(-1);
		}
	}
}

/** All that a worker of an open thread can be asked. */
const asked = Object.keys({
	conclude: true,
	stopConcluding: true,
	layout: true,
	metrics: true,
	bodies: true,
	search: true,
	passages: true,
	fingerprints: true,
	pseudonymsOf: true,
	handlesOf: true,
	pseudonymKey: true,
	packed: true,
	exportData: true,
} satisfies Record<keyof Asked, true>) as readonly (keyof Asked)[];

/** What an open thread was read from. */
interface Ground {
	readonly inputs: readonly Input[];
	readonly pseudonyms: boolean;
	/** The key of the thread, of a file that holds several. */
	readonly wanted: string | undefined;
	/** Null where the browser can tell no file from another. */
	readonly hash: string | null;
}

/** Keeps a worker for a thread: where it dies, another. */
class Kept {
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
			...(calls as unknown as Asked),
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
		return { end, message, bytes: sizeOf(this.#ground.inputs) };
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

	async #ask(name: keyof Asked, args: readonly unknown[], isAgain = false): Promise<unknown> {
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
