import type { Sureness } from '../../model/attribution.ts';
import type { TieColours } from '../../model/encoding.ts';
import type { NodeId } from '../../model/graph.ts';
import type { FloorNumber } from '../../model/thread.ts';
import type { Theme } from '../theme.ts';
import { hourSize } from './geometry.ts';
import { noteSize } from './labels.ts';
import { hasAny } from './lit.ts';
import { layerIds, type Mark, type Marks } from './mark.ts';
import type { NetworkLeft } from './props.ts';
import type { NetworkGeometry, NetworkHull, NetworkLabel, NetworkNode, NetworkTie, RimBar, Viewport } from './types.ts';

/** What decides about the colours of a scene's marks besides the scene. */
export interface MarkStyle {
	readonly theme: Theme;
	/** What a tie's colour says. */
	readonly tieColours: TieColours;
	/** What a filter leaves: the rest is faint. Null: nothing is filtered. */
	readonly left: NetworkLeft | null;
	/** Outlined in ink. */
	readonly selected: ReadonlySet<NodeId>;
	/** What is picked out is drawn full. */
	readonly isLit: boolean;
}

export const plainStyle = (theme: Theme): MarkStyle => ({
	theme,
	tieColours: 'speaker',
	left: null,
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
/** Of what a filter leaves out. */
const outside = 0.22;
/** How much stronger the line of an outline is than what is within. */
export const outlineStrength = 5;
const hairWidth = 1.1;
/** Of the part of a bar of many floors that nobody is known to have written. */
const binnedUnknown = 0.4;

export function marksOf(
	scene: NetworkGeometry & { readonly labels: readonly NetworkLabel[] },
	style: MarkStyle,
	viewport: Viewport,
): Marks {
	const { left } = style;
	const marks = marksUnfiltered(scene, style, viewport);
	if (left === null) return marks;
	// A bar sees to its floors itself, since it may stand for several; a hull is of whoever is in and out.
	const isIn = (of: string) => /^(#|group )/.test(of) || left.nodes.has(of as NodeId) || left.ties.has(of);
	return faded(marks, (of) => (isIn(of) ? 1 : outside));
}

function marksUnfiltered(
	scene: NetworkGeometry & { readonly labels: readonly NetworkLabel[] },
	style: MarkStyle,
	viewport: Viewport,
): Marks {
	const { theme } = style;
	const { rim, bars } = scene;
	const line = { shape: 'ellipse', ...pick(rim), fill: null, stroke: theme.rule, alpha: 1 } as const;
	const hours = [...scene.hours, ...scene.hulls, ...(scene.heading === null ? [] : [scene.heading])];
	return {
		rim: [line],
		bars: bars.flatMap((bar) => barMarks(bar, style)),
		hulls: scene.hulls.map((hull) =>
			hullMark(hull, hull.colour === null ? theme.muted : colourOf(hull.colour, theme), 0.08),
		),
		ties: scene.ties.map((tie) => tieMark(tie, style)),
		nodes: scene.nodes.flatMap((node) => nodeMarks(node, bars.length > 0, style)),
		leaders: scene.labels.flatMap((label) => leaderMarks(label, theme)),
		hours: hours.flatMap((hour) => (hour.text === '' ? [] : [hourMark(hour, theme, viewport)])),
		labels: scene.labels.flatMap((label) => labelMarks(label, theme)),
	};
}

/** The marks of what is picked out, to be drawn over a scene that is faint: no rim, no hours. */
export function marksLit(
	scene: NetworkGeometry & { readonly labels: readonly NetworkLabel[] },
	style: MarkStyle,
): Marks {
	const lit = { ...style, isLit: true };
	return {
		rim: [],
		bars: scene.bars.flatMap((bar) => barMarks(bar, lit)),
		hulls: scene.hulls.map((hull) => hullMark(hull, style.theme.ink, 0.14)),
		ties: scene.ties.map((tie) => tieMark(tie, lit)),
		nodes: scene.nodes.flatMap((node) => nodeMarks(node, true, lit)),
		leaders: scene.labels.flatMap((label) => leaderMarks(label, style.theme)),
		hours: [],
		labels: scene.labels.flatMap((label) => labelMarks(label, style.theme)),
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

function barMarks({ first, last, foot, out, length, width, parts }: RimBar, { theme, left, isLit }: MarkStyle): Mark[] {
	const isShown = left === null || hasAny(left.floors, first, last);
	if (!isShown && left?.isRestGone) return [];
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

function tieMark(
	{ id, curve, width, sureness, colour, kind }: NetworkTie,
	{ theme, tieColours, isLit }: MarkStyle,
): Mark {
	const drawn = tieColours === 'kind' ? kindColour(kind, theme) : colourOf(colour, theme);
	return {
		shape: 'ribbon',
		of: id,
		curve,
		width: isLit ? width + 1 : width,
		colour: isLit && colour === 'unknown' && tieColours === 'speaker' ? theme.ink : drawn,
		alpha: isLit ? Math.max(0.75, tieAlpha[sureness]) : tieAlpha[sureness],
		isDashed: colour === 'unknown',
	};
}

function nodeMarks(node: NetworkNode, hasRim: boolean, { theme, selected, isLit }: MarkStyle): Mark[] {
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

function hullMark({ outline, group }: NetworkHull, colour: string, alpha: number): Mark {
	return {
		shape: 'outline',
		of: `group ${group}`,
		points: outline,
		fill: colour,
		stroke: colour,
		alpha,
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

/** The same marks, as much fainter as is said of whoever they are of. */
export function faded(marks: Marks, alphaOf: (of: string) => number): Marks {
	const fade = (mark: Mark): Mark => {
		const by = mark.of === undefined ? 1 : alphaOf(mark.of);
		return by === 1 ? mark : { ...mark, alpha: mark.alpha * by };
	};
	return Object.fromEntries(layerIds.map((id) => [id, marks[id].map(fade)])) as unknown as Marks;
}
