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
	for (const { sample, label } of items) {
		const text = fitText(label, width - sampleWidth - sampleGap, fontSize, 400, measure);
		const itemWidth = sampleWidth + sampleGap + measure(text, fontSize, 400);
		if (isList || x + itemWidth > width) {
			lines.push([]);
			x = 0;
		}
		lines.at(-1)?.push({ sample, label: text, x });
		x += itemWidth + itemGap;
	}
	return lines;
}

/** How much room lines take, in CSS pixels. */
export function legendHeight(lines: readonly (readonly PlacedItem[])[]): number {
	return lines.length * lineHeight;
}

/** The lines from the origin on. */
export function legendPicture(lines: readonly (readonly PlacedItem[])[]): SvgElement[] {
	return lines.flatMap((items, index) => items.map((item) => itemPicture(item, index * lineHeight)));
}

function itemPicture({ x, sample, label }: PlacedItem, y: number): SvgElement {
	const place = { x: sampleWidth + sampleGap, y: middle + fontSize * 0.36, 'font-size': fontSize };
	return element('g', { transform: `translate(${x} ${y})` }, sample, element('text', place, label));
}
