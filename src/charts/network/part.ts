import { maxOf, minOf } from '../../lib/numbers.ts';
import type { Point } from '../../model/graph.ts';
import type { Size } from '../chart.ts';
import type { NetworkScene, Viewport } from './types.ts';

/** The same part of a scene in another pane: its middle in the middle, and all that was to be seen still is. */
export function viewedIn({ zoom, pan, size }: Viewport, pane: Size): Viewport {
	const factor = Math.min(pane.width / size.width, pane.height / size.height);
	const middle = { x: (size.width / 2 - pan.x) / zoom, y: (size.height / 2 - pan.y) / zoom };
	const there = zoom * factor;
	return {
		zoom: there,
		pan: { x: pane.width / 2 - middle.x * there, y: pane.height / 2 - middle.y * there },
		size: pane,
	};
}

/** Without what lies outside the pane: a picture holds nothing that it does not show. */
export function partOf(scene: NetworkScene, viewport: Viewport): NetworkScene {
	const isSeen = (points: readonly Point[], reach: number) => meetsPane(points, reach, viewport);
	return {
		...scene,
		nodes: scene.nodes.filter((node) => isSeen([node], node.radius)),
		ties: scene.ties.filter(({ curve, width }) => isSeen([curve.start, curve.control, curve.end], width)),
		bars: scene.bars.filter(({ foot, length }) => isSeen([foot], length)),
		hours: scene.hours.filter((hour) => isSeen([hour], 0)),
	};
}

/** Does the box around the points, so much larger at each side, meet the pane? */
function meetsPane(points: readonly Point[], reach: number, { zoom, pan, size }: Viewport): boolean {
	const xs = points.map(({ x }) => x * zoom + pan.x);
	const ys = points.map(({ y }) => y * zoom + pan.y);
	const by = reach * zoom;
	return maxOf(xs) + by >= 0 && minOf(xs) - by <= size.width && maxOf(ys) + by >= 0 && minOf(ys) - by <= size.height;
}
