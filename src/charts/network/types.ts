import type { TieKind } from '../../model/attribution.ts';
import type { Filling } from '../../model/encoding.ts';
import type { NodeId, Point } from '../../model/graph.ts';
import type { FloorNumber } from '../../model/thread.ts';
import type { Size } from '../chart.ts';

/** What the filter leaves of a graph. */
export interface VisibleGraph {
	readonly nodes: ReadonlySet<NodeId>;
	/** By the tie's id, its weight: how many of its floors are left. Ties without any are absent. */
	readonly ties: ReadonlyMap<string, number>;
}

/** A circle. Lengths are CSS pixels, here and below; the origin is the pane's top left corner. */
export interface NetworkNode {
	readonly id: NodeId;
	/** People are filled circles, floors of unknown author small hollow ones. */
	readonly kind: 'person' | 'floor';
	/** The handle, or `#` and the floor's number. */
	readonly name: string;
	/** The floor that an anonymous node stands for. */
	readonly floor: FloorNumber | null;
	readonly x: number;
	readonly y: number;
	readonly radius: number;
	/** Floors written, floors that address the person, floors of theirs that address somebody. */
	readonly activity: number;
	/** Index into the theme's colours for people; null: the colour of all others. */
	readonly colour: number | null;
	/** How far the circle is filled, from its left; less than 1 only where fillings tell grades. */
	readonly filling: Filling;
	/** Whoever is named first, in bold, with room for it. */
	readonly isProminent: boolean;
	/** True of the opening poster alone. */
	readonly ring: boolean;
	/** Put here by hand. */
	readonly isPinned: boolean;
}

/** A quadratic Bézier curve. */
export interface Curve {
	readonly start: Point;
	readonly control: Point;
	readonly end: Point;
}

/** `triangle` is filled, `chevron` an open angle, `diamond` filled. */
export type Arrow = 'triangle' | 'chevron' | 'diamond';

export interface NetworkTie {
	/** The tie's id in the graph. */
	readonly id: string;
	readonly source: NodeId;
	readonly target: NodeId;
	readonly kind: TieKind;
	/** From rim to rim; the arrow's tip is at its end. */
	readonly curve: Curve;
	/** How far the control point lies from the line between the nodes' middles, to the right of its direction. */
	readonly bend: number;
	/** Drawn instead of the curve while nobody points at the tie: a short straight arrow at the outer end. */
	readonly short: { readonly start: Point; readonly end: Point } | null;
	readonly width: number;
	/** Solid where the author is certain, dotted where guessed, dashed else. */
	readonly line: 'solid' | 'dashed' | 'dotted';
	readonly arrow: Arrow;
}

export interface Rectangle {
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
}

export interface NetworkLabel {
	readonly id: NodeId;
	/** The name, shortened where it is very long. */
	readonly text: string;
	/** Where the text is anchored: its start, middle or end, on the baseline. */
	readonly x: number;
	readonly y: number;
	readonly anchor: 'start' | 'middle' | 'end';
	readonly size: number;
	readonly weight: 400 | 600;
	/** What the text covers. */
	readonly box: Rectangle;
	/** Which of the places around its node it has. */
	readonly place: number;
}

/** A circle of the clock; an ellipse, since the clock is stretched to its pane. */
export interface NetworkRing {
	readonly x: number;
	readonly y: number;
	readonly radiusX: number;
	readonly radiusY: number;
}

/** A floor number at the clock's rim; `x`, `y` is the middle of its text. */
export interface NetworkHour {
	readonly floor: FloorNumber;
	readonly text: string;
	readonly x: number;
	readonly y: number;
	readonly box: Rectangle;
}

/** Says that people stand aside because they have no ties; `x`, `y` is the middle of its text. */
export interface NetworkHeading {
	readonly text: string;
	readonly x: number;
	readonly y: number;
	readonly box: Rectangle;
}

/** Where everything stands, filtered or not. */
export interface NetworkGeometry {
	readonly size: Size;
	readonly nodes: readonly NetworkNode[];
	readonly ties: readonly NetworkTie[];
	readonly rings: readonly NetworkRing[];
	readonly hours: readonly NetworkHour[];
	/** Null where nobody shown stands aside. */
	readonly heading: NetworkHeading | null;
	/** Where the pane is small or the nodes are many, circles, lines and arrows are drawn smaller: 1 or less. */
	readonly scale: number;
	/** The node that others stand around, where the layout has one. */
	readonly centre: NodeId | null;
}

/** What is drawn: the visible part of a geometry, and the labels that have room. Of no colour. */
export interface NetworkScene extends NetworkGeometry {
	readonly labels: readonly NetworkLabel[];
}

/** How the scene is seen: a scene's point p is drawn at p · zoom + pan. */
export interface Viewport {
	readonly zoom: number;
	readonly pan: Point;
	readonly size: Size;
}
