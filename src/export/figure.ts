import type { Measure, Size } from '../charts/chart.ts';
import { fitText } from '../charts/fit-text.ts';
import { fontStack, type Theme } from '../charts/palette.ts';
import { document, element, type SvgElement, serialise } from '../charts/svg.ts';
import type { LegendItem } from './legend.ts';
import { wrap } from './wrap.ts';

/** What a figure is composed of. */
export interface FigureInput {
	readonly title: string;
	/** The chart's group, drawn in `size` pixels from its own origin. */
	readonly picture: SvgElement;
	readonly size: Size;
	readonly legend: readonly LegendItem[];
	/** What the figure shows and where it comes from, a line each; long ones are wrapped. */
	readonly caption: readonly string[];
	readonly theme: Theme;
	readonly measure: Measure;
}

/** A figure as a whole SVG document. */
export interface Figure {
	readonly svg: string;
	readonly size: Size;
}

const margin = 24;
const titleSize = 18;
const titleHeight = 34;
const legendSize = 13;
const sampleWidth = 26;
const sampleGap = 7;
const itemGap = 22;
const legendLine = 22;
const captionSize = 12;
const captionLine = 18;
const blockGap = 12;

/** Title, chart, legend and caption one below the other on the theme's ground. Nothing is cut at any edge. */
export function composeFigure(input: FigureInput): Figure {
	const { title, picture, size, theme, measure } = input;
	const legend = legendLines(input);
	const caption = input.caption.flatMap((line) => wrap(line, size.width, captionSize, measure));
	const pictureTop = margin + titleHeight;
	const legendTop = pictureTop + size.height + blockGap;
	const captionTop = legendTop + legend.length * legendLine + (legend.length > 0 ? blockGap : 0);
	const whole = { width: size.width + 2 * margin, height: captionTop + caption.length * captionLine + margin };
	const titleText = fitText(title, size.width, titleSize, 600, measure);
	const drawn = document(
		whole.width,
		whole.height,
		element('rect', { id: 'ground', width: whole.width, height: whole.height, fill: theme.ground }),
		element(
			'g',
			{ 'font-family': fontStack, fill: theme.ink },
			text('title', margin, margin + titleSize, titleSize, titleText, { 'font-weight': 600 }),
			element('g', { id: 'picture', transform: `translate(${margin} ${pictureTop})` }, picture),
			element('g', { id: 'legend', 'font-size': legendSize }, ...legendPicture(legend, legendTop, measure)),
			element(
				'g',
				{ id: 'caption', fill: theme.muted },
				...caption.map((line, index) =>
					text(null, margin, captionTop + captionSize + index * captionLine, captionSize, line),
				),
			),
		),
	);
	return { svg: serialise(drawn), size: whole };
}

function text(
	id: string | null,
	x: number,
	y: number,
	size: number,
	words: string,
	more: SvgElement['attributes'] = {},
): SvgElement {
	return element('text', { id, x, y, 'font-size': size, ...more }, words);
}

function itemWidth({ label }: LegendItem, measure: Measure): number {
	return sampleWidth + sampleGap + measure(label, legendSize, 400);
}

/** The legend's items in as many lines as they need. */
function legendLines({ legend, size, measure }: FigureInput): LegendItem[][] {
	const lines: LegendItem[][] = [];
	let used = Number.POSITIVE_INFINITY;
	for (const item of legend) {
		const width = itemWidth(item, measure);
		if (used + width > size.width) {
			lines.push([]);
			used = 0;
		}
		lines.at(-1)?.push(item);
		used += width + itemGap;
	}
	return lines;
}

function legendPicture(lines: readonly (readonly LegendItem[])[], top: number, measure: Measure): SvgElement[] {
	return lines.flatMap((items, index) => {
		let x = margin;
		const y = top + index * legendLine;
		return items.map((item) => {
			const at = x;
			x += itemWidth(item, measure) + itemGap;
			return element(
				'g',
				{ transform: `translate(${at} ${y})` },
				item.sample,
				element('text', { x: sampleWidth + sampleGap, y: 6 + legendSize * 0.36 }, item.label),
			);
		});
	});
}
