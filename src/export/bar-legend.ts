import type { Theme } from '../charts/palette.ts';
import { element, type SvgElement } from '../charts/svg.ts';
import type { Fill } from '../charts/timeline/bars.ts';
import { fillColour } from '../charts/timeline/marks.ts';
import type { TimelineScene } from '../charts/timeline/scene.ts';
import type { LegendItem } from './legend.ts';

/** Whose bars have which colour in a timeline: an item for each name whose fill occurs in it, in the names' order. */
export function barLegend({ bars }: TimelineScene, names: ReadonlyMap<Fill, string>, theme: Theme): LegendItem[] {
	const occurring = new Set(bars.map((bar) => bar.fill));
	return [...names]
		.filter(([fill]) => occurring.has(fill))
		.map(([fill, label]) => ({ sample: barSample(fill, theme), label }));
}

/** A bar as the timeline draws it, hollow where nobody knows the author, at the right end of a legend's sample. */
function barSample(fill: Fill, theme: Theme): SvgElement {
	const colour = fillColour(fill, theme);
	if (fill !== 'unknown') return element('rect', { x: 18, y: 0, width: 8, height: 12, fill: colour });
	return element('rect', { x: 18.5, y: 0.5, width: 7, height: 11, fill: theme.ground, stroke: colour });
}
