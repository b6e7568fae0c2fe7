import type { Measure, Size } from '../charts/chart.ts';
import { fitText } from '../charts/fit-text.ts';
import { fontStack, type Theme } from '../charts/palette.ts';
import { document, element, type SvgElement, serialise } from '../charts/svg.ts';
import type { LegendItem } from './legend.ts';
import { legendHeight, legendLines, legendPicture } from './legend-lines.ts';
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
const gap = 12;
const titleSize = 18;
const captionSize = 12;
const captionLine = 18;

/** A part of the figure: as wide as the picture, drawn from its own origin. */
interface Block {
	readonly id: string;
	readonly height: number;
	readonly drawn: readonly SvgElement[];
}

/**
 * Title, chart, legend and caption one below the other on the theme's ground; those that are empty take no room.
 * Nothing is cut at any edge.
 */
export function composeFigure(input: FigureInput): Figure {
	const blocks = [titleBlock(input), pictureBlock(input), legendBlock(input), captionBlock(input)];
	const placed = stack(blocks.filter(({ height }) => height > 0));
	const width = input.size.width + 2 * margin;
	const height = placed.height + margin;
	const { ground, ink } = input.theme;
	const paper = element('rect', { id: 'ground', width, height, fill: ground });
	const root = document(width, height, paper, ...placed.groups);
	const style = { 'font-family': fontStack, fill: ink };
	const svg = serialise({ ...root, attributes: { ...root.attributes, ...style } });
	return { svg, size: { width, height } };
}

/** The blocks from the top margin on, and where the last of them ends. */
function stack(blocks: readonly Block[]): { groups: SvgElement[]; height: number } {
	let top = margin;
	const groups = blocks.map(({ id, height, drawn }) => {
		const group = element('g', { id, transform: `translate(${margin} ${top})` }, ...drawn);
		top += height + gap;
		return group;
	});
	return { groups, height: top - gap };
}

function titleBlock({ title, size, measure }: FigureInput): Block {
	if (title.trim() === '') return { id: 'title', height: 0, drawn: [] };
	const text = fitText(title.trim(), size.width, titleSize, 600, measure);
	const style = { y: titleSize, 'font-size': titleSize, 'font-weight': 600 };
	return { id: 'title', height: titleSize * 1.25, drawn: [element('text', style, text)] };
}

function pictureBlock({ picture, size }: FigureInput): Block {
	return { id: 'picture', height: size.height, drawn: [picture] };
}

function legendBlock({ legend, size, measure }: FigureInput): Block {
	const lines = legendLines(legend, size.width, measure);
	return { id: 'legend', height: legendHeight(lines), drawn: legendPicture(lines) };
}

function captionBlock({ caption, size, theme, measure }: FigureInput): Block {
	const lines = caption.flatMap((line) => wrap(line, size.width, captionSize, measure));
	const style = { 'font-size': captionSize, fill: theme.muted };
	const drawn = lines.map((line, index) => element('text', { y: captionSize + index * captionLine, ...style }, line));
	return { id: 'caption', height: lines.length * captionLine, drawn };
}
