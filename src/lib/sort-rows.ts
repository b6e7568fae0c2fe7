const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** The rows by a value, stable: equal ones stay in their order; those without a value come last either way. */
export function sortRows<R>(
	rows: readonly R[],
	valueBy: (row: R) => number | string | null,
	isDescending: boolean,
): R[] {
	const sign = isDescending ? -1 : 1;
	return rows
		.map((row) => ({ row, value: valueBy(row) }))
		.sort(({ value: a }, { value: b }) => {
			if (a === null || b === null) return Number(a === null) - Number(b === null);
			return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b)));
		})
		.map(({ row }) => row);
}
