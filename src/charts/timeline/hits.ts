import type { FloorNumber } from '../../model/thread.ts';
import { element, type SvgElement } from '../svg.ts';
import type { Theme } from '../theme.ts';
import { footX, shownPositions } from './frame.ts';
import type { TimelineScene } from './scene.ts';

/** Pixels: half the width of a mark, and its height. It stands between the arcs' feet and the bars. */
const half = 3;
const height = 5;
/** Where floors are closer than this, a mark is a line. */
const narrowest = 2 * half;

/** Over each floor that a search found a small triangle that points at its bar; all of them one shape. */
export function hitMarks(scene: TimelineScene, theme: Theme, floors: ReadonlySet<FloorNumber>): SvgElement[] {
	const { frame } = scene;
	const [from, end] = shownPositions(frame, scene.floors.length);
	const places = new Set<number>();
	for (const floor of floors) {
		const position = scene.positions.get(floor);
		if (position !== undefined && position >= from && position < end)
			places.add(Math.round(footX(frame, position) * 10) / 10);
	}
	if (places.size === 0) return [];
	const top = frame.barTop - height - 1;
	const wide = frame.slot >= narrowest ? half : 0.5;
	const mark = wide === half ? `l${half},${height}l${half},${-height}z` : `v${height}h1v${-height}z`;
	const d = Array.from(places, (x) => `M${x - wide},${top}${mark}`).join('');
	return [element('path', { d, class: 'hits', fill: theme.ink, stroke: theme.ground, 'stroke-width': 0.75 })];
}
