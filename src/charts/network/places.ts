import type { Point } from '../../model/graph.ts';
import type { NetworkLabel, NetworkNode, Rectangle } from './types.ts';

/** The places around a node, as shares of the way to its sides: beside, below and above it, the diagonals, between. */
const places: readonly Point[] = [
	{ x: 1, y: 0 },
	{ x: -1, y: 0 },
	{ x: 0, y: 1 },
	{ x: 0, y: -1 },
	{ x: 1, y: 1 },
	{ x: 1, y: -1 },
	{ x: -1, y: 1 },
	{ x: -1, y: -1 },
	{ x: 0.5, y: 1 },
	{ x: 0.5, y: -1 },
	{ x: -0.5, y: 1 },
	{ x: -0.5, y: -1 },
	{ x: 1, y: 0.5 },
	{ x: 1, y: -0.5 },
	{ x: -1, y: 0.5 },
	{ x: -1, y: -0.5 },
];

/** Pixels between a circle and its label. */
const gap = { side: 4, above: 2 };
/** Height of a line, and where its baseline is, in font sizes; Chinese characters fill all of it. */
const lineHeight = 1.2;
const baseline = 0.93;

/** The numbers of all places, the best first: off the ties, away from the centre, and where the label was before. */
export function placesFor(
	node: Point,
	centre: Point | null,
	previous: number | null,
	inkAt: (place: number) => number,
): number[] {
	const cost = (place: number) => inkAt(place) + sideCost(place, node, centre) - (place === previous ? 3 : 0);
	const costs = places.map((_, place) => cost(place));
	return costs.map((_, place) => place).sort((a, b) => (costs[a] ?? 0) - (costs[b] ?? 0));
}

/** Without a centre, the order of the places counts a little; with one, the side away from it counts more. */
function sideCost(place: number, node: Point, centre: Point | null): number {
	const { x, y } = places[place] ?? { x: 0, y: 0 };
	if (centre === null || (centre.x === node.x && centre.y === node.y)) return place * 0.2;
	const away = { x: node.x - centre.x, y: node.y - centre.y };
	return 2 - (2 * (away.x * x + away.y * y)) / (Math.hypot(away.x, away.y) * Math.hypot(x, y));
}

/** What a text of `width` covers at that place of the node. */
export function boxAt(place: number, node: NetworkNode, width: number, size: number): Rectangle {
	const { x, y } = places[place] ?? { x: 0, y: 0 };
	const height = size * lineHeight;
	const reach = node.radius + (node.ring ? 4 : 0);
	// On the diagonals the text begins where the circle is at 45°.
	const slant = Math.abs(x * y) === 1 ? Math.SQRT1_2 : 1;
	const middleX = node.x + x * (reach * slant + gap.side + width / 2);
	const middleY = node.y + y * (reach * slant + gap.above + height / 2);
	return { left: middleX - width / 2, top: middleY - height / 2, width, height };
}

/** How to write a text at that place into its box. */
export function anchorOf(place: number, box: Rectangle, size: number): Pick<NetworkLabel, 'x' | 'y' | 'anchor'> {
	const side = places[place]?.x ?? 0;
	const y = box.top + size * baseline;
	if (side > 0) return { x: box.left, y, anchor: 'start' };
	if (side < 0) return { x: box.left + box.width, y, anchor: 'end' };
	return { x: box.left + box.width / 2, y, anchor: 'middle' };
}
