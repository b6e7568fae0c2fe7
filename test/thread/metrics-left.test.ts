import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Filtered } from '../../src/graph/filters/filter-graph.ts';
import type { Metrics } from '../../src/graph/metrics/metrics.ts';
import type { GraphPart } from '../../src/graph/numbers.ts';
import { useResults } from '../../src/store/results.ts';
import { Lifetime } from '../../src/thread/lifetime.ts';
import { Measuring } from '../../src/thread/metrics.ts';
import type { OpenThread } from '../../src/worker/client.ts';
import { openThreadOf } from '../support/open-thread.ts';

let answers: ((metrics: Metrics) => void)[];
const metrics = vi.fn((_: GraphPart) => new Promise<Metrics>((resolve) => answers.push(resolve)));
const graph = {};
let thread: OpenThread;
let measuring: Measuring;
const left = (tie: string): Filtered => ({ nodes: new Set(['p:a']), ties: new Map([[tie, 1]]) }) as unknown as Filtered;
const named = (name: string) => ({ ids: [name] }) as unknown as Metrics;
const answer = async (name: string) => {
	answers.shift()?.(named(name));
	await new Promise(setImmediate);
};

beforeEach(() => {
	answers = [];
	metrics.mockClear();
	thread = openThreadOf({ metrics: metrics as never });
	measuring = new Measuring(new Lifetime(thread));
	useResults.setState({ thread, reading: { graph }, metricsLeft: null } as never);
});
afterEach(() => {
	useResults.setState({ thread: null, reading: null, metricsLeft: null });
});

test('while the worker is busy only the last filter waits', async () => {
	const all = ['one', 'two', 'three'].map(left);
	for (const filtered of all) void measuring.left(filtered, null);
	expect(metrics).toHaveBeenCalledTimes(1);
	await answer('of one');
	expect(metrics.mock.calls.map(([part]) => part.ties)).toEqual([['one'], ['three']]);
	expect(useResults.getState().metricsLeft?.filtered).toBe(all[0]);
	await answer('of three');
	expect(useResults.getState().metricsLeft).toMatchObject({ filtered: all[2], metrics: { ids: ['of three'] } });
	expect(metrics).toHaveBeenCalledTimes(2);
});

test('of a thread that is closed nothing is shown any more', async () => {
	void measuring.left(left('one'), null);
	void measuring.left(left('two'), null);
	thread.close();
	await answer('late');
	expect(useResults.getState().metricsLeft).toBeNull();
	expect(metrics).toHaveBeenCalledTimes(1);
});

test('an answer about another graph is dropped, and what fails is said to have failed', async () => {
	void measuring.left(left('one'), null);
	useResults.setState({ reading: { graph: {} } } as never);
	await answer('late');
	expect(useResults.getState().metricsLeft).toBeNull();
	metrics.mockImplementationOnce(() => Promise.reject(new Error('ended')));
	await measuring.left(left('two'), [1, 2]);
	expect(useResults.getState().metricsLeft).toMatchObject({ metrics: null, range: [1, 2] });
});
