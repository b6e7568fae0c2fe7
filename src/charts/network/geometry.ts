import { minOf } from '../../lib/numbers.ts';
import type { Hour } from '../../model/graph.ts';
import type { Measure } from '../chart.ts';
import { Boxes } from './boxes.ts';
import type { Fit } from './fit.ts';
import { type NodeInput, placeNodes } from './nodes.ts';
import { placeTies } from './ties.ts';
import type { NetworkGeometry, NetworkHeading, NetworkHour, NetworkNode } from './types.ts';

export interface GeometryInput extends NodeInput {
	readonly measure: Measure;
	readonly isolatedLabel?: ((count: number) => string) | undefined;
}

export const hourSize = 11;
const cellSize = 40;

/** The whole graph in the pane, filtered or not. */
export function networkGeometry(input: GeometryInput): NetworkGeometry {
	const { graph, positions, size, measure } = input;
	const { nodes, fit, scale } = placeNodes(input);
	const { centre } = positions;
	// An hour that a small pane leaves no room for says less than the circle it would cover.
	const crowded = new Boxes(cellSize);
	for (const { x, y, radius } of nodes) {
		crowded.add({ left: x - radius, top: y - radius, width: 2 * radius, height: 2 * radius });
	}
	const middle = fit.place({ x: 0, y: 0 });
	return {
		size,
		nodes,
		ties: placeTies(graph.ties, nodes, centre, scale),
		rings: positions.rings.map((radius) => ({
			...middle,
			radiusX: radius * fit.scaleX,
			radiusY: radius * fit.scaleY,
		})),
		hours: positions.hours.map((hour) => placeHour(hour, fit, measure)).filter(({ box }) => !crowded.meets(box)),
		heading: headingOf(nodes, input),
		scale,
		centre,
	};
}

export type HeadingInput = Pick<GeometryInput, 'positions' | 'measure' | 'isolatedLabel'>;

/** Above the people without ties, as many as there are in `nodes`. */
export function headingOf(
	nodes: readonly NetworkNode[],
	{ positions, measure, isolatedLabel }: HeadingInput,
): NetworkHeading | null {
	const ids = new Set(positions.isolated);
	const isolated = ids.size === 0 ? [] : nodes.filter(({ id }) => ids.has(id));
	if (isolated.length === 0 || isolatedLabel === undefined) return null;
	const text = isolatedLabel(isolated.length);
	const width = measure(text, hourSize, 400);
	const left = Math.max(2, minOf(isolated.map(({ x, radius }) => x - radius)));
	const bottom = minOf(isolated.map(({ y, radius }) => y - radius)) - 4;
	const top = Math.max(0, bottom - hourSize * 1.2);
	const box = { left, top, width, height: hourSize * 1.2 };
	return { text, x: left + width / 2, y: top + hourSize * 0.6, box };
}

function placeHour({ floor, angle, radius }: Hour, fit: Fit, measure: Measure): NetworkHour {
	const { x, y } = fit.place({ x: radius * Math.sin(angle), y: -radius * Math.cos(angle) });
	const text = `#${floor}`;
	const width = measure(text, hourSize, 400);
	return { floor, text, x, y, box: { left: x - width / 2, top: y - hourSize * 0.6, width, height: hourSize * 1.2 } };
}
