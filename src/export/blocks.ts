import type { Measure } from '../charts/chart.ts';
import { element, type SvgElement } from '../charts/svg.ts';
import type { LegendItem } from './legend.ts';
import { legendGrid, legendGridPicture } from './legend-grid.ts';
import { wrap, wrapAtMost } from './wrap.ts';

/** A part of a figure, as wide as all of it, drawn from its own origin. Of no height where there is nothing to show. */
export interface Block {
	readonly height: number;
	readonly drawn: readonly SvgElement[];
}

/** Rather than breaking, a title is somewhat smaller. */
const titleSizes = [18, 17, 16, 15] as const;
const titleLine = 1.28;
const mostTitleLines = 3;
const factsSize = 12.5;
const factsLine = 17;
const mostFactsLines = 2;
const captionSize = 12;
const captionLine = 18;

/** A title in as few lines as there can be; what is too long for three ends with an ellipsis. */
export function titleBlock(title: string, width: number, measure: Measure): Block {
	const text = title.trim();
	const size = titleSizes.find((each) => measure(text, each, 600) <= width) ?? titleSizes[0];
	const lines = wrapAtMost(text, width, size, 600, mostTitleLines, measure);
	const style = { 'font-size': size, 'font-weight': 600 };
	const drawn = lines.map((line, index) => element('text', { y: size * (1 + index * titleLine), ...style }, line));
	return { height: drawn.length === 0 ? 0 : size * (1.25 + (drawn.length - 1) * titleLine), drawn };
}

/** How much there is of what, in a line below the title, in two where filters take it. */
export function factsBlock(facts: string, width: number, colour: string, measure: Measure): Block {
	const lines = wrapAtMost(facts, width, factsSize, 400, mostFactsLines, measure);
	const style = { 'font-size': factsSize, fill: colour };
	const drawn = lines.map((line, index) => element('text', { y: factsSize + index * factsLine, ...style }, line));
	return { height: lines.length === 0 ? 0 : factsSize * 1.25 + (lines.length - 1) * factsLine, drawn };
}

/** The items in a grid; each group of them begins a new line. */
export function legendBlock(groups: readonly (readonly LegendItem[])[], width: number, measure: Measure): Block {
	if (groups.every((items) => items.length === 0)) return { height: 0, drawn: [] };
	const grid = legendGrid(groups, width, measure);
	return { height: grid.height, drawn: legendGridPicture(grid) };
}

/** Each line of the caption is wrapped where it is too long. */
export function captionBlock(caption: readonly string[], width: number, colour: string, measure: Measure): Block {
	const lines = caption.flatMap((line) => wrap(line, width, captionSize, measure));
	const style = { 'font-size': captionSize, fill: colour };
	const drawn = lines.map((line, index) => element('text', { y: captionSize + index * captionLine, ...style }, line));
	return { height: lines.length * captionLine, drawn };
}
