import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Filtered } from '../../src/graph/filters/filter-graph.ts';
import type { Metrics } from '../../src/graph/metrics/metrics.ts';
import type { GraphPart } from '../../src/graph/numbers.ts';
import { useResults } from '../../src/store/results.ts';
import { measureLeft } from '../../src/thread/metrics.ts';

let answers: ((metrics: Metrics) => void)[];
const metrics = vi.fn((_: GraphPart) => new Promise<Metrics>((resolve) => answers.push(resolve)));
const graph = {};
const left = (tie: string): Filtered => ({ nodes: new Set(['p:a']), ties: new Map([[tie, 1]]) }) as unknown as Filtered;
const named = (name: string) => ({ ids: [name] }) as unknown as Metrics;
const answer = async (name: string) => {
	answers.shift()?.(named(name));
	await new Promise(setImmediate);
};

beforeEach(() => {
	answers = [];
	metrics.mockClear();
	useResults.setState({ thread: { metrics }, reading: { graph }, metricsLeft: null } as never);
});
afterEach(() => {
	useResults.setState({ thread: null, reading: null, metricsLeft: null });
});

test('while the worker is busy only the last filter waits', async () => {
	const all = ['one', 'two', 'three'].map(left);
	for (const filtered of all) void measureLeft(filtered, null);
	expect(metrics).toHaveBeenCalledTimes(1);
	await answer('of one');
	expect(metrics.mock.calls.map(([part]) => part.ties)).toEqual([['one'], ['three']]);
	expect(useResults.getState().metricsLeft?.filtered).toBe(all[0]);
	await answer('of three');
	expect(useResults.getState().metricsLeft).toMatchObject({ filtered: all[2], metrics: { ids: ['of three'] } });
	expect(metrics).toHaveBeenCalledTimes(2);
});

test('an answer about another graph is dropped, and what fails is said to have failed', async () => {
	void measureLeft(left('one'), null);
	useResults.setState({ reading: { graph: {} } } as never);
	await answer('late');
	expect(useResults.getState().metricsLeft).toBeNull();
	metrics.mockImplementationOnce(() => Promise.reject(new Error('ended')));
	await measureLeft(left('two'), [1, 2]);
	expect(useResults.getState().metricsLeft).toMatchObject({ metrics: null, range: [1, 2] });
});
