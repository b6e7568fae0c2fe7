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

/** The items in order of a text of each, made once: made by every comparison it would be made many times over. */
export function sortedByText<T>(items: readonly T[], textOf: (item: T) => string): T[] {
	return items
		.map((item) => ({ item, text: textOf(item) }))
		.sort((a, b) => (a.text === b.text ? 0 : a.text < b.text ? -1 : 1))
		.map(({ item }) => item);
}
