import type { Point } from '../../model/graph.ts';
import type { FloorNumber } from '../../model/thread.ts';
import type { Measure } from '../chart.ts';
import { fitText } from '../fit-text.ts';
import { element, type SvgElement } from '../svg.ts';
import type { Theme } from '../theme.ts';
import type { Arc } from './arcs.ts';
import type { Bar } from './bars.ts';
import type { Chain } from './chain.ts';
import { edgesOf, xOf } from './frame.ts';
import { arcPath, barPath, type Stretch } from './paths.ts';
import type { AxisScene, TimelineScene } from './scene.ts';

/** Behind the drawing: the brushed floors. */
export function rangeMarks(scene: AxisScene, theme: Theme, stretch: Stretch): SvgElement[] {
	const { top, barBase } = scene.frame;
	const box = { ...stretch, y: top, height: barBase - top, rx: 3 };
	return [
		element('rect', { id: 'timeline-range', ...box, fill: theme.brush, stroke: theme.muted, 'stroke-opacity': 0.6 }),
	];
}

/** The two grips of a brushed range. */
export function handleMarks(scene: AxisScene, theme: Theme, { x, width }: Stretch): SvgElement[] {
	const { top, barBase } = scene.frame;
	const height = Math.min(handleHeight, barBase - top);
	const y = (top + barBase - height) / 2;
	return [x, x + width].map((middle) =>
		element('rect', { x: middle - 2, y, width: 4, height, rx: 2, fill: theme.ink, stroke: theme.ground }),
	);
}

const handleHeight = 28;

/** Over the drawing: the bar that is pointed at, the arcs that begin or end there, and thinner those they go on in. */
export function hoverMarks(
	{ frame: { arcBase } }: TimelineScene,
	theme: Theme,
	bar: Bar,
	{ direct, further }: Chain<Arc>,
): SvgElement[] {
	const line = { fill: 'none', stroke: theme.ink };
	return [
		...(further.length === 0 ? [] : [element('path', { d: arcPath(further, arcBase), ...line, ...furtherLine })]),
		element('path', { d: arcPath(direct, arcBase), ...line, 'stroke-width': 1.75 }),
		element('path', { d: barPath([bar], -1.25), ...line, 'stroke-width': 1.5 }),
	];
}

/** Of the chain beyond what a floor itself answers and is answered by. */
export const furtherLine = { 'stroke-width': 0.9, class: 'further' };

/** From the playhead on, all that has not been said yet is faint. */
export function playheadMarks(
	{ frame, positions }: AxisScene,
	theme: Theme,
	playhead: FloorNumber | null,
): SvgElement[] {
	const position = playhead === null ? undefined : positions.get(playhead);
	if (position === undefined) return [];
	const { left, right, top, barBase } = frame;
	const edge = edgesOf(frame, position, position)[1];
	const x = Math.min(Math.max(edge, left), right);
	const later = { x, y: top, width: right - x, height: barBase - top, fill: theme.ground, 'fill-opacity': 0.7 };
	if (x !== edge) return [element('rect', later)];
	return [
		element('rect', later),
		element('path', { d: `M${x} ${top - 4}V${barBase}`, stroke: theme.ink, 'stroke-width': 1.5 }),
		element('path', { id: 'timeline-playhead', d: `M${x - 6} ${top - 8}h12v6l-6 6l-6 -6z`, fill: theme.ink }),
	];
}

const fontSize = 12;
const height = 22;
const padding = 8;
const margin = 4;
const aboveSpot = 12;
const widest = 320;

/** A text in a small box near `spot`, wholly inside the chart, above the spot where there is room. */
export function labelMarks(scene: AxisScene, theme: Theme, text: string, spot: Point, measure: Measure): SvgElement[] {
	const room = Math.min(scene.size.width - 2 * margin, widest) - 2 * padding;
	if (room <= 0) return [];
	const shown = fitText(text, room, fontSize, 600, measure);
	const width = Math.ceil(measure(shown, fontSize, 600)) + 2 * padding;
	const x = clamp(spot.x - width / 2, margin, scene.size.width - margin - width);
	const above = spot.y - aboveSpot - height;
	const y = above >= margin ? above : clamp(spot.y + aboveSpot, 0, scene.size.height - height);
	const written = { x: x + padding, y: y + height / 2 + fontSize * 0.35, 'font-size': fontSize, 'font-weight': 600 };
	return [
		element('rect', { x, y, width, height, rx: 4, fill: theme.ground, stroke: theme.muted }),
		element('text', { ...written, fill: theme.ink }, shown),
	];
}

/** Where the label of a floor stands when no pointer shows the place. */
export function labelPointOf(scene: TimelineScene, position: number, bar: Bar): Point {
	return { x: xOf(scene.frame, position), y: Math.min(bar.y, scene.frame.arcBase) };
}

function clamp(value: number, least: number, most: number): number {
	return Math.max(Math.min(value, most), least);
}
