import type { Point } from '../../model/graph.ts';
import type { NetworkLabel, NetworkNode, Rectangle } from './types.ts';

/** The directions around a node, as shares of the way to its sides: beside, below and above it, the diagonals, between. */
const directions: readonly Point[] = [
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

/** How far from its circle a name may stand, in pixels: beside it, or at the end of a line. */
const distances = [0, 10, 20, 32, 46, 64, 86, 112, 144, 180];
/** How many of the distances, the shortest, are tried for names that may be left out. */
const nearest = 5;
const places: readonly number[] = distances.flatMap((_, row) => directions.map((_, at) => row * 16 + at));
const nearPlaces = places.filter((place) => place < nearest * 16);

/** Pixels between a circle and its label. */
const gap = { side: 4, above: 1.5 };
/** Height of a line, and where its baseline is, in font sizes; Chinese characters fill all of it. */
const lineHeight = 1.2;
const baseline = 0.93;

function directionOf(place: number): Point {
	return directions[place % 16] ?? { x: 1, y: 0 };
}

function distanceOf(place: number): number {
	return distances[place >> 4] ?? 0;
}

export function hasLeader(place: number): boolean {
	return place >= 16;
}

/** The numbers of places, the best first: near, away from the centre, where the label was before, and clear of circles. */
export function placesFor(
	node: Point,
	centre: Point | null,
	previous: number | null,
	isFar: boolean,
	coveredAt: (place: number) => number,
): number[] {
	const costs = new Map<number, number>();
	for (const place of isFar ? places : nearPlaces) {
		const far = hasLeader(place) ? 3 + distanceOf(place) * 0.12 : 0;
		costs.set(place, far + sideCost(place, node, centre) + coveredAt(place) * 9 - (place === previous ? 1.5 : 0));
	}
	return [...costs.keys()].sort((a, b) => (costs.get(a) ?? 0) - (costs.get(b) ?? 0));
}

/** Without a centre, the order of the places counts a little; with one, the side away from it counts more. */
function sideCost(place: number, node: Point, centre: Point | null): number {
	const { x, y } = directionOf(place);
	if (centre === null || (centre.x === node.x && centre.y === node.y)) return (place % 16) * 0.2;
	const away = { x: node.x - centre.x, y: node.y - centre.y };
	// A name is read beside its circle sooner than above or below it.
	const beside = Math.abs(x) < 1 ? 0.5 : 0;
	return 2 + beside - (2 * (away.x * x + away.y * y)) / (Math.hypot(away.x, away.y) * Math.hypot(x, y));
}

/** The area that a text of `width` covers at that place of the node. */
export function boxAt(place: number, node: NetworkNode, width: number, size: number): Rectangle {
	const { x, y } = directionOf(place);
	const height = size * lineHeight;
	const reach = node.radius + (node.ring ? 4 : 0) + distanceOf(place);
	// On the diagonals the text begins where the circle is at 45°.
	const slant = Math.abs(x * y) === 1 ? Math.SQRT1_2 : 1;
	const middleX = node.x + x * (reach * slant + gap.side + width / 2);
	const middleY = node.y + y * (reach * slant + gap.above + height / 2);
	return { left: middleX - width / 2, top: middleY - height / 2, width, height };
}

/** From the circle's edge to the nearest point of a name's box. */
export function leaderTo(node: NetworkNode, box: Rectangle): { from: Point; to: Point } {
	const to = {
		x: Math.min(Math.max(node.x, box.left), box.left + box.width),
		y: Math.min(Math.max(node.y, box.top + 2), box.top + box.height - 2),
	};
	const length = Math.hypot(to.x - node.x, to.y - node.y) || 1;
	const by = Math.min(1, (node.radius + (node.ring ? 4.5 : 0.5)) / length);
	return { from: { x: node.x + (to.x - node.x) * by, y: node.y + (to.y - node.y) * by }, to };
}

/** How to write a text into its box from the beginning. */
export function startOf(box: Rectangle, size: number): Pick<NetworkLabel, 'x' | 'y' | 'anchor'> {
	return { x: box.left, y: box.top + size * baseline, anchor: 'start' };
}

/** How to write a text at that place into its box. */
export function anchorOf(place: number, box: Rectangle, size: number): Pick<NetworkLabel, 'x' | 'y' | 'anchor'> {
	const side = directionOf(place).x;
	const y = box.top + size * baseline;
	if (side > 0) return { x: box.left, y, anchor: 'start' };
	if (side < 0) return { x: box.left + box.width, y, anchor: 'end' };
	return { x: box.left + box.width / 2, y, anchor: 'middle' };
}
