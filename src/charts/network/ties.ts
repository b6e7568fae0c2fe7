import { surenessAt } from '../../model/attribution.ts';
import type { Tie } from '../../model/graph.ts';
import { bentCurve, distance, enoughBend, type TieEnd } from './curve.ts';
import type { NetworkNode, NetworkTie } from './types.ts';

/** Pixels between the ends of ties and the circles; the opening poster's ring needs more. */
const rimGap = 1;
const ringGap = 5.5;
/** A curve's control point lies this share of its length beside it, and so much more for each tie of the same ends. */
const bendShare = 0.16;
const bendStep = 0.14;
const mostBend = 70;

/**
 * The ties as curves. Each bends to its own left, so that opposite ones never coincide; further kinds between the
 * same ends bend more. Those that lie below others come first.
 */
export function placeTies(ties: readonly Tie[], nodes: readonly NetworkNode[], scale: number): NetworkTie[] {
	const ends = new Map(nodes.map((node, index) => [node.id, index]));
	const ranks = new Map<number, number>();
	const layers: [NetworkTie[], NetworkTie[], NetworkTie[], NetworkTie[]] = [[], [], [], []];
	// A loop, as everywhere that goes over all ties: a large thread has a hundred thousand.
	for (const tie of ties) {
		const [from, to] = [ends.get(tie.source), ends.get(tie.target)];
		const source = from === undefined ? undefined : nodes[from];
		const target = to === undefined ? undefined : nodes[to];
		if (from === undefined || to === undefined || source === undefined || target === undefined || from === to) continue;
		const pair = from * nodes.length + to;
		const rank = ranks.get(pair) ?? 0;
		ranks.set(pair, rank + 1);
		layers[layerOf(source, target)].push(placeTie(tie, source, target, rank, scale));
	}
	return layers.flat();
}

/** Who has a colour is followed over all others, and what they say to each other stands on top. */
function layerOf(source: NetworkNode, target: NetworkNode): 0 | 1 | 2 | 3 {
	if (source.kind === 'floor') return 0;
	if (source.colour === null) return 1;
	return target.colour === null ? 2 : 3;
}

function placeTie(tie: Tie, source: NetworkNode, target: NetworkNode, rank: number, scale: number): NetworkTie {
	const [from, to] = [discOf(source), discOf(target)];
	const length = distance(from, to);
	const bend = enoughBend(from, to, Math.min(mostBend, length * (bendShare + rank * bendStep)));
	return {
		id: tie.id,
		source: tie.source,
		target: tie.target,
		kind: tie.kind,
		curve: bentCurve(from, to, bend),
		width: Math.min(widthOf(tie.floors.length, scale), source.kind === 'person' ? 2 * source.radius : 2.2),
		sureness: surenessAt(tie.grade, tie.probability),
		colour: source.kind === 'floor' ? 'unknown' : source.colour,
	};
}

/** Ribbons come from beneath a person's circle, and from a floor's own foot. */
function discOf({ x, y, radius, ring, kind }: NetworkNode): TieEnd {
	return { x, y, reach: kind === 'floor' ? 0 : radius + (ring ? ringGap : rimGap) };
}

/** Where a ribbon begins it is no wider, in pixels. */
export const widestRibbon = 11;

/** Grows with the root of the weight: a tie of nine floors is clearly thicker, but does not hide its neighbours. */
export function widthOf(weight: number, scale: number): number {
	return Math.min(widestRibbon, 2.6 * Math.sqrt(weight)) * Math.min(1, Math.max(0.4, scale));
}
