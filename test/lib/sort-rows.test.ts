import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sortRows } from '../../src/lib/sort-rows.ts';

describe('rows sorted by a value', () => {
	const rows = ['b2', 'a2', 'c', 'd1'];
	const amount = (row: string) => (row === 'c' ? null : Number(row[1]));

	test('equal ones stay in their order, and those without a value come last either way', () => {
		expect(sortRows(rows, amount, false)).toEqual(['d1', 'b2', 'a2', 'c']);
		expect(sortRows(rows, amount, true)).toEqual(['b2', 'a2', 'd1', 'c']);
	});

	test('names without case, numbers in them as numbers', () => {
		expect(sortRows(['#10', 'bob', 'Ann', '#9'], (row) => row, false)).toEqual(['#9', '#10', 'Ann', 'bob']);
	});

	test('none is lost', () => {
		const value = fc.option(fc.oneof(fc.nat(9), fc.constant(0)), { nil: null });
		fc.assert(
			fc.property(fc.array(value), fc.boolean(), (values, isDescending) => {
				const given = values.map((one, at) => ({ one, at }));
				const sorted = sortRows(given, ({ one }) => one, isDescending);
				expect(sorted.map(({ at }) => at).sort((a, b) => a - b)).toEqual(given.map(({ at }) => at));
			}),
		);
	});
});
