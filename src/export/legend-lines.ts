import type { Measure } from '../charts/chart.ts';
import { fitText } from '../charts/fit-text.ts';
import { element, type SvgElement } from '../charts/svg.ts';
import type { LegendItem } from './legend.ts';

const fontSize = 13;
const sampleWidth = 26;
const sampleGap = 7;
const itemGap = 22;
const lineHeight = 22;

/** Half the height of a sample: the middle of a line's marks and of its words. */
const middle = 6;

/** An item of the legend at its place in its line, in CSS pixels. */
export interface PlacedItem extends LegendItem {
	readonly x: number;
}

/**
 * The items in as many lines of `width` as they need, or each in a line of its own. A label that is wider than a whole
 * line is shortened.
 */
export function legendLines(
	items: readonly LegendItem[],
	width: number,
	measure: Measure,
	isList = false,
): PlacedItem[][] {
	const lines: PlacedItem[][] = [];
	let x = Number.POSITIVE_INFINITY;
	for (const item of items) {
		const room = sampleRoom(item) + sampleGap;
		const text = fitText(item.label, width - room, fontSize, 400, measure);
		const itemWidth = room + measure(text, fontSize, 400);
		if (isList || x + itemWidth > width) {
			lines.push([]);
			x = 0;
		}
		lines.at(-1)?.push({ ...item, label: text, x });
		x += itemWidth + itemGap;
	}
	return lines;
}

/** How much room lines take, in CSS pixels. */
export function legendHeight(lines: readonly (readonly PlacedItem[])[]): number {
	return lines.reduce((sum, line) => sum + heightOf(line), 0);
}

/** The lines from the origin on. */
export function legendPicture(lines: readonly (readonly PlacedItem[])[]): SvgElement[] {
	let top = 0;
	return lines.flatMap((items) => {
		const height = heightOf(items);
		const axis = top + (height === lineHeight ? middle : height / 2);
		top += height;
		return items.map((item) => itemPicture(item, axis));
	});
}

/** Sample and words have one middle line. */
function itemPicture(item: PlacedItem, axis: number): SvgElement {
	const half = item.size === undefined ? middle : item.size.height / 2;
	const place = { x: sampleRoom(item) + sampleGap, y: half + fontSize * 0.36, 'font-size': fontSize };
	const text = element('text', place, item.label);
	return element('g', { transform: `translate(${item.x} ${axis - half})` }, item.sample, text);
}

function sampleRoom({ size }: LegendItem): number {
	return size?.width ?? sampleWidth;
}

/** A line is as high as its largest sample needs. */
function heightOf(line: readonly LegendItem[]): number {
	return line.reduce((height, { size }) => Math.max(height, size?.height ?? 0), lineHeight);
}
