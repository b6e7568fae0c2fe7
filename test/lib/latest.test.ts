import { expect, test } from 'vitest';
import { Latest, unlessEnded } from '../../src/lib/latest.ts';

const soon = <T>(value: T) => new Promise<T>((resolve) => setImmediate(resolve, value));

test('of several questions only the last is answered', async () => {
	const latest = new Latest();
	const answers = ['a', 'b', 'c'].map((each) => latest.ask(() => soon(each)));
	expect(await Promise.all(answers)).toEqual([null, null, 'c']);
});

test('each question is told that the next has come, or that all is over', async () => {
	const open = new AbortController();
	const latest = new Latest(open.signal);
	const signals: AbortSignal[] = [];
	const ask = () => latest.ask((signal) => soon(signals.push(signal)));
	const answers = [ask(), ask()];
	expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
	open.abort();
	expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
	expect(await Promise.all(answers)).toEqual([null, null]);
});

test('an error is told of the last question alone', async () => {
	const latest = new Latest();
	const fails = () => soon(null).then(() => Promise.reject(new Error('no')));
	const first = latest.ask(fails);
	const second = latest.ask(fails);
	expect(await first).toBeNull();
	await expect(second).rejects.toThrow('no');
});

test('a promise is nobody’s once its signal has ended', async () => {
	const { signal } = new AbortController();
	expect(await unlessEnded(signal, soon(1))).toBe(1);
	expect(await unlessEnded(AbortSignal.abort(), soon(1))).toBeNull();
	expect(await unlessEnded(AbortSignal.abort(), Promise.reject(new Error('no')))).toBeNull();
});
