import type { Measure } from '../charts/chart.ts';
import { fitText } from '../charts/fit-text.ts';
import { element, type SvgElement } from '../charts/svg.ts';
import type { LegendItem } from './legend.ts';
import { legendHeight, legendLines, legendPicture } from './legend-lines.ts';
import { wrap } from './wrap.ts';

/** A part of a figure, as wide as all of it, drawn from its own origin. Of no height where there is nothing to show. */
export interface Block {
	readonly height: number;
	readonly drawn: readonly SvgElement[];
}

const titleSize = 18;
const titleLine = 23;
/** Between groups of the legend. */
const groupGap = 6;
const captionSize = 12;
const captionLine = 18;

/** A title in as many lines as it may have; what is too long ends with an ellipsis. */
export function titleBlock(title: string, width: number, measure: Measure, mostLines = 1): Block {
	const bold: Measure = (text, fontSize) => measure(text, fontSize, 600);
	const wrapped = mostLines === 1 ? [title.trim()] : wrap(title.trim(), width, titleSize, bold);
	const kept = [...wrapped.slice(0, mostLines - 1), wrapped.slice(mostLines - 1).join('')].filter(
		(line) => line !== '',
	);
	const style = { 'font-size': titleSize, 'font-weight': 600 };
	const drawn = kept.map((line, index) =>
		element('text', { y: titleSize + index * titleLine, ...style }, fitText(line, width, titleSize, 600, measure)),
	);
	return { height: drawn.length === 0 ? 0 : (drawn.length - 1) * titleLine + titleSize * 1.25, drawn };
}

/** The items line by line; each group of them begins a new one, and in a list each item does. */
export function legendBlock(
	groups: readonly (readonly LegendItem[])[],
	width: number,
	measure: Measure,
	isList = false,
): Block {
	const blocks = groups.map((items) => legendLines(items, width, measure, isList)).filter((lines) => lines.length > 0);
	let top = 0;
	const drawn = blocks.map((lines) => {
		const group = element('g', { transform: `translate(0 ${top})` }, ...legendPicture(lines));
		top += legendHeight(lines) + groupGap;
		return group;
	});
	return { height: Math.max(0, top - groupGap), drawn };
}

/** Each line of the caption is wrapped where it is too long. */
export function captionBlock(caption: readonly string[], width: number, colour: string, measure: Measure): Block {
	const lines = caption.flatMap((line) => wrap(line, width, captionSize, measure));
	const style = { 'font-size': captionSize, fill: colour };
	const drawn = lines.map((line, index) => element('text', { y: captionSize + index * captionLine, ...style }, line));
	return { height: lines.length * captionLine, drawn };
}
