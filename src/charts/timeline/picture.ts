import type { FloorRange } from '../../model/thread.ts';
import { element, type SvgElement } from '../svg.ts';
import type { Theme } from '../theme.ts';
import { xAt, xOf } from './frame.ts';
import { arcMarks, barMarks, type TimelineEmphasis, type TimelineMark } from './marks.ts';
import { rangeMarks } from './overlay.ts';
import { stretchOf } from './paths.ts';
import type { AxisScene, TimelineScene } from './scene.ts';
import { tickFontSize } from './ticks.ts';

/** The floors that stand out and the range that is brushed in the picture. */
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
		element('g', { id: 'timeline-answers' }, ...clipped(scene, arcMarks(scene, theme, emphasis).map(markPicture))),
		element('g', { id: 'timeline-floors' }, ...barMarks(scene, theme, emphasis).map(markPicture)),
		axisPicture(scene, theme, scene.labels),
	);
}

function markPicture({ name, d, fill, stroke, strokeWidth, opacity }: TimelineMark): SvgElement {
	const style = { fill, stroke, 'stroke-width': strokeWidth || null, opacity: opacity === 1 ? null : opacity };
	return element('path', { id: `timeline-${name}`, d, ...style });
}

/** Arcs and bars that reach beyond the window end at its edges. */
function clipped({ frame, size, floors }: AxisScene, elements: readonly SvgElement[]): readonly SvgElement[] {
	const { left, right, slot, start } = frame;
	if (start === 0 && right - left >= slot * floors.length) return elements;
	const box = { x: left, y: 0, width: right - left, height: size.height };
	return [element('svg', { ...box, viewBox: `${left} 0 ${box.width} ${box.height}` }, ...elements)];
}

/** The line beneath the floors with what is written at it, and breaks in it. */
export function axisPicture(scene: AxisScene, theme: Theme, labels: TimelineScene['labels'] = []): SvgElement {
	const { frame, ticks } = scene;
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
		...breakPictures(scene, theme),
		...ticks.map(({ textX, text }) =>
			element('text', { x: textX, y: frame.barBase + tickBaseline, 'text-anchor': 'middle', fill: theme.muted }, text),
		),
		...labels.map(({ x, y, text }) => element('text', { x, y: y + middleToBaseline, fill: theme.muted }, text)),
	);
}

/** Two strokes across the axis and what they leave out above them; dots beneath floors without a time of their own. */
function breakPictures({ frame, axis, size }: AxisScene, theme: Theme): SvgElement[] {
	if (axis === null) return [];
	const { barBase, left, right } = frame;
	const halo = { stroke: theme.ground, 'stroke-width': 3, 'paint-order': 'stroke' };
	const written = { 'text-anchor': 'middle', fill: theme.muted, ...halo };
	const isShown = (x: number) => x >= left && x <= right;
	const breaks = axis.breaks.map(({ place, text }) => ({ x: xAt(frame, place), text })).filter(({ x }) => isShown(x));
	const unsure = Array.from(axis.unsure, (position) => xOf(frame, position)).filter(isShown);
	return [
		...breaks.flatMap(({ x, text }) => [
			element('rect', { x: x - 3, y: barBase - 1, width: 6, height: 3, fill: theme.ground }),
			element('path', { d: `M${x - 5} ${barBase + 5}l4 -9M${x + 1} ${barBase + 5}l4 -9`, stroke: theme.muted }),
			element('text', { x, y: Math.min(breakBaseline, size.height), ...written }, text),
		]),
		...unsure.map((x) => element('circle', { cx: x, cy: barBase + 3.5, r: 1.25, fill: 'none', stroke: theme.muted })),
	];
}

/** From the axis down to the baseline of the floors' numbers. */
const tickBaseline = 16;

/** Of the lengths of what breaks leave out. */
const breakBaseline = 15;

/** Written out, for programs that do not know `dominant-baseline`. */
const middleToBaseline = tickFontSize * 0.35;
