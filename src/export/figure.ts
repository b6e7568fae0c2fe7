import type { Measure, Size } from '../charts/chart.ts';
import { document, element, type SvgElement, serialise } from '../charts/svg.ts';
import { fontStack, type Theme } from '../charts/theme.ts';
import { type Block, captionBlock, legendBlock, titleBlock } from './blocks.ts';
import type { LegendItem } from './legend.ts';

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

/**
 * Title, chart, legend and caption one below the other on the theme's ground; those that are empty take no room.
 * Nothing is cut at any edge.
 */
export function composeFigure({ title, picture, size, legend, caption, theme, measure }: FigureInput): Figure {
	const placed = stack([
		['title', titleBlock(title, size.width, measure)],
		['picture', { height: size.height, drawn: [picture] }],
		['legend', legendBlock([legend], size.width, measure)],
		['caption', captionBlock(caption, size.width, theme.muted, measure)],
	]);
	const width = size.width + 2 * margin;
	const height = placed.height + margin;
	const { ground, ink } = theme;
	const paper = element('rect', { id: 'ground', width, height, fill: ground });
	const root = document(width, height, paper, ...placed.groups);
	const style = { 'font-family': fontStack, fill: ink };
	const svg = serialise({ ...root, attributes: { ...root.attributes, ...style } });
	return { svg, size: { width, height } };
}

/** The blocks from the top margin on, and where the last of them ends. */
function stack(blocks: readonly (readonly [string, Block])[]): { groups: SvgElement[]; height: number } {
	let top = margin;
	const groups = blocks
		.filter(([, { height }]) => height > 0)
		.map(([id, { height, drawn }]) => {
			const group = element('g', { id, transform: `translate(${margin} ${top})` }, ...drawn);
			top += height + gap;
			return group;
		});
	return { groups, height: top - gap };
}
