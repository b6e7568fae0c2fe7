import type { Measure } from '../charts/chart.ts';
import { element, type SvgElement } from '../charts/svg.ts';
import type { LegendItem } from './legend.ts';
import { wrapAtMost } from './wrap.ts';

const fontSize = 13;
/** From one line of a label to the next. */
const labelLine = 16;
const mostLabelLines = 2;
const sampleWidth = 26;
const sampleGap = 7;
const columnGap = 18;
const rowHeight = 21;
const groupGap = 7;
/** More columns than so are no grid any more. */
const mostColumns = 8;

/** Half the height of a sample: the middle of an item's marks and of its words. */
const middle = 6;

/** An item of the legend where it stands, from the legend's corner, in layout units; its words in lines. */
interface PlacedItem extends LegendItem {
	readonly x: number;
	/** Of its row: its own height is the row's at most. */
	readonly y: number;
	readonly row: number;
	readonly lines: readonly string[];
}

export interface LegendGrid {
	readonly items: readonly PlacedItem[];
	readonly height: number;
}

/**
 * The items in columns that all groups share, each group beginning a row of its own: as many columns as take the least
 * height. An item that is wider than its column has several of them; what is wider than all of them goes on in a second
 * line.
 */
export function legendGrid(groups: readonly (readonly LegendItem[])[], width: number, measure: Measure): LegendGrid {
	const shown = groups.filter((items) => items.length > 0);
	const widths = new Map(shown.flat().map((item) => [item, widthOf(item, measure)]));
	const grids = Array.from({ length: mostColumns }, (_, index) => {
		const column = (width + columnGap) / (index + 1);
		const spans = new Map(
			Array.from(widths, ([item, itemWidth]) => [
				item,
				Math.min(index + 1, Math.ceil((itemWidth + columnGap) / column)),
			]),
		);
		return { columns: index + 1, spans, column };
	}).filter(({ spans }) => isGrid([...spans.values()]));
	return grids
		.map(({ columns, spans, column }) => placed(shown, (item) => spans.get(item) ?? 1, columns, column, measure))
		.reduce((best, grid) => (grid.height < best.height ? grid : best));
}

/** Most items begin and end with their column; with one column all do. */
function isGrid(spans: readonly number[]): boolean {
	return spans.filter((span) => span > 1).length * 3 <= spans.length;
}

function placed(
	groups: readonly (readonly LegendItem[])[],
	spanOf: (item: LegendItem) => number,
	columns: number,
	column: number,
	measure: Measure,
): LegendGrid {
	const items: PlacedItem[] = [];
	let top = 0;
	for (const group of groups) {
		for (const row of rowsOf(group, spanOf, columns)) {
			const height = Math.max(...row.map(({ item }) => item.size?.height ?? rowHeight), rowHeight);
			const inRow = row.map(({ item, at }) => {
				const room = spanOf(item) * column - columnGap - sampleRoom(item) - sampleGap;
				const lines = wrapAtMost(item.label, Math.max(1, room), fontSize, 400, mostLabelLines, measure);
				return { ...item, x: at * column, y: top, row: height, lines };
			});
			items.push(...inRow);
			top += height + labelLine * (Math.max(...inRow.map(({ lines }) => lines.length), 1) - 1);
		}
		top += groupGap;
	}
	return { items, height: Math.max(0, top - groupGap) };
}

/** From left to right, a new row where there is no room. */
function rowsOf(
	items: readonly LegendItem[],
	spanOf: (item: LegendItem) => number,
	columns: number,
): { item: LegendItem; at: number }[][] {
	const rows: { item: LegendItem; at: number }[][] = [];
	let at = columns;
	for (const item of items) {
		if (at + spanOf(item) > columns) {
			rows.push([]);
			at = 0;
		}
		rows.at(-1)?.push({ item, at });
		at += spanOf(item);
	}
	return rows;
}

/** The items as they are drawn, from the legend's corner on. */
export function legendGridPicture({ items }: LegendGrid): SvgElement[] {
	return items.map((item) => {
		const axis = item.row === rowHeight ? middle : item.row / 2;
		const half = item.size === undefined ? middle : item.size.height / 2;
		const x = sampleRoom(item) + sampleGap;
		const texts = item.lines.map((line, index) =>
			element('text', { x, y: half + fontSize * 0.36 + index * labelLine, 'font-size': fontSize }, line),
		);
		return element('g', { transform: `translate(${item.x} ${item.y + axis - half})` }, item.sample, ...texts);
	});
}

function widthOf(item: LegendItem, measure: Measure): number {
	return sampleRoom(item) + sampleGap + measure(item.label, fontSize, 400);
}

function sampleRoom({ size }: LegendItem): number {
	return size?.width ?? sampleWidth;
}
