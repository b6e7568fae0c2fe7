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

/** A run of rows: `from` is in it, `to` is not. */
export interface Window {
	readonly from: number;
	readonly to: number;
}

/** So many rows are made before and after those in sight, so that neither scrolling nor Tab finds an edge. */
const margin = 20;

/** The rows to make where `count` rows of one height, in pixels, scroll in a pane: those in sight and some more. */
export function windowOf(count: number, rowHeight: number, scrolled: number, paneHeight: number): Window {
	const first = Math.floor(scrolled / rowHeight) - margin;
	const last = Math.ceil((scrolled + paneHeight) / rowHeight) + margin;
	const from = Math.max(0, Math.min(first, count));
	return { from, to: Math.max(from, Math.min(count, last)) };
}
