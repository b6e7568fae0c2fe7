import { expect, test, vi } from 'vitest';
import { memoLast } from '../../src/lib/memo.ts';

test('the same arguments give the same object, computed once', () => {
	const compute = vi.fn((a: number, b: string) => ({ a, b }));
	const memo = memoLast(compute);
	expect(memo(1, 'x')).toBe(memo(1, 'x'));
	expect(compute).toHaveBeenCalledTimes(1);
	expect(memo(2, 'x')).toEqual({ a: 2, b: 'x' });
	expect(memo(1, 'x')).toEqual({ a: 1, b: 'x' });
	expect(compute).toHaveBeenCalledTimes(3);
});
