import { expect, test } from 'vitest';
import { compareValues } from '../../src/graph/columns.ts';

test('columns sort names without case and the numbers in them by amount', () => {
	expect(['#10', 'bob', 'Ann', '#9'].sort(compareValues)).toEqual(['#9', '#10', 'Ann', 'bob']);
	expect([10, 9, 2.5].sort(compareValues)).toEqual([2.5, 9, 10]);
});
