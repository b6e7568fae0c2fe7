import type { Sureness } from '../../model/attribution.ts';
import type { Filling, TieColours } from '../../model/encoding.ts';
import type { NodeId, Point } from '../../model/graph.ts';
import type { FloorNumber, FloorRange } from '../../model/thread.ts';
import { isWithin } from '../../model/thread.ts';
import type { Theme } from '../theme.ts';
import { hourSize } from './geometry.ts';
import { noteSize } from './labels.ts';
import type {
	Curve,
	NetworkGeometry,
	NetworkHull,
	NetworkLabel,
	NetworkNode,
	NetworkTie,
	RimBar,
	Viewport,
} from './types.ts';

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
		| {
				readonly shape: 'text';
				readonly text: string;
				readonly x: number;
				readonly y: number;
				readonly anchor: 'start' | 'middle' | 'end';
				readonly size: number;
				readonly weight: 400 | 600;
				readonly colour: string;
				readonly halo: string | null;
				readonly alpha: number;
		  }
	);

export const layerIds = ['rim', 'bars', 'hulls', 'ties', 'nodes', 'leaders', 'hours', 'labels'] as const;
export type LayerId = (typeof layerIds)[number];
/** Layers that keep their size at every zoom. */
export const fixedLayers: ReadonlySet<LayerId> = new Set(['leaders', 'hours', 'labels']);
export type Marks = Readonly<Record<LayerId, readonly Mark[]>>;

/** What decides about the colours of a scene's marks besides the scene. */
export interface Look {
	readonly theme: Theme;
	/** What a tie's colour says. */
	readonly tieColours: TieColours;
	/** The floors that are shown; bars of the others are faint. Null: all. */
	readonly range: FloorRange | null;
	/** Outlined in ink. */
	readonly selected: ReadonlySet<NodeId>;
	/** What is picked out is drawn full. */
	readonly isLit: boolean;
}

export const plainLook = (theme: Theme): Look => ({
	theme,
	tieColours: 'speaker',
	range: null,
	selected: new Set(),
	isLit: false,
});

/** Pixels of ground around each label's letters. */
export const haloWidth = 2;
/** Pixels between the opening poster's circle and its ring. */
const ringOffset = 3.5;
/** The dot of what was put somewhere by hand, at the upper right of its circle, with a rim of ground; pixels. */
export const pinDot = { radius: 3, rim: 1.5 };
/** How much of a tie's colour is seen, by how sure its speaker is. */
export const tieAlpha: Readonly<Record<Sureness, number>> = {
	stated: 0.62,
	proven: 0.62,
	likely: 0.4,
	guess: 0.24,
	unknown: 0.5,
};
/** The same of a bar; a guess is hollow, and an unknown author's a hair line. */
const barAlpha: Readonly<Record<Sureness, number>> = { stated: 1, proven: 1, likely: 0.55, guess: 0.9, unknown: 0.85 };
/** Of what is out of the range. */
const outside = 0.22;
/** How much stronger the line of an outline is than what is within. */
export const outlineStrength = 5;
const hairWidth = 1.1;
/** Of the part of a bar of many floors that nobody is known to have written. */
const binnedUnknown = 0.4;

export function marksOf(
	scene: NetworkGeometry & { readonly labels: readonly NetworkLabel[] },
	look: Look,
	viewport: Viewport,
): Marks {
	const { theme } = look;
	const { rim, bars } = scene;
	const line = { shape: 'ellipse', ...pick(rim), fill: null, stroke: theme.rule, alpha: 1 } as const;
	const hours = [...scene.hours, ...scene.hulls, ...(scene.heading === null ? [] : [scene.heading])];
	return {
		rim: [line],
		bars: bars.flatMap((bar) => barMarks(bar, look)),
		hulls: scene.hulls.map((hull) => hullMark(hull, theme)),
		ties: scene.ties.map((tie) => tieMark(tie, look)),
		nodes: scene.nodes.flatMap((node) => nodeMarks(node, bars.length > 0, look)),
		leaders: scene.labels.flatMap((label) => leaderMarks(label, theme)),
		hours: hours.flatMap((hour) => (hour.text === '' ? [] : [hourMark(hour, theme, viewport)])),
		labels: scene.labels.flatMap((label) => labelMarks(label, theme)),
	};
}

/** The marks of what is picked out, to be drawn over a scene that is faint: no rim, no hours. */
export function marksLit(scene: NetworkGeometry & { readonly labels: readonly NetworkLabel[] }, look: Look): Marks {
	const lit = { ...look, isLit: true };
	return {
		rim: [],
		bars: scene.bars.flatMap((bar) => barMarks(bar, lit)),
		hulls: [],
		ties: scene.ties.map((tie) => tieMark(tie, lit)),
		nodes: scene.nodes.flatMap((node) => nodeMarks(node, true, lit)),
		leaders: scene.labels.flatMap((label) => leaderMarks(label, look.theme)),
		hours: [],
		labels: scene.labels.flatMap((label) => labelMarks(label, look.theme)),
	};
}

function pick({ x, y, radiusX, radiusY }: NetworkGeometry['rim']) {
	return { x, y, radiusX, radiusY };
}

/** A colour of the theme by its index; null: everybody else's. */
export function colourOf(colour: number | null | 'unknown', theme: Theme): string {
	if (colour === 'unknown') return theme.tie;
	return (colour === null ? undefined : theme.people[colour]) ?? theme.others;
}

function barMarks({ first, last, foot, out, length, width, parts }: RimBar, { theme, range, isLit }: Look): Mark[] {
	const isShown = isWithin(first, range) || isWithin(last, range);
	const by = isShown ? 1 : outside;
	let from = 0;
	return parts.map(({ colour, grade, share }) => {
		const isHair = parts.length === 1 && first === last && colour === 'unknown';
		const mark = {
			...({ shape: 'bar', of: `#${first}`, foot, out, from: from * length, length: share * length } as const),
			width: isHair ? hairWidth : width,
			colour: colourOf(colour, theme),
			alpha: (isLit ? 1 : colour === 'unknown' && !isHair ? binnedUnknown : barAlpha[grade]) * by,
			isHollow: grade === 'guess',
		};
		from += share;
		return mark;
	});
}

/** The order in which kinds get their colours: of those that tell people apart. */
const kindColours: Readonly<Record<NetworkTie['kind'], number>> = {
	...{ mention: 1, numbered: 0, floor: 3, above: 4, below: 5, op: 2, quote: 6, stated: 7 },
};

export function kindColour(kind: NetworkTie['kind'], theme: Theme): string {
	return theme.people[kindColours[kind]] ?? theme.others;
}

function tieMark({ id, curve, width, sureness, colour, kind }: NetworkTie, { theme, tieColours, isLit }: Look): Mark {
	const drawn = tieColours === 'kind' ? kindColour(kind, theme) : colourOf(colour, theme);
	return {
		...({ shape: 'ribbon', of: id, curve, width: isLit ? width + 1 : width } as const),
		colour: isLit && colour === 'unknown' && tieColours === 'speaker' ? theme.ink : drawn,
		alpha: isLit ? Math.max(0.75, tieAlpha[sureness]) : tieAlpha[sureness],
		isDashed: colour === 'unknown',
	};
}

function nodeMarks(node: NetworkNode, hasRim: boolean, { theme, selected, isLit }: Look): Mark[] {
	const { id, kind, x, y, radius, ring, filling, isPinned, gathered } = node;
	const colour = colourOf(node.colour, theme);
	const place = { x, y };
	const isSelected = selected.has(id);
	const plain = { shape: 'disc', of: id, ...place, alpha: 1, filling: 1, part: colour } as const;
	if (kind === 'floor') {
		// On the rim the bar is the floor; what is picked out, or stands alone, has a dot.
		if (hasRim && !isLit) return [];
		return [{ ...plain, radius, fill: theme.ground, stroke: isSelected ? theme.ink : theme.others, strokeWidth: 1.3 }];
	}
	const isWhole = filling === 1;
	const border = isSelected ? theme.ink : isWhole ? theme.ground : colour;
	const disc: Mark = {
		...plain,
		...{ radius, filling, fill: isWhole ? colour : theme.ground, stroke: border },
		strokeWidth: isSelected ? 2.5 : isWhole ? 1.2 : 1.6,
	};
	const around = { ...plain, fill: null, stroke: colour, strokeWidth: 1.6 };
	const reach = Math.max(radius, pinDot.radius) * Math.SQRT1_2;
	const pin = { ...plain, x: x + reach, y: y - reach, radius: pinDot.radius, fill: theme.ink };
	return [
		...(gathered > 0 && !isLit ? [{ ...plain, ...halo(node, theme) }] : []),
		disc,
		...(ring ? [{ ...around, radius: radius + ringOffset }] : []),
		...(isPinned ? [{ ...pin, stroke: theme.ground, strokeWidth: pinDot.rim }] : []),
	];
}

/** Around a person, as wide as the floors of unknown author are many that address them. */
function halo({ radius, gathered }: NetworkNode, theme: Theme) {
	return { radius: haloRadius(radius, gathered), fill: theme.others, alpha: 0.16, stroke: null, strokeWidth: 0 };
}

export function haloRadius(radius: number, gathered: number): number {
	return radius + Math.min(radius * 0.8, 1 + 0.9 * Math.sqrt(gathered));
}

function hullMark({ outline, group }: NetworkHull, theme: Theme): Mark {
	return {
		shape: 'outline',
		of: `group ${group}`,
		points: outline,
		fill: theme.muted,
		stroke: theme.muted,
		alpha: 0.07,
	};
}

function leaderMarks({ id, leader }: NetworkLabel, theme: Theme): Mark[] {
	return leader === null ? [] : [{ shape: 'line', of: id, ...leader, colour: theme.muted, width: 0.8, alpha: 1 }];
}

/** A name, and behind it how many floors are gathered there. */
function labelMarks({ id, text, x, y, anchor, size, weight, note }: NetworkLabel, theme: Theme): Mark[] {
	const plain = { shape: 'text', of: id, y, halo: theme.ground, alpha: 1 } as const;
	const name = { ...plain, text, x, anchor, size, weight, colour: theme.ink };
	if (note === null) return [name];
	return [{ ...plain, ...note, anchor: 'start', size: noteSize, weight: 400, colour: theme.muted }, name];
}

function hourMark(
	{ text, x, y, floor }: { text: string; x: number; y: number; floor?: FloorNumber },
	theme: Theme,
	{ zoom, pan }: Viewport,
): Mark {
	const at = { x: x * zoom + pan.x, y: y * zoom + pan.y + hourSize * 0.35 };
	const of = floor === undefined ? {} : { of: `#${floor}` };
	return {
		shape: 'text',
		...of,
		text,
		...at,
		anchor: 'middle',
		size: hourSize,
		weight: 400,
		colour: theme.muted,
		halo: theme.ground,
		alpha: 1,
	};
}

/** The curves of a rounded outline: through the middles of its sides, each bent towards the corner between. */
export function roundedSides(points: readonly Point[]): Curve[] {
	const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
	return points.map((control, index) => {
		const before = points[(index + points.length - 1) % points.length] ?? control;
		const after = points[(index + 1) % points.length] ?? control;
		return { start: middle(before, control), control, end: middle(control, after) };
	});
}

/** The same marks, as much fainter as is said of whoever they are of. */
export function faded(marks: Marks, alphaOf: (of: string) => number): Marks {
	const fade = (mark: Mark): Mark => {
		const by = mark.of === undefined ? 1 : alphaOf(mark.of);
		return by === 1 ? mark : { ...mark, alpha: mark.alpha * by };
	};
	return Object.fromEntries(layerIds.map((id) => [id, marks[id].map(fade)])) as unknown as Marks;
}

/** The outline of a ribbon: along one side, around its thin end, and back along the other. */
export function ribbonSides({ start, control, end }: Curve, width: number): { left: Curve; right: Curve } {
	const [from, to] = [width / 2, Math.min(width / 2, 0.35)];
	const [first, last] = [normal(start, control), normal(control, end)];
	const middle = normal(start, end);
	const side = (by: number): Curve => ({
		start: { x: start.x + first.x * from * by, y: start.y + first.y * from * by },
		control: { x: control.x + middle.x * ((from + to) / 2) * by, y: control.y + middle.y * ((from + to) / 2) * by },
		end: { x: end.x + last.x * to * by, y: end.y + last.y * to * by },
	});
	return { left: side(1), right: side(-1) };
}

function normal(from: Point, to: Point): Point {
	const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
	return { x: -(to.y - from.y) / length, y: (to.x - from.x) / length };
}

/** Dash and gap of a ribbon whose speaker nobody knows, in pixels. */
const dash = [6, 3.5] as const;

/** The pieces of a dashed ribbon: of each its ends and how wide they are. */
export function ribbonDashes(curve: Curve, width: number): { from: Point; to: Point; width: number }[] {
	const { start, control, end } = curve;
	const chord = Math.hypot(end.x - start.x, end.y - start.y);
	const polygon =
		Math.hypot(control.x - start.x, control.y - start.y) + Math.hypot(end.x - control.x, end.y - control.y);
	// A quadratic Bézier curve's length, nearly: two thirds of its chord and a third of its polygon (Gravesen 1997).
	const length = Math.max((2 * chord + polygon) / 3, 1e-6);
	const at = (t: number): Point => {
		const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
		return { x: a * start.x + b * control.x + c * end.x, y: a * start.y + b * control.y + c * end.y };
	};
	const pieces = [];
	for (let from = 0; from < length; from += dash[0] + dash[1]) {
		const [a, b] = [from / length, Math.min(1, (from + dash[0]) / length)];
		pieces.push({ from: at(a), to: at(b), width: width + (0.7 - width) * ((a + b) / 2) });
	}
	return pieces;
}
