import { brushX, type D3BrushEvent, select } from 'd3';
import type { Point } from '../../model/graph.ts';
import type { FloorRange } from '../../model/thread.ts';
import { clickTolerance, floorsBetween } from './gestures.ts';
import { stretchOf } from './paths.ts';
import type { AxisScene } from './scene.ts';

/** Wide enough for a finger (WCAG 2.2, 2.5.8). */
const handleWidth = 24;

export interface RangeBrush {
	/** Fits the brush to the scene and the range. While it is dragged, only the drag counts. */
	place(scene: AxisScene, range: FloorRange | null): void;
	isDragging(): boolean;
}

type Pixels = [number, number];

/**
 * Dragging a range with d3-brush, reported in whole floors. Its rectangles stay invisible; what is seen is drawn from
 * the range, so that nothing flickers at a mere click, which d3-brush takes for a brush of no width.
 * A drag that ends where it began gives back the range from before. A finger that goes up or down rather than along
 * means to scroll, and brushes nothing.
 */
export function rangeBrush(layer: SVGGElement, onDrag: (range: FloorRange | null, final: boolean) => void): RangeBrush {
	const group = select(layer);
	let placed: { scene: AxisScene; range: FloorRange | null } | null = null;
	let drag: { from: Pixels; at: Point; range: FloorRange | null; isScroll: boolean } | null = null;

	const behaviour = brushX<unknown>()
		.handleSize(handleWidth)
		.keyModifiers(false)
		.filter((event: MouseEvent) => !event.button)
		.on('start', ({ sourceEvent, selection }: D3BrushEvent<unknown>) => {
			if (sourceEvent) drag = { from: selection as Pixels, at: pointOf(sourceEvent), range: null, isScroll: false };
		})
		.on('brush', ({ sourceEvent, selection }: D3BrushEvent<unknown>) => {
			if (!sourceEvent || drag === null || placed === null || drag.isScroll) return;
			const pixels = selection as Pixels;
			if (drag.range === null && distance(drag.from, pixels) < clickTolerance) return;
			drag.isScroll = drag.range === null && isSwipe(sourceEvent, drag.at);
			if (drag.isScroll) return;
			drag.range = floorsBetween(placed.scene, pixels);
			onDrag(drag.range, false);
		})
		.on('end', ({ sourceEvent, selection }: D3BrushEvent<unknown>) => {
			if (!sourceEvent || drag === null || placed === null) return;
			const dragged = drag.range;
			drag = null;
			const range = selection === null || dragged === null ? placed.range : dragged;
			show(placed.scene, range);
			if (dragged !== null) onDrag(range, true);
		});

	function show(scene: AxisScene, range: FloorRange | null): void {
		placed = { scene, range };
		const { frame, size } = scene;
		const stretch = range === null ? null : stretchOf(scene, range);
		behaviour.extent([
			[frame.left, 0],
			[frame.right, size.height],
		]);
		group.call(behaviour);
		group.call(behaviour.move, stretch === null ? null : [stretch.x, stretch.x + stretch.width]);
		group.selectAll('.selection').attr('fill', 'none').attr('stroke', 'none');
	}

	return {
		place(scene, range) {
			if (drag === null && (placed?.scene !== scene || placed.range !== range)) show(scene, range);
		},
		isDragging: () => drag !== null && drag.range !== null,
	};
}

/** How far the end that moved most has moved. */
function distance(a: Pixels, b: Pixels): number {
	return Math.max(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1]));
}

/** Where a mouse or the first finger is, in the window's pixels. */
function pointOf(event: MouseEvent | TouchEvent): Point {
	const { clientX, clientY } = 'touches' in event ? (event.touches[0] ?? { clientX: 0, clientY: 0 }) : event;
	return { x: clientX, y: clientY };
}

/** Has a finger gone up or down at least as far as along? */
function isSwipe(event: MouseEvent | TouchEvent, from: Point): boolean {
	const { x, y } = pointOf(event);
	return 'touches' in event && Math.abs(y - from.y) >= Math.abs(x - from.x);
}
