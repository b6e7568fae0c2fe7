import type { Size } from '../charts/chart.ts';
import { kindColour, pinDot, tieAlpha } from '../charts/network/marks.ts';
import { circleSample, ribbonSample } from '../charts/network/picture.ts';
import { element, type SvgElement } from '../charts/svg.ts';
import type { Theme } from '../charts/theme.ts';
import type { TieMark } from '../graph/ties.ts';
import type { TieKind } from '../model/attribution.ts';
import { type Filling, largestRadius, type TieColours } from '../model/encoding.ts';
import type { NodeId, Pins } from '../model/graph.ts';

/** One mark of a legend: a sample of at most 26 × 12 pixels, unless it says that it has more, and what it means. */
export interface LegendItem {
	readonly sample: SvgElement;
	readonly label: string;
	readonly size?: Size;
}

/** A ribbon as ties are drawn, the paler the less sure it is who speaks; floors of unknown author have a dashed one. */
export function markSample(mark: TieMark, theme: Theme): SvgElement {
	const sureness = { solid: 'proven', dashed: 'likely', dotted: 'guess', anonymous: 'unknown' } as const;
	const isDashed = mark === 'anonymous';
	const colour = isDashed ? theme.tie : theme.ink;
	return ribbonSample(26, 12, { colour, alpha: tieAlpha[sureness[mark]], isDashed });
}

/** What the dot of nodes placed by hand means; nothing where none is shown. */
export function pinItems(pins: Pins, shown: ReadonlySet<NodeId>, name: string, theme: Theme): LegendItem[] {
	const count = [...pins.keys()].filter((id) => shown.has(id)).length;
	if (count === 0) return [];
	const disc = element('circle', { cx: 11, cy: 7, r: 5, fill: theme.others });
	const rim = { stroke: theme.ground, 'stroke-width': pinDot.rim };
	const dot = element('circle', { cx: 14.5, cy: 3.5, r: pinDot.radius, fill: theme.ink, ...rim });
	return [{ sample: element('g', {}, disc, dot), label: `${name} ${count}` }];
}

/** A ribbon, where kinds are told by colour in that of the kind. */
export function kindSample(kind: TieKind, tieColours: TieColours, theme: Theme): SvgElement {
	const isTold = tieColours === 'kind';
	const colour = isTold ? kindColour(kind, theme) : theme.others;
	return ribbonSample(26, 12, { colour, alpha: isTold ? 0.9 : 0.45, isDashed: false });
}

/** A circle of that radius in room for the largest there are, so that the legend is as large at any scale. */
export function sizeSample(radius: number, theme: Theme): Pick<LegendItem, 'sample' | 'size'> {
	const place = { cx: largestRadius, cy: largestRadius, r: radius };
	const sample = element('circle', { ...place, fill: 'none', stroke: theme.ink, 'stroke-width': 1.4 });
	return { sample, size: { width: 2 * largestRadius, height: 2 * largestRadius } };
}

/** A person's circle in a colour of the theme, null: grey; filled as far as is told. */
export function colourSample(colour: number | null, filling: Filling, theme: Theme): SvgElement {
	return circleSample({ x: 19, y: 6, radius: 5.5, colour, filling }, theme);
}
