import type { Size } from '../charts/chart.ts';
import { colourOf, kindColour, pinDot, tieAlpha } from '../charts/network/marks.ts';
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

/** A small and a large circle: size says something. */
export function growingSample(theme: Theme): SvgElement {
	const [small, large] = [3, 5.5].map((radius, index) =>
		circleSample({ x: 8 + 11 * index, y: 6, radius, colour: null, filling: 1 }, theme),
	) as [SvgElement, SvgElement];
	return element('g', {}, small, large);
}

/** Circles in the first colours of the theme. */
export function coloursSample(theme: Theme): SvgElement {
	const discs = [0, 1, 2].map((colour) =>
		circleSample({ x: 4 + 9 * colour, y: 6, radius: 4, colour, filling: 1 }, theme),
	);
	return element('g', {}, ...discs);
}

/** The ring around the opening poster. */
export function ringSample(colour: number | null, theme: Theme): SvgElement {
	const disc = circleSample({ x: 19, y: 6, radius: 3.2, colour, filling: 1 }, theme);
	const ring = { cx: 19, cy: 6, r: 5.6, fill: 'none', stroke: colourOf(colour, theme), 'stroke-width': 1.4 };
	return element('g', {}, disc, element('circle', ring));
}

/** Bars of three lengths on a piece of the rim. */
export function barsSample(theme: Theme): SvgElement {
	const bars = [5, 10, 7].map((height, index) =>
		element('rect', { x: 5 + 7 * index, y: 11 - height, width: 4, height, fill: theme.others }),
	);
	return element('g', {}, ...bars, element('path', { d: 'M1,11.5H26', stroke: theme.rule }));
}

/** An arrow that turns clockwise. */
export function turnSample(theme: Theme): SvgElement {
	const line = { fill: 'none', stroke: theme.ink, 'stroke-width': 1.3, 'stroke-linecap': 'round' };
	const arc = element('path', { d: 'M6,10A9.5,9.5 0 0 1 22,8.5', ...line });
	return element(
		'g',
		{},
		arc,
		element('path', { d: 'M22.4,4.2L22.2,9L17.6,7.9', ...line, 'stroke-linejoin': 'round' }),
	);
}

/** A person where their first floor is: on the way from the middle to it. */
export function angleSample(theme: Theme): SvgElement {
	const bar = element('rect', { x: 21, y: 1, width: 3.5, height: 9, fill: theme.others, transform: 'rotate(60 22 6)' });
	const way = { d: 'M3,11L21,6.5', stroke: theme.muted, 'stroke-dasharray': '1.5 2' };
	const disc = circleSample({ x: 10, y: 8.5, radius: 3.2, colour: null, filling: 1 }, theme);
	return element('g', {}, element('path', way), disc, bar);
}

/** Words alone. */
export const noSample: SvgElement = element('g', {});

/** A ribbon from who speaks to whom they address. */
export function speakerSample(theme: Theme): SvgElement {
	return ribbonSample(26, 12, { colour: theme.others, alpha: 0.8, isDashed: false });
}
