import { memoLast } from '../../lib/memo.ts';
import { separate } from '../../lib/separate.ts';
import { activityFactor, type Encoding, radiusOf } from '../../model/encoding.ts';
import {
	type AnonymousFloor,
	type NodeId,
	noPins,
	type Person,
	type Pins,
	type Point,
	type Positions,
	type ReplyGraph,
} from '../../model/graph.ts';
import type { Size } from '../chart.ts';
import { type Fit, fitTo } from './fit.ts';
import type { NetworkNode } from './types.ts';

/** What nodes look like depends on. */
export interface NodeInput {
	readonly graph: ReplyGraph;
	readonly positions: Positions;
	/** Whose own place is not where the layout has them; nobody when left out. */
	readonly pins?: Pins | undefined;
	readonly size: Size;
	/** Indices into the theme's colours; whoever is absent has no own colour. */
	readonly colours: ReadonlyMap<NodeId, number>;
	readonly openingPoster: NodeId | null;
	/** What circles are as large as; activity when left out. */
	readonly sizes?: Encoding['sizes'] | undefined;
	/** How far they are filled; wholly when left out. */
	readonly fillings?: Encoding['fillings'] | undefined;
	/** Whose labels matter most; those with colours when left out. */
	readonly prominent?: ReadonlySet<NodeId> | undefined;
}

export interface PlacedNodes {
	readonly nodes: readonly NetworkNode[];
	readonly fit: Fit;
	readonly scale: number;
}

/** Pixels between circles at least. */
const gap = 3;
/** Pixels around the most active, whose labels matter most. */
const labelRoom = 30;
/** Beyond this many nodes the pane cannot hold them apart anyway; one zooms in. */
const mostSeparated = 3000;

/** All nodes of the graph in the pane, none over another where there is room at all. */
export function placeNodes(input: NodeInput): PlacedNodes {
	const { graph, positions, size, colours, openingPoster, sizes, fillings, prominent, pins = noPins } = input;
	const { width, height } = size;
	const placed = unpinned(graph, positions, width, height, colours, openingPoster, sizes, fillings, prominent);
	const nodes = pins.size === 0 ? placed.nodes : placed.nodes.map((node) => pinned(node, pins, placed.fit, size));
	return { ...placed, nodes };
}

/** Keeping circles apart takes the longest, and where somebody is put by hand has no part in it. */
const unpinned = memoLast(
	(
		graph: ReplyGraph,
		positions: Positions,
		width: number,
		height: number,
		colours: NodeInput['colours'],
		openingPoster: NodeId | null,
		sizes: NodeInput['sizes'],
		fillings: NodeInput['fillings'],
		prominent: NodeInput['prominent'],
	): PlacedNodes => {
		const size = { width, height };
		const input = { graph, positions, size, colours, openingPoster, sizes, fillings, prominent };
		const fit = fitFor(positions, size);
		const scale = scaleFor(graph.people.length + graph.anonymous.length, size);
		const at = (id: NodeId): Point => fit.place(positions.points.get(id) ?? { x: 0, y: 0 });
		const people = graph.people.map((person) => personNode(person, at(person.id), scale, input));
		const floors = graph.anonymous.map((floor) => floorNode(floor, at(floor.id), scale));
		return { nodes: apart([...people, ...floors], size), fit, scale };
	},
);

/** From the layout's units to a pane's pixels. Pins have no part in it, so that pinning one node moves no other. */
export function fitFor(positions: Positions, size: Size): Fit {
	return fitTo(positions, size, marginOf(positions, size));
}

function pinned(node: NetworkNode, pins: Pins, fit: Fit, size: Size): NetworkNode {
	const at = pins.get(node.id);
	return at === undefined ? node : inside({ ...node, ...fit.place(at), isPinned: true }, size);
}

/** Room for labels beside the outermost nodes, but not much of a small pane. The clock's hours need some of their own. */
function marginOf({ hours }: Positions, { width, height }: Size): Size {
	const clock = hours.length > 0;
	return {
		width: Math.min(clock ? 40 : 64, width * 0.07),
		height: Math.min(clock ? 16 : 30, height * 0.06),
	};
}

/** Circles are full size where each node has a square of some 58 pixels' side to itself. */
export function scaleFor(count: number, { width, height }: Size): number {
	const side = Math.sqrt((width * height * 0.75) / Math.max(1, count));
	return Math.min(1, Math.max(0.12, side / 58));
}

function personNode(person: Person, at: Point, scale: number, input: NodeInput): NetworkNode {
	const { colours, openingPoster, sizes, fillings, prominent = colours } = input;
	const activity = person.floors.length + person.inDegree + person.outDegree;
	return {
		id: person.id,
		kind: 'person',
		name: person.handle,
		floor: null,
		...at,
		radius:
			(sizes ? radiusOf(sizes.amounts.get(person.id) ?? 0, sizes.factor) : radiusOf(activity, activityFactor)) * scale,
		activity,
		colour: colours.get(person.id) ?? null,
		filling: fillings?.get(person.id) ?? 1,
		isProminent: prominent.has(person.id),
		ring: person.id === openingPoster,
		isPinned: false,
	};
}

function floorNode({ id, floor, outDegree }: AnonymousFloor, at: Point, scale: number): NetworkNode {
	const activity = outDegree;
	const name = `#${floor}`;
	const drawn = {
		radius: 3.5 * scale,
		colour: null,
		filling: 1 as const,
		isProminent: false,
		ring: false,
		isPinned: false,
	};
	return { id, kind: 'floor', name, floor, ...at, activity, ...drawn };
}

function apart(nodes: readonly NetworkNode[], size: Size): NetworkNode[] {
	if (nodes.length > mostSeparated) return [...nodes];
	const discs = nodes.map(({ x, y, radius, isProminent }) => ({ x, y, radius: radius + roomOf(isProminent, size) }));
	const places = separate(discs, 40);
	return nodes.map((node, index) => inside({ ...node, ...places[index] }, size));
}

/** Labels have one size in every pane, so their room does not shrink with the circles; only a tiny pane spares some. */
function roomOf(isProminent: boolean, { width, height }: Size): number {
	return !isProminent ? gap / 2 : Math.min(labelRoom, Math.min(width, height) * 0.085);
}

/** The node, no part of it outside the pane. */
export function inside(node: NetworkNode, { width, height }: Size): NetworkNode {
	const room = node.radius + gap * 2;
	return { ...node, x: clamp(node.x, room, width - room), y: clamp(node.y, room, height - room) };
}

function clamp(value: number, least: number, most: number): number {
	return Math.max(Math.min(value, most), Math.min(least, most));
}
