import { expect, test, vi } from 'vitest';
import type { FloorBody } from '../../src/model/body.ts';
import { textsOf } from '../../src/store/texts.ts';
import { soon } from '../support/soon.ts';

const body = (number: number): FloorBody => ({ number, nodes: [], omitted: 0 });

test('floors asked for in one turn travel in one call', async () => {
	const bodies = vi.fn(async (floors: readonly number[]) => floors.map(body));
	const texts = textsOf({ bodies });
	const changed = vi.fn();
	texts.subscribe(changed);
	expect([texts.get(1), texts.get(2), texts.get(1)]).toEqual([null, null, null]);
	await soon(() => expect(changed).toHaveBeenCalledOnce());
	expect(bodies.mock.calls).toEqual([[[1, 2], false]]);
	expect(texts.get(2)).toEqual(body(2));
});

test('a floor that cannot be had is told apart from one under way', async () => {
	const texts = textsOf({ bodies: () => Promise.reject(new Error('the worker is gone')) });
	const changed = vi.fn();
	texts.subscribe(changed);
	texts.get(7);
	await soon(() => expect(changed).toHaveBeenCalled());
	expect(texts.get(7)).toBe('failed');
});

test('long threads do not fill the page: the floors looked at first are forgotten', async () => {
	const bodies = vi.fn(async (floors: readonly number[]) => floors.map(body));
	const texts = textsOf({ bodies });
	const changed = vi.fn();
	texts.subscribe(changed);
	for (let floor = 0; floor <= 2_000; floor++) texts.get(floor);
	await soon(() => expect(changed).toHaveBeenCalled());
	expect(texts.get(2_000)).toEqual(body(2_000));
	expect(texts.get(0)).toBeNull();
});
