import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { known } from '../../src/lib/assert.ts';
import { WorkerGone } from '../../src/lib/worker-life.ts';
import { defaultInferenceSettings } from '../../src/model/inference-settings.ts';
import { type Listeners, openThread, type Trouble } from '../../src/worker/client.ts';
import { FakeWorker, latestWorker } from '../support/fake-worker.ts';

const separator = `\n\n${'-'.repeat(51)}\n\n`;
const text = ['### 标题\n\n正文', '@bob 一', '好', '@ann #1 二'].join(separator);
const inputs = [{ name: 'a.txt', from: new Blob([text]) }];

let troubles: (Trouble | null)[];
let quiets: boolean[];
let missing: unknown[];
let listeners: Listeners;
beforeEach(() => {
	FakeWorker.started = [];
	FakeWorker.next = [];
	vi.stubGlobal('Worker', FakeWorker);
	[troubles, quiets, missing] = [[], [], []];
	listeners = {
		onProgress: () => {},
		onQuiet: (isQuiet) => quiets.push(isQuiet),
		onTrouble: (trouble) => troubles.push(trouble),
		onMissing: (error) => missing.push(error),
	};
});
afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

const open = (signal = new AbortController().signal) => openThread(inputs, listeners, signal);

async function opened() {
	const outcome = await open();
	if (!outcome.ok) throw new Error(outcome.error.code);
	return outcome.value.thread;
}

const wordsOf = (bodies: readonly { readonly number: number }[]) => bodies.map(({ number }) => number);

test('a browser that starts no worker is told, with its words', async () => {
	FakeWorker.next = [new Error('no workers here')];
	expect(await open()).toMatchObject({
		ok: false,
		error: { code: 'stopped', end: 'refused', message: 'no workers here' },
	});
});

test('a worker whose code does not come is told so', async () => {
	FakeWorker.next = ['missing'];
	expect(await open()).toMatchObject({ ok: false, error: { code: 'stopped', end: 'missing' } });
});

test.each([
	['Uncaught TypeError: x is undefined', 'broke'],
	['Uncaught RangeError: Array buffer allocation failed', 'memory'],
	['Uncaught RangeError: Maximum call stack size exceeded', 'broke'],
	['Failed to fetch dynamically imported module: http://x/text-dump.js', 'missing'],
])('while a file is read, “%s” is called %s', async (message, end) => {
	FakeWorker.next = ['mute'];
	const outcome = open();
	latestWorker().crash(message);
	expect(await outcome).toMatchObject({
		ok: false,
		error: { code: 'stopped', end, message, bytes: inputs[0]?.from.size },
	});
	expect(latestWorker().isTerminated).toBe(true);
});

test('a worker that is silent while it reads is told to be, and can be cancelled', async () => {
	vi.useFakeTimers();
	FakeWorker.next = ['mute'];
	const cancel = new AbortController();
	const outcome = open(cancel.signal);
	await vi.advanceTimersByTimeAsync(7_000);
	expect(quiets).toEqual([]);
	await vi.advanceTimersByTimeAsync(20_000);
	expect(quiets).toEqual([true]);
	cancel.abort();
	expect(await outcome).toEqual({ ok: false, error: { code: 'cancelled' } });
	expect(latestWorker().isTerminated).toBe(true);
});

test('one that dies once the thread is open is replaced by one that knows the same, and answers what was asked', async () => {
	const thread = await opened();
	await thread.conclude({ ...defaultInferenceSettings, threshold: 1 }, null, () => {});
	const asked = thread.exportData('thread-data', {
		view: {},
		appearance: { points: new Map(), colours: new Map() },
		byteOrderMark: false,
	});
	latestWorker().crash('died');
	const { content } = await asked;
	expect(JSON.parse(String(content)).view).toEqual({ threshold: 1 });
	expect(FakeWorker.started).toHaveLength(2);
	expect(troubles).toEqual([{ kind: 'restarted', end: 'broke', message: 'died', bytes: inputs[0]?.from.size }]);
});

test('one whose lock is free has died, though no event says so', async () => {
	let isFree = () => {};
	vi.stubGlobal('navigator', {
		locks: {
			request: (_: string, granted: () => void) =>
				new Promise<void>((resolve) => {
					isFree = () => resolve(granted());
				}),
		},
	});
	const thread = await opened();
	latestWorker().holdLock();
	isFree();
	expect(wordsOf(await thread.bodies([1, 2], false))).toEqual([1, 2]);
	expect(troubles).toMatchObject([{ kind: 'restarted', end: 'killed' }]);
});

test('where the second dies too, whatever is asked rejects, and it can be started again', async () => {
	const thread = await opened();
	latestWorker().crash('first');
	await expect.poll(() => troubles.length).toBe(1);
	const asked = thread.bodies([1], false);
	latestWorker().crash('second');
	await expect(asked).rejects.toBeInstanceOf(WorkerGone);
	await expect(thread.search('一')).rejects.toMatchObject({ end: 'broke', message: 'second' });
	expect(troubles.at(-1)).toMatchObject({ kind: 'gone', end: 'broke', message: 'second', why: null });
	await thread.restart();
	expect(wordsOf(await thread.bodies([1], false))).toEqual([1]);
	expect(troubles.at(-1)).toMatchObject({ kind: 'restarted' });
});

test('one that falls silent is told to be, and the next answers what it did not', async () => {
	const thread = await opened();
	const worker = latestWorker();
	worker.isMute = true;
	vi.useFakeTimers();
	const asked = thread.bodies([2], false);
	await vi.advanceTimersByTimeAsync(30_000);
	expect(troubles).toEqual([{ kind: 'quiet' }]);
	vi.useRealTimers();
	await thread.restart();
	expect(wordsOf(await asked)).toEqual([2]);
	expect(worker.isTerminated).toBe(true);
});

test('a file that can no longer be read, or is another by now, leaves the thread without a worker and says why', async () => {
	const serve = (served: string) => vi.stubGlobal('fetch', async () => new Response(served));
	serve(text);
	const outcome = await openThread(
		[{ name: 'a.txt', from: 'http://x/a.txt' }],
		listeners,
		new AbortController().signal,
	);
	const { thread } = known(outcome.ok ? outcome.value : null, 'thread');
	vi.stubGlobal('fetch', () => Promise.reject(new Error('moved')));
	latestWorker().crash('died');
	await expect(thread.bodies([1], false)).rejects.toBeInstanceOf(WorkerGone);
	expect(troubles).toMatchObject([{ kind: 'gone', end: 'broke', message: 'died', why: { code: 'unreadable' } }]);
	serve(`${text}更多`);
	await expect(thread.restart()).rejects.toBeInstanceOf(WorkerGone);
	expect(troubles.at(-1)).toMatchObject({ kind: 'gone', why: 'changed' });
});

test('once closed, what it owes rejects, and nothing is said', async () => {
	const thread = await opened();
	const owed = thread.bodies([1], false);
	thread.close();
	await expect(owed).rejects.toMatchObject({ end: 'closed' });
	await expect(thread.metrics(null)).rejects.toMatchObject({ end: 'closed' });
	expect(troubles).toEqual([]);
	expect(FakeWorker.started).toHaveLength(1);
});
