import { groupBy } from '../../lib/group.ts';
import type { FloorNumber } from '../../model/thread.ts';
import type { Theme } from '../theme.ts';
import type { Arc } from './arcs.ts';
import { type Bar, type Fill, filledShare } from './bars.ts';
import { type Pair, pairKey, pairSet } from './pairs.ts';
import { arcPath, barOf, barPath } from './paths.ts';
import type { TimelineScene } from './scene.ts';

/** The floors picked out; the rest becomes faint. */
export interface TimelineEmphasis {
	readonly floors: ReadonlySet<FloorNumber>;
	/** The answers picked out, whose arcs go with them. */
	readonly answers: readonly Pair[];
	/** A filter picks what stays and stresses nothing: its arcs look as they do at rest. */
	readonly isPlain?: boolean;
	/** What is drawn at all, the rest being gone; null or absent: everything. */
	readonly only?: { readonly floors: ReadonlySet<FloorNumber>; readonly answers: readonly Pair[] } | null;
}

/** Shapes of one style, drawn as one path: the drawing stays small however long the thread is. */
export interface TimelineMark {
	readonly name: string;
	/** SVG path data. */
	readonly d: string;
	readonly fill: string;
	readonly stroke: string;
	readonly strokeWidth: number;
	readonly opacity: number;
}

const faint = 0.25;
/** How much stronger what is picked out is than at rest: what is certain is full. */
const litStrength = 2;

/** Where there are more arcs to a pixel of the axis than this, lines get thinner instead of running into each other. */
const roomyDensity = 0.3;
const thinnestLine = 0.2;

/** How much of an arc's colour is seen: of an answer that is certain, and of one that is only probable. */
const arcAlpha = { certain: 0.6, likely: 0.32 };

/** Narrower hollow bars have no room for an inside: they are lines of half the width. */
const narrowestOutline = 3;

/** The bars, one mark per colour; those that are not picked out come first, so that they lie below. */
export function barMarks(
	scene: TimelineScene,
	theme: Theme,
	emphasis: TimelineEmphasis | null,
): readonly TimelineMark[] {
	if (emphasis === null) return byFill(scene.bars, (fill, bars) => barMark(fill, bars, theme, 'bars', 1));
	const picked = new Set([...emphasis.floors].map((floor) => barOf(scene, floor)));
	const [chosen, rest] = partition(scene.bars, (bar) => picked.has(bar));
	const drawn = emphasis.only && new Set([...emphasis.only.floors].map((floor) => barOf(scene, floor)));
	const others = drawn ? rest.filter((bar) => drawn.has(bar)) : rest;
	return [
		...byFill(others, (fill, bars) => barMark(fill, bars, theme, 'other-bars', faint)),
		...byFill(chosen, (fill, bars) => barMark(fill, bars, theme, 'bars', 1)),
	];
}

/** The arcs in the colour of who speaks, thin and translucent, paler where only probable; those picked out full, on top. */
export function arcMarks(
	scene: TimelineScene,
	theme: Theme,
	emphasis: TimelineEmphasis | null,
): readonly TimelineMark[] {
	const base = scene.frame.arcBase;
	const width = restingWidth(scene);
	const draw = (name: string, arcs: readonly Arc[], strokeWidth: number, strength: number) =>
		// Those of nobody known lie below: they say least.
		byFill(arcs, (fill, own) => {
			const [certain, likely] = partition(own, (arc) => arc.isCertain);
			const style = { stroke: fillColour(fill, theme), strokeWidth };
			return [
				...lineMark(`${name}-${fill}-likely`, likely, base, {
					...style,
					opacity: Math.min(1, arcAlpha.likely * strength),
				}),
				...lineMark(`${name}-${fill}`, certain, base, { ...style, opacity: Math.min(1, arcAlpha.certain * strength) }),
			];
		}).sort((a, b) => Number(b.stroke === theme.tie) - Number(a.stroke === theme.tie));
	if (emphasis === null) return draw('arcs', scene.arcs, width, 1);
	const picked = pairSet(emphasis.answers);
	const [chosen, rest] = partition(scene.arcs, (arc) => picked.has(pairKey(arc)));
	const drawn = emphasis.only && pairSet(emphasis.only.answers);
	const others = drawn ? rest.filter((arc) => drawn.has(pairKey(arc))) : rest;
	const faintly = draw('other-arcs', others, width, faint);
	return [...faintly, ...(emphasis.isPlain ? draw('arcs', chosen, width, 1) : draw('arcs', chosen, 2, litStrength))];
}

/** The colour of a floor's author. */
export function fillColour(fill: Fill, theme: Theme): string {
	if (fill === 'unknown') return theme.tie;
	return (fill === 'others' ? undefined : theme.people[fill]) ?? theme.others;
}

function barMark(fill: Fill, bars: readonly Bar[], theme: Theme, name: string, opacity: number): TimelineMark[] {
	const colour = fillColour(fill, theme);
	const hasRoom = bars.every(({ width }) => width >= narrowestOutline);
	const outlined = { fill: theme.ground, stroke: colour, strokeWidth: 1, opacity };
	const filled = { fill: colour, stroke: 'none', strokeWidth: 0, opacity };
	if (fill === 'unknown') {
		return hasRoom
			? [{ name: `${name}-${fill}`, d: barPath(bars, 0.5), ...outlined }]
			: [{ name: `${name}-${fill}`, d: barPath(bars.map(halfAsWide)), ...filled }];
	}
	const unsure = bars.filter(({ mark }) => hasRoom && mark !== 'full');
	return [
		...(unsure.length > 0 ? [{ name: `${name}-${fill}-outline`, d: barPath(unsure, 0.5), ...outlined }] : []),
		{ name: `${name}-${fill}`, d: barPath(hasRoom ? bars.map(filledPart) : bars), ...filled },
	];
}

function filledPart(bar: Bar): Bar {
	const height = Math.max(1, Math.round(bar.height * filledShare[bar.mark]));
	return { ...bar, y: bar.y + bar.height - height, height };
}

function halfAsWide(bar: Bar): Bar {
	return { ...bar, x: bar.x + bar.width / 4, width: bar.width / 2 };
}

type LineStyle = Pick<TimelineMark, 'stroke' | 'strokeWidth' | 'opacity'>;

function lineMark(name: string, arcs: readonly Arc[], base: number, style: LineStyle): TimelineMark[] {
	return arcs.length === 0 ? [] : [{ name, d: arcPath(arcs, base), fill: 'none', ...style }];
}

function restingWidth({ arcs, frame }: TimelineScene): number {
	const density = arcs.length / Math.max(frame.right - frame.left, 1);
	return Math.max(Math.min(roomyDensity / density, 1), thinnestLine);
}

function byFill<T extends { readonly fill: Fill }>(
	shapes: readonly T[],
	draw: (fill: Fill, own: T[]) => TimelineMark[],
): TimelineMark[] {
	return [...groupBy(shapes, (shape) => shape.fill)].flatMap(([fill, own]) => draw(fill, own));
}

function partition<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
	return [items.filter((item) => test(item)), items.filter((item) => !test(item))];
}
