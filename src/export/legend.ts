import { pinDot, tieDash } from '../charts/network/paint.ts';
import type { Theme } from '../charts/palette.ts';
import { element, type SvgElement } from '../charts/svg.ts';
import type { TieMark } from '../graph/ties.ts';
import type { TieKind } from '../model/attribution.ts';
import type { NodeId, Pins } from '../model/graph.ts';

/** One mark of a legend: a sample of at most 26 × 12 pixels, and what it means. */
export interface LegendItem {
	readonly sample: SvgElement;
	readonly label: string;
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
