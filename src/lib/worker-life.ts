import { isPartMissing, messageOf } from './part-missing.ts';

/*
 * A worker holds a lock while it lives, and the page waits for it: browsers tell of exceptions in a worker, but not
 * that they have ended it. One that owes an answer is asked now and then whether it hears; long steps are no death, so
 * silence is told and leads to no end by itself.
 */

/**
 * How a worker came to its end.
 * - `refused`: the browser would not start it.
 * - `missing`: its code, or a part of that, could not be loaded.
 * - `memory`: there was not enough memory.
 * - `broke`: an exception that nothing in it expected.
 * - `killed`: the browser ended it without a word.
 * - `silent`: it had not been heard of, and somebody wanted another.
 * - `closed`: nobody needs it any more.
 */
export type WorkerEnd = 'refused' | 'missing' | 'memory' | 'broke' | 'killed' | 'silent' | 'closed';

/** What is rejected with whatever was asked of a worker that has come to its end. `message`: the browser's words, or ''. */
export class WorkerGone extends Error {
	override readonly name = 'WorkerGone';
	readonly end: WorkerEnd;

	constructor(end: WorkerEnd, message = '') {
		super(message);
		this.end = end;
	}
}

/** Each browser's words for memory that it did not get. A stack that is too deep is another matter. */
const noMemory = /out of memory|allocation (failed|size)|invalid (array|string|typed array|array buffer) length/i;

/** How an exception in a worker is to be called. */
export function endOf(error: unknown): WorkerEnd {
	if (isPartMissing(error)) return 'missing';
	return noMemory.test(messageOf(error)) ? 'memory' : 'broke';
}

/** The part of a `Worker` that its life is followed by. */
export interface WorkerLike {
	addEventListener(type: 'message' | 'error' | 'messageerror', listener: (event: Event) => void): void;
	terminate(): void;
}

/** A worker whose end is known. */
export interface StartedWorker<W extends WorkerLike> {
	readonly worker: W;
	/** Rejects with {@link WorkerGone} at its end; never resolves. */
	readonly gone: Promise<never>;
	/** Ends it. What comes first counts: its end is told once. */
	end(end: WorkerEnd): void;
}

/**
 * Starts a worker that {@link showLife} is called in.
 * @throws {WorkerGone} where the browser refuses
 */
export function startWorker<W extends WorkerLike>(make: () => W): StartedWorker<W> {
	const worker = made(make);
	let end: StartedWorker<W>['end'] = () => {};
	const gone = new Promise<never>((_, reject) => {
		const finish = (error: WorkerGone) => {
			reject(error);
			worker.terminate();
		};
		end = (why) => finish(new WorkerGone(why));
		let hasBegun = false;
		worker.addEventListener('message', (event) => {
			hasBegun = true;
			const lock = lockIn(event);
			// Whoever waits for the lock of a worker that lives gets it when that has died, however it died.
			if (lock !== null) void globalThis.navigator?.locks?.request(lock, () => end('killed')).catch(() => {});
		});
		worker.addEventListener('error', (event) => {
			const message = 'message' in event ? String(event.message ?? '') : '';
			// Code that cannot be fetched is told by an event that says nothing.
			if (message === '' && !hasBegun) finish(new WorkerGone('missing'));
			else finish(new WorkerGone(endOf(message), message));
		});
		worker.addEventListener('messageerror', () => finish(new WorkerGone('broke', 'an answer could not be read')));
	});
	gone.catch(() => {});
	return { worker, gone, end };
}

function made<W>(make: () => W): W {
	try {
		return make();
	} catch (error) {
		throw new WorkerGone('refused', messageOf(error));
	}
}

interface SignOfLife {
	readonly lock: string;
}

function lockIn(event: Event): string | null {
	const data: unknown = 'data' in event ? event.data : null;
	return typeof data === 'object' && data !== null && 'lock' in data && typeof data.lock === 'string'
		? data.lock
		: null;
}

/**
 * To be called in a worker once its code is there: tells the page that it has begun, and holds a lock for as long as it
 * lives, where the browser has locks (on secure addresses).
 */
export function showLife(post: (sign: SignOfLife | null) => void): void {
	const { locks } = globalThis.navigator;
	const lock = `loutu worker ${Math.random()}`;
	if (locks === undefined) post(null);
	else
		void locks.request(lock, () => {
			post({ lock });
			return new Promise(() => {});
		});
}
