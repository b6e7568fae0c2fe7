import { groupBy } from '../../lib/group.ts';
import type { FloorNumber } from '../../model/thread.ts';
import type { Theme } from '../palette.ts';
import type { Arc } from './arcs.ts';
import type { Bar, Fill } from './bars.ts';
import { arcPath, barOf, barPath } from './paths.ts';
import type { TimelineScene } from './scene.ts';

/** The floors picked out; the rest becomes faint. */
export interface TimelineEmphasis {
	readonly floors: ReadonlySet<FloorNumber>;
	/** Which arcs go with them: all that touch one of the floors, or only those between two of them. */
	readonly arcs: 'touching' | 'between';
}

/** Shapes of one style, drawn as one path: the drawing stays small however long the thread is. */
export interface Mark {
	readonly name: string;
	/** SVG path data. */
	readonly d: string;
	readonly fill: string;
	readonly stroke: string;
	readonly strokeWidth: number;
	readonly opacity: number;
}

const faint = 0.25;

/** Where there are more arcs to a pixel of the axis than this, lines get thinner instead of running into each other. */
const roomyDensity = 0.3;
const thinnestLine = 0.2;

/** Narrower hollow bars have no room for an inside: they are lines of half the width. */
const narrowestOutline = 3;

/** The bars, one mark per colour; those that are not picked out come first, so that they lie below. */
export function barMarks(scene: TimelineScene, theme: Theme, emphasis: TimelineEmphasis | null): readonly Mark[] {
	if (emphasis === null) return byFill(scene.bars, (fill, bars) => barMark(fill, bars, theme, 'bars', 1));
	const picked = new Set([...emphasis.floors].map((floor) => barOf(scene, floor)));
	const [chosen, others] = partition(scene.bars, (bar) => picked.has(bar));
	return [
		...byFill(others, (fill, bars) => barMark(fill, bars, theme, 'other-bars', faint)),
		...byFill(chosen, (fill, bars) => barMark(fill, bars, theme, 'bars', 1)),
	];
}

/** The arcs: all alike while nothing is picked out, else those picked out on top, in their authors' colours. */
export function arcMarks(scene: TimelineScene, theme: Theme, emphasis: TimelineEmphasis | null): readonly Mark[] {
	const base = scene.frame.arcBase;
	const resting = { stroke: theme.tie, strokeWidth: restingWidth(scene) };
	if (emphasis === null) return lineMark('arcs', scene.arcs, base, { ...resting, opacity: 1 });
	const [chosen, others] = partition(scene.arcs, (arc) => isPicked(arc, emphasis));
	return [
		...lineMark('other-arcs', others, base, { ...resting, opacity: faint }),
		...byFill(chosen, (fill, arcs) =>
			lineMark(`arcs-${fill}`, arcs, base, { stroke: fillColour(fill, theme), strokeWidth: 2, opacity: 1 }),
		),
	];
}

/** The colour that stands for a floor's author. */
export function fillColour(fill: Fill, theme: Theme): string {
	if (fill === 'unknown') return theme.tie;
	return (fill === 'others' ? undefined : theme.people[fill]) ?? theme.others;
}

function barMark(fill: Fill, bars: readonly Bar[], theme: Theme, name: string, opacity: number): Mark[] {
	const colour = fillColour(fill, theme);
	const outlined = fill === 'unknown' && bars.every(({ width }) => width >= narrowestOutline);
	const style = outlined
		? { d: barPath(bars, 0.5), fill: theme.ground, stroke: colour, strokeWidth: 1 }
		: { d: barPath(fill === 'unknown' ? bars.map(halfAsWide) : bars), fill: colour, stroke: 'none', strokeWidth: 0 };
	return [{ name: `${name}-${fill}`, ...style, opacity }];
}

function halfAsWide(bar: Bar): Bar {
	return { ...bar, x: bar.x + bar.width / 4, width: bar.width / 2 };
}

function lineMark(
	name: string,
	arcs: readonly Arc[],
	base: number,
	style: Pick<Mark, 'stroke' | 'strokeWidth' | 'opacity'>,
): Mark[] {
	return arcs.length === 0 ? [] : [{ name, d: arcPath(arcs, base), fill: 'none', ...style }];
}

function restingWidth({ arcs, frame }: TimelineScene): number {
	const density = arcs.length / Math.max(frame.right - frame.left, 1);
	return Math.max(Math.min(roomyDensity / density, 1), thinnestLine);
}

function isPicked(arc: Arc, { floors, arcs }: TimelineEmphasis): boolean {
	const ends = [arc.from, arc.to];
	return arcs === 'between' ? ends.every((end) => floors.has(end)) : ends.some((end) => floors.has(end));
}

function byFill<T extends { readonly fill: Fill }>(
	shapes: readonly T[],
	draw: (fill: Fill, own: T[]) => Mark[],
): Mark[] {
	return [...groupBy(shapes, (shape) => shape.fill)].flatMap(([fill, own]) => draw(fill, own));
}

function partition<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
	return [items.filter((item) => test(item)), items.filter((item) => !test(item))];
}
