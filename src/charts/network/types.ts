import type { Sureness, TieKind } from '../../model/attribution.ts';
import type { Filling } from '../../model/encoding.ts';
import type { NodeId, Point } from '../../model/graph.ts';
import type { FloorNumber } from '../../model/thread.ts';
import type { Size } from '../chart.ts';
import type { Level } from './level.ts';
import type { Rim } from './rim.ts';

/** The part of a graph that the filter leaves. */
export interface VisibleGraph {
	readonly nodes: ReadonlySet<NodeId>;
	/** By the tie's id, its weight: how many of its floors are left. Ties without any are absent. */
	readonly ties: ReadonlyMap<string, number>;
}

/** A floor as the rim draws it. */
export interface RimFloor {
	readonly number: FloorNumber;
	/** Length of the text in UTF-16 units. */
	readonly length: number;
	/** The author's node; null where the author is unknown or contested. */
	readonly author: NodeId | null;
	readonly grade: Sureness;
}

/** A circle. Lengths are CSS pixels, here and below; the origin is the pane's top left corner. */
export interface NetworkNode {
	readonly id: NodeId;
	/** People are filled circles inside the rim; floors of unknown author stand at their own place on it. */
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
	/** Named first, in bold, where there is room for it. */
	readonly isProminent: boolean;
	/** True of the opening poster alone. */
	readonly ring: boolean;
	/** Put here by hand. */
	readonly isPinned: boolean;
	/** How many floors of unknown author that address this person are gathered around the circle instead of drawn. */
	readonly gathered: number;
}

/** A quadratic Bézier curve. */
export interface Curve {
	readonly start: Point;
	readonly control: Point;
	readonly end: Point;
}

/** A ribbon, wide at the speaker and thin at the person addressed. */
export interface NetworkTie {
	/** The tie's id in the graph. */
	readonly id: string;
	readonly source: NodeId;
	readonly target: NodeId;
	readonly kind: TieKind;
	/** The ribbon's middle line, from circle to circle. */
	readonly curve: Curve;
	/** Where it begins; it ends as a hair. */
	readonly width: number;
	/** How sure it is who speaks. */
	readonly sureness: Sureness;
	/** The speaker's colour, as {@link NetworkNode.colour}; 'unknown' where the speaker is unknown. */
	readonly colour: number | null | 'unknown';
}

/** The part of a bar that the floors of one author take. */
export interface BarPart {
	readonly colour: number | null | 'unknown';
	readonly grade: Sureness;
	/** Of the bar's length, from its foot on. */
	readonly share: number;
}

/** A floor on the rim or, where there is no room for each, all floors of a stretch of it. */
export interface RimBar {
	readonly first: FloorNumber;
	readonly last: FloorNumber;
	/** On the rim. */
	readonly foot: Point;
	/** Away from the rim, of length 1. */
	readonly out: Point;
	readonly length: number;
	readonly width: number;
	readonly parts: readonly BarPart[];
}

export interface Rectangle {
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
}

/** A text at a point of the pane, in pixels. */
export interface PlacedText {
	/** A name is shortened where it is very long. */
	readonly text: string;
	/** Where it is anchored: its start, middle or end, on the baseline. */
	readonly x: number;
	readonly y: number;
	readonly anchor: 'start' | 'middle' | 'end';
	readonly size: number;
	readonly weight: 400 | 600;
}

export interface NetworkLabel extends PlacedText {
	readonly id: NodeId;
	/** The area that the text covers. */
	readonly box: Rectangle;
	/** Which of the places around its node it has. */
	readonly place: number;
	/** How many floors of unknown author are gathered there, written behind the name; `x`: where. */
	readonly note: { readonly text: string; readonly x: number } | null;
	/** From the circle to a name that has no room beside it. */
	readonly leader: { readonly from: Point; readonly to: Point } | null;
}

/** A floor number at the rim; `x`, `y` is the middle of its text. */
export interface NetworkHour {
	readonly floor: FloorNumber;
	readonly text: string;
	readonly x: number;
	readonly y: number;
	readonly box: Rectangle;
}

/** The words below people who stand apart because they have no ties; `x`, `y` is the middle of the text. */
export interface NetworkHeading {
	readonly text: string;
	readonly x: number;
	readonly y: number;
	readonly box: Rectangle;
}

/** The outline of a group of people who speak with each other, and what it is called; `x`, `y` is the middle of its text. */
export interface NetworkHull extends NetworkHeading {
	/** Its number, the largest 0. */
	readonly group: number;
	/** That of the most active of its people who are drawn; null: they have none. */
	readonly colour: NetworkNode['colour'];
	/** What it is called, also where there is no room to write it. */
	readonly name: string;
	readonly outline: readonly Point[];
}

/** Where everything stands, filtered or not. */
export interface NetworkGeometry {
	readonly size: Size;
	readonly nodes: readonly NetworkNode[];
	readonly ties: readonly NetworkTie[];
	/** The closed line that all floors stand on. */
	readonly rim: Rim;
	/** Empty where the rim is switched off. */
	readonly bars: readonly RimBar[];
	readonly hours: readonly NetworkHour[];
	/** Null where nobody who is shown is isolated. */
	readonly heading: NetworkHeading | null;
	/** Of a crowd whose groups are known. */
	readonly hulls: readonly NetworkHull[];
	/** Where the pane is small or the people are many, circles are drawn smaller: 1 or less. */
	readonly scale: number;
	/** The node that others stand around, where the layout has one. */
	readonly centre: NodeId | null;
	readonly level: Level;
}

/** The visible part of a geometry, and the labels that have room. It knows no colours. */
export interface NetworkScene extends NetworkGeometry {
	readonly labels: readonly NetworkLabel[];
}

/** How the scene is seen: a scene's point p is drawn at p · zoom + pan. */
export interface Viewport {
	readonly zoom: number;
	readonly pan: Point;
	readonly size: Size;
}
