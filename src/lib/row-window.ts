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
