import type { NodeAppearance } from '../../model/data-format.ts';
import type { NodeId, Point, ReplyGraph } from '../../model/graph.ts';
import { activityOf } from '../../model/graph.ts';

/** What a node is drawn like; lengths in the units that programs draw nodes of some ten units in. */
export interface DrawnNode {
	/** y downwards; null: the node has no place. */
	readonly position: Point | null;
	/** Diameter; its square grows with the activity. */
	readonly size: number;
	/** `#rrggbb` in three numbers from 0 to 255. */
	readonly colour: readonly [number, number, number] | null;
}

/** The side of the square that each node has to itself, on average. */
const roomPerNode = 60;
const leastSize = 6;

/** How each node of the graph looks: the positions scaled so that nodes have the same room whatever the layout's unit. */
export function drawnNodes(graph: ReplyGraph, { points, colours }: NodeAppearance): ReadonlyMap<NodeId, DrawnNode> {
	const nodes: readonly (readonly [NodeId, number])[] = [
		...graph.people.map((person) => [person.id, activityOf(person)] as const),
		...graph.anonymous.map(({ id, outDegree }) => [id, outDegree] as const),
	];
	const place = scaleOf(Array.from(points.values()), nodes.length);
	return new Map(
		nodes.map(([id, activity]) => {
			const point = points.get(id);
			const appearance: DrawnNode = {
				position: point === undefined ? null : place(point),
				size: rounded(leastSize * Math.sqrt(1 + activity)),
				colour: channelsOf(colours.get(id)),
			};
			return [id, appearance];
		}),
	);
}

function scaleOf(points: readonly Point[], nodes: number): (point: Point) => Point {
	const xs = rangeOf(points.map(({ x }) => x));
	const ys = rangeOf(points.map(({ y }) => y));
	const span = Math.max(xs.length, ys.length);
	const scale = span > 0 ? (roomPerNode * Math.sqrt(nodes)) / span : 1;
	return ({ x, y }) => ({ x: rounded((x - xs.middle) * scale), y: rounded((y - ys.middle) * scale) });
}

function rangeOf(values: readonly number[]): { middle: number; length: number } {
	const low = values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
	const high = values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
	return values.length === 0 ? { middle: 0, length: 0 } : { middle: (low + high) / 2, length: high - low };
}

/** To hundredths; never -0. */
function rounded(value: number): number {
	return Math.round(value * 100) / 100 || 0;
}

function channelsOf(colour: string | undefined): DrawnNode['colour'] {
	const channels = /^#(..)(..)(..)$/.exec(colour ?? '');
	if (channels === null) return null;
	const [r = 0, g = 0, b = 0] = channels.slice(1).map((pair) => Number.parseInt(pair, 16));
	return [r, g, b];
}
