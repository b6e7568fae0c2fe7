import { type Sureness, surenessAt, type TieKind } from '../../model/attribution.ts';
import type { NodeId, Point, Tie } from '../../model/graph.ts';
import { bentCurve, type Disc, distance, enoughBend, toward } from './curve.ts';
import { inkScale } from './paint.ts';
import type { Arrow, NetworkNode, NetworkTie } from './types.ts';

/** What says whom a tie is for: a number names the floor, a name only the person, a word (楼上, 楼主) neither. */
const arrows: Readonly<Record<TieKind, Arrow>> = {
	numbered: 'triangle',
	floor: 'triangle',
	quote: 'triangle',
	stated: 'triangle',
	mention: 'chevron',
	above: 'diamond',
	below: 'diamond',
	op: 'diamond',
};

const lines: Readonly<Record<Sureness, NetworkTie['line']>> = {
	stated: 'solid',
	proven: 'solid',
	likely: 'dashed',
	guess: 'dotted',
	unknown: 'dashed',
};

/** Pixels between the ends of ties and the circles; the opening poster's ring needs more. */
const rimGap = 2;
const ringGap = 5.5;
/** A curve's control point lies this share of its length beside it, and so much more for each tie of the same ends. */
const bendShare = 0.2;
const bendStep = 0.16;
const mostBend = 90;
/** Length of a short arrow, and the distance between two at one person. */
const shortLength = 17;
const shortStep = 6;

/**
 * The ties as curves. Each bends to its own left, so that opposite ones never coincide; further kinds between the
 * same ends bend more. Ties of people who speak with the centre in one direction only get a short form besides.
 */
export function placeTies(
	ties: readonly Tie[],
	nodes: readonly NetworkNode[],
	centre: NodeId | null,
	scale: number,
): NetworkTie[] {
	const discs = new Map(nodes.map((node) => [node.id, discOf(node)]));
	const isShort = oneWayWith(centre, ties);
	const ranks = new Map<string, number>();
	return ties.flatMap((tie) => {
		const source = discs.get(tie.source);
		const target = discs.get(tie.target);
		if (source === undefined || target === undefined || source === target) return [];
		const ends = `${tie.source}\n${tie.target}`;
		const rank = ranks.get(ends) ?? 0;
		ranks.set(ends, rank + 1);
		const placed = placeTie(tie, source, target, rank, scale);
		return isShort(tie)
			? [{ ...placed, short: shortArrow(tie.target === centre, source, target, rank, scale) }]
			: [placed];
	});
}

function discOf({ x, y, radius, ring }: NetworkNode): Disc {
	return { x, y, reach: radius + (ring ? ringGap : rimGap) };
}

/** Tells the ties of the centre with those whom it does not answer, or who do not answer it. */
function oneWayWith(centre: NodeId | null, ties: readonly Tie[]): (tie: Tie) => boolean {
	const to = new Set(ties.filter(({ target }) => target === centre).map(({ source }) => source));
	const from = new Set(ties.filter(({ source }) => source === centre).map(({ target }) => target));
	return ({ source, target }) => (target === centre && !from.has(source)) || (source === centre && !to.has(target));
}

function placeTie(tie: Tie, source: Disc, target: Disc, rank: number, scale: number): NetworkTie {
	const length = distance(source, target);
	const bend = enoughBend(source, target, Math.min(mostBend, length * (bendShare + rank * bendStep)));
	return {
		id: tie.id,
		source: tie.source,
		target: tie.target,
		kind: tie.kind,
		curve: bentCurve(source, target, bend),
		bend,
		short: null,
		width: widthOf(tie.floors.length, scale),
		line: lines[surenessAt(tie.grade, tie.probability)],
		arrow: arrows[tie.kind],
	};
}

/** Grows with the root of the weight: a tie of nine floors is clearly thicker, but does not hide its neighbours. */
export function widthOf(weight: number, scale: number): number {
	return Math.min(6, 1.3 + 0.9 * (Math.sqrt(weight) - 1)) * inkScale(scale);
}

/** At the outer end, in line with the centre; `inward` ones point at it. */
function shortArrow(inward: boolean, source: Disc, target: Disc, rank: number, scale: number): NetworkTie['short'] {
	const [outer, centre] = inward ? [source, target] : [target, source];
	const size = inkScale(scale);
	const near = beside(toward(outer, centre, outer.reach), outer, centre, rank * shortStep * size);
	const far = beside(toward(outer, centre, outer.reach + shortLength * size), outer, centre, rank * shortStep * size);
	return inward ? { start: near, end: far } : { start: far, end: near };
}

/** The point moved sideways, seen from `from` on the way to `to`. */
function beside(point: Point, from: Point, to: Point, shift: number): Point {
	const length = Math.max(distance(from, to), Number.MIN_VALUE);
	return { x: point.x - ((to.y - from.y) / length) * shift, y: point.y + ((to.x - from.x) / length) * shift };
}
