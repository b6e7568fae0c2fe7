import { beforeEach, describe, expect, test, vi } from 'vitest';
import { WorkerGone } from '../../src/lib/worker-life.ts';
import { useResults } from '../../src/store/results.ts';
import { followFaults, tellFailed } from '../../src/thread/faults.ts';
import { loadPart } from '../../src/thread/parts.ts';

/** As browsers say that a part could not be fetched. */
const words = [
	'Failed to fetch dynamically imported module: http://x/assets/late-1.js',
	'error loading dynamically imported module: http://x/assets/late-1.js',
	'Importing a module script failed.',
	'Unable to preload CSS for /assets/late-1.css',
];

/** What the page is served as while a test runs; null: there is no answer. */
let served: string | null;
beforeEach(() => {
	served = '<script src="./assets/index-1.js">';
	useResults.setState(useResults.getInitialState(), true);
	vi.stubGlobal('location', { href: 'http://x/#v=1' });
	vi.stubGlobal('document', { querySelector: () => ({ getAttribute: () => './assets/index-1.js' }) });
	vi.stubGlobal('fetch', async () => {
		if (served === null) throw new TypeError('Failed to fetch');
		return new Response(served);
	});
	return () => vi.unstubAllGlobals();
});

const notice = () => useResults.getState().notice;
const load = (message = words[0]) => loadPart(() => Promise.reject(new TypeError(message))).catch(() => {});

describe('a part that cannot be loaded', () => {
	test.each([
		['the same page is there', '<script src="./assets/index-1.js">', 'not-there'],
		['another page is there', '<script src="./assets/index-2.js">', 'new-version'],
		['nothing answers', null, 'no-answer'],
	])('is told with its cause where %s', async (_, page, why) => {
		served = page;
		await load();
		await expect.poll(notice).toMatchObject({ kind: 'not-loaded', why });
	});

	test('rejects for whoever waits, and is told once however many there are', async () => {
		await expect(loadPart(() => Promise.reject(new TypeError(words[0])))).rejects.toThrow(words[0]);
		await load(words[1]);
		expect(notice()).toMatchObject({ kind: 'not-loaded', message: words[0] });
	});
});

describe('what nobody expected', () => {
	const page = new EventTarget();
	beforeEach(() => followFaults(page));
	const throwIn = (error: unknown) => page.dispatchEvent(Object.assign(new Event('error'), { error, message: '' }));
	const reject = (reason: unknown) =>
		page.dispatchEvent(Object.assign(new Event('unhandledrejection', { cancelable: true }), { reason }));

	test('is told in the words of the error', () => {
		throwIn(new Error('a chart broke'));
		expect(notice()).toEqual({ kind: 'fault', message: 'a chart broke' });
		reject(new Error('nobody waited'));
		expect(notice()).toEqual({ kind: 'fault', message: 'nobody waited' });
	});

	test.each(words)(
		'is a missing part where the browser says “%s”, and is no unhandled rejection any more',
		(message) => {
			expect(reject(new TypeError(message))).toBe(false);
			expect(notice()).toMatchObject({ kind: 'not-loaded', message });
		},
	);

	test('is nothing where it is told otherwise, wanted, or no error at all', () => {
		reject(new WorkerGone('broke', 'x'));
		reject(new DOMException('stopped', 'AbortError'));
		page.dispatchEvent(
			Object.assign(new Event('error'), { message: 'ResizeObserver loop completed with undelivered notifications.' }),
		);
		expect(notice()).toBeNull();
	});
});

test('what fails is told as what it was for, unless a part is missing or the worker has ended', () => {
	useResults.setState({ trouble: { kind: 'gone', end: 'broke', message: 'x', bytes: 0, why: null } });
	tellFailed('conclude-failed', new WorkerGone('broke', 'x'));
	expect(notice()).toBeNull();
	// Somebody has closed what told it.
	useResults.setState({ trouble: null });
	tellFailed('conclude-failed', new WorkerGone('closed'));
	expect(notice()).toBeNull();
	tellFailed('conclude-failed', new WorkerGone('broke', 'x'));
	expect(notice()).toEqual({ kind: 'conclude-failed', message: 'x', end: 'broke' });
	tellFailed('export-failed', new Error('no canvas'));
	expect(notice()).toEqual({ kind: 'export-failed', message: 'no canvas' });
	tellFailed('export-failed', new TypeError(words[2]));
	expect(notice()).toMatchObject({ kind: 'not-loaded' });
});
