import type { Filling } from '../../model/encoding.ts';
import type { Point } from '../../model/graph.ts';
import type { Curve, PlacedText } from './types.ts';

/*
 * A scene becomes a flat list of marks, each a shape with its colours: the painter draws it to a canvas, `picture.ts`
 * writes it as SVG, and neither knows what a person or a tie is. Plain data, so that it can be handed to a worker.
 * Lengths are the scene's pixels but for texts and their lines, which keep their size at every zoom and are in the
 * viewport's pixels.
 */

/** Whose mark it is: a node, a tie, or a floor's bar by its first floor. */
type Owner = { readonly of?: string };

export type Mark = Owner &
	(
		| {
				readonly shape: 'ribbon';
				readonly curve: Curve;
				readonly width: number;
				readonly colour: string;
				readonly alpha: number;
				readonly isDashed: boolean;
		  }
		| {
				readonly shape: 'disc';
				readonly x: number;
				readonly y: number;
				readonly radius: number;
				readonly fill: string | null;
				readonly alpha: number;
				readonly stroke: string | null;
				readonly strokeWidth: number;
				/** How far it is filled with `part`, over `fill`. */
				readonly filling: Filling;
				readonly part: string;
		  }
		| {
				readonly shape: 'bar';
				readonly foot: Point;
				readonly out: Point;
				/** From the foot on. */
				readonly from: number;
				readonly length: number;
				readonly width: number;
				readonly colour: string;
				readonly alpha: number;
				readonly isHollow: boolean;
		  }
		| {
				readonly shape: 'ellipse';
				readonly x: number;
				readonly y: number;
				readonly radiusX: number;
				readonly radiusY: number;
				readonly fill: string | null;
				readonly stroke: string;
				readonly alpha: number;
		  }
		| {
				readonly shape: 'outline';
				/** Its corners; the line is rounded between them. */
				readonly points: readonly Point[];
				readonly fill: string;
				readonly stroke: string;
				readonly alpha: number;
		  }
		| {
				readonly shape: 'line';
				readonly from: Point;
				readonly to: Point;
				readonly colour: string;
				readonly width: number;
				readonly alpha: number;
		  }
		| (PlacedText & {
				readonly shape: 'text';
				readonly colour: string;
				readonly halo: string | null;
				readonly alpha: number;
		  })
	);

export const layerIds = ['rim', 'bars', 'hulls', 'ties', 'nodes', 'leaders', 'hours', 'labels'] as const;

export type LayerId = (typeof layerIds)[number];

/** Layers that keep their size at every zoom. */
export const fixedLayers: ReadonlySet<LayerId> = new Set(['leaders', 'hours', 'labels']);

export type Marks = Readonly<Record<LayerId, readonly Mark[]>>;
