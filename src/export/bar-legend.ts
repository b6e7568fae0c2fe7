import { element, type SvgElement } from '../charts/svg.ts';
import type { Theme } from '../charts/theme.ts';
import { type BarMark, type Fill, filledShare } from '../charts/timeline/bars.ts';
import { fillColour } from '../charts/timeline/marks.ts';
import type { TimelineScene } from '../charts/timeline/scene.ts';
import type { LegendItem } from './legend.ts';

/**
 * Whose bars have which colour in a timeline, and how full those are whose author is not certain: an item for each
 * name whose fill or mark occurs in it, in the names' order.
 */
export function barLegend(
	{ bars }: TimelineScene,
	names: ReadonlyMap<Fill, string>,
	marks: ReadonlyMap<BarMark, string>,
	theme: Theme,
): LegendItem[] {
	const fills = new Set(bars.map((bar) => bar.fill));
	const occurring = new Set(bars.filter(({ fill }) => fill !== 'unknown').map(({ mark }) => mark));
	return [
		...Array.from(names).flatMap(([fill, label]) =>
			fills.has(fill) ? [{ sample: barSample(fill, theme), label }] : [],
		),
		...Array.from(marks).flatMap(([mark, label]) =>
			occurring.has(mark) ? [{ sample: partSample(mark, theme), label }] : [],
		),
	];
}

/** A bar filled from its foot as far as its author is sure. */
function partSample(mark: BarMark, theme: Theme): SvgElement {
	const height = 12 * filledShare[mark];
	return element(
		'g',
		{},
		element('rect', { x: 18.5, y: 0.5, width: 7, height: 11, fill: theme.ground, stroke: theme.others }),
		element('rect', { x: 18, y: 12 - height, width: 8, height, fill: theme.others }),
	);
}

/** A bar as the timeline draws it, hollow where nobody knows the author, at the right end of a legend's sample. */
function barSample(fill: Fill, theme: Theme): SvgElement {
	const colour = fillColour(fill, theme);
	if (fill !== 'unknown') return element('rect', { x: 18, y: 0, width: 8, height: 12, fill: colour });
	return element('rect', { x: 18.5, y: 0.5, width: 7, height: 11, fill: theme.ground, stroke: colour });
}
