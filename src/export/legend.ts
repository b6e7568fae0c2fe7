import type { Size } from '../charts/chart.ts';
import { pinDot, tieDash } from '../charts/network/paint.ts';
import { discPicture } from '../charts/network/picture.ts';
import { element, type SvgElement } from '../charts/svg.ts';
import type { Theme } from '../charts/theme.ts';
import type { TieMark } from '../graph/ties.ts';
import type { TieKind } from '../model/attribution.ts';
import { type Filling, largestRadius } from '../model/encoding.ts';
import type { NodeId, Pins } from '../model/graph.ts';

/** One mark of a legend: a sample of at most 26 × 12 pixels, unless it says that it has more, and what it means. */
export interface LegendItem {
	readonly sample: SvgElement;
	readonly label: string;
	readonly size?: Size;
}

/** A line as ties are drawn; floors of unknown author are a hollow circle with a dashed one. */
export function markSample(mark: TieMark, theme: Theme): SvgElement {
	const start = mark === 'anonymous' ? 9 : 1;
	const dash = mark === 'solid' ? null : tieDash[mark === 'dotted' ? 'dotted' : 'dashed'].join(' ');
	return element(
		'g',
		{ stroke: theme.ink, 'stroke-width': 1.5, fill: 'none' },
		...(mark === 'anonymous' ? [element('circle', { cx: 5, cy: 6, r: 3.5 })] : []),
		element('path', { d: `M${start} 6H25`, 'stroke-dasharray': dash }),
	);
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

/** The arrow by which a kind of tie is told: filled for a floor named by number, open for a name alone. */
export function kindSample(kind: TieKind, theme: Theme): SvgElement {
	const isOpen = kind === 'mention';
	return element(
		'g',
		{ stroke: theme.ink, 'stroke-width': 1.4, fill: 'none' },
		element('path', { d: isOpen ? 'M1 6H22' : 'M1 6H14' }),
		element(
			'path',
			isOpen ? { d: 'M16 1.5L22.5 6L16 10.5' } : { d: 'M14 2L23 6L14 10Z', fill: theme.ink, stroke: 'none' },
		),
	);
}

/** A circle of that radius in room for the largest there are, so that the legend is as large at any scale. */
export function sizeSample(radius: number, theme: Theme): Pick<LegendItem, 'sample' | 'size'> {
	const place = { cx: largestRadius, cy: largestRadius, r: radius };
	const sample = element('circle', { ...place, fill: 'none', stroke: theme.ink, 'stroke-width': 1.4 });
	return { sample, size: { width: 2 * largestRadius, height: 2 * largestRadius } };
}

/** A person's circle in a colour of the theme, null: grey; filled as far as is told. */
export function colourSample(colour: number | null, filling: Filling, theme: Theme): SvgElement {
	return discPicture({ x: 19, y: 6, radius: 5.5, colour, filling, kind: 'person' }, theme);
}
