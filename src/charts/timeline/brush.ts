import { brushX, type D3BrushEvent, select } from 'd3';
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
 * A drag that ends where it began gives back the range from before.
 */
export function rangeBrush(layer: SVGGElement, onDrag: (range: FloorRange | null, final: boolean) => void): RangeBrush {
	const group = select(layer);
	let placed: { scene: AxisScene; range: FloorRange | null } | null = null;
	let drag: { from: Pixels; range: FloorRange | null } | null = null;

	const behaviour = brushX<unknown>()
		.handleSize(handleWidth)
		.keyModifiers(false)
		.filter((event: MouseEvent) => !event.button)
		.on('start', ({ sourceEvent, selection }: D3BrushEvent<unknown>) => {
			if (sourceEvent) drag = { from: selection as Pixels, range: null };
		})
		.on('brush', ({ sourceEvent, selection }: D3BrushEvent<unknown>) => {
			if (!sourceEvent || drag === null || placed === null) return;
			const pixels = selection as Pixels;
			if (drag.range === null && distance(drag.from, pixels) < clickTolerance) return;
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
