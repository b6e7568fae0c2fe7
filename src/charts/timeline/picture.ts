import type { Theme } from '../palette.ts';
import { element, type SvgElement } from '../svg.ts';
import { arcMarks, barMarks, type Mark, type TimelineEmphasis } from './marks.ts';
import { rangeMarks } from './overlay.ts';
import { type FloorRange, stretchOf } from './paths.ts';
import type { TimelineScene } from './scene.ts';
import { tickFontSize } from './ticks.ts';

/** What is picked out and brushed while the picture is made. */
export interface TimelineState {
	readonly emphasis: TimelineEmphasis | null;
	readonly range: FloorRange | null;
}

const atRest: TimelineState = { emphasis: null, range: null };

/** The scene as an SVG group of `scene.size`, with the marks that the screen shows. */
export function timelinePicture(
	scene: TimelineScene,
	theme: Theme,
	{ emphasis, range }: TimelineState = atRest,
): SvgElement {
	const stretch = range === null ? null : stretchOf(scene, range);
	return element(
		'g',
		{ id: 'timeline', 'font-size': tickFontSize },
		...(stretch === null ? [] : rangeMarks(scene, theme, stretch)),
		element('g', { id: 'timeline-answers' }, ...arcMarks(scene, theme, emphasis).map(markPicture)),
		element('g', { id: 'timeline-floors' }, ...barMarks(scene, theme, emphasis).map(markPicture)),
		axisPicture(scene, theme),
	);
}

function markPicture({ name, d, fill, stroke, strokeWidth, dash, opacity }: Mark): SvgElement {
	const style = { fill, stroke, 'stroke-width': strokeWidth || null, opacity: opacity === 1 ? null : opacity };
	return element('path', { id: `timeline-${name}`, d, 'stroke-dasharray': dash, ...style });
}

function axisPicture({ frame, ticks, labels }: TimelineScene, theme: Theme): SvgElement {
	const line = {
		x1: frame.left,
		x2: frame.right,
		y1: frame.barBase + 0.5,
		y2: frame.barBase + 0.5,
		stroke: theme.muted,
	};
	return element(
		'g',
		{ id: 'timeline-axis' },
		element('line', line),
		...ticks.map(({ textX, text }) =>
			element('text', { x: textX, y: frame.barBase + tickBaseline, 'text-anchor': 'middle', fill: theme.muted }, text),
		),
		...labels.map(({ x, y, text }) => element('text', { x, y: y + middleToBaseline, fill: theme.muted }, text)),
	);
}

/** From the axis down to the baseline of the floors' numbers. */
const tickBaseline = 16;

/** Written out, for programs that do not know `dominant-baseline`. */
const middleToBaseline = tickFontSize * 0.35;
