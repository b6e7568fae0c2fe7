import { separate } from '../../lib/separate.ts';
import { activityFactorFor, type Encoding, radiusOf } from '../../model/encoding.ts';
import {
	type AnonymousFloor,
	activityOf,
	type NodeId,
	noPins,
	type Person,
	type Pins,
	type Point,
	type Positions,
	type ReplyGraph,
} from '../../model/graph.ts';
import type { Size } from '../chart.ts';
import { type Fit, fitTo, outermost } from './fit.ts';
import type { Level } from './level.ts';
import { onRim, type Rim, shareOf, within } from './rim.ts';
import type { NetworkNode } from './types.ts';

/** All that the drawing of nodes depends on. */
export interface NodeInput {
	readonly graph: ReplyGraph;
	readonly positions: Positions;
	/** The nodes that were put somewhere by hand; absent: none. */
	readonly pins?: Pins | undefined;
	readonly size: Size;
	/** Indices into the theme's colours; people who are absent have no own colour. */
	readonly colours: ReadonlyMap<NodeId, number>;
	readonly openingPoster: NodeId | null;
	/** The numbers that the size of circles stands for; absent: activity. */
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
const labelRoom = 16;
/** Beyond this many nodes the pane cannot hold them apart anyway; one zooms in. */
const mostSeparated = 3000;
/** Beyond this many they are kept apart less thoroughly, so that the page answers meanwhile. */
const mostParted = 400;

/** All nodes in the pane: people inside the rim, none over another where there is room at all, and floors on it. */
export function placeNodes(input: NodeInput, rim: Rim, level: Level): PlacedNodes {
	const { graph, positions, size, pins = noPins } = input;
	const fit = fitTo(positions, rim, level.front);
	const shown = level.people === null ? graph.people : graph.people.filter(({ id }) => level.people?.has(id));
	const scale = scaleFor(level.front?.size ?? graph.people.length, size);
	const gathered = level.isGathered ? gatheredAt(graph) : new Map<NodeId, number>();
	const factor = activityFactorFor(graph.people.map(activityOf));
	const people = shown.map((person) => {
		const at = fit.place(positions.points.get(person.id) ?? { x: 0, y: 0 });
		return { ...personNode(person, at, { scale, factor }, input), gathered: gathered.get(person.id) ?? 0 };
	});
	const floors = level.isGathered ? [] : graph.anonymous.map((floor) => floorNode(floor, rim, scale));
	const apart = apartIn(people, rim, positions.centre);
	const placed = pins.size === 0 ? apart : apart.map((node) => pinned(node, pins, fit, rim));
	return { nodes: [...placed, ...floors], fit, scale };
}

function gatheredAt({ anonymous, ties }: ReplyGraph): Map<NodeId, number> {
	const floors = new Set(anonymous.map(({ id }) => id));
	const gathered = new Map<NodeId, number>();
	for (const { source, target } of ties) {
		if (floors.has(source)) gathered.set(target, (gathered.get(target) ?? 0) + 1);
	}
	return gathered;
}

function pinned(node: NetworkNode, pins: Pins, fit: Fit, rim: Rim): NetworkNode {
	const at = pins.get(node.id);
	return at === undefined ? node : inside({ ...node, ...fit.place(at), isPinned: true }, rim);
}

/** Circles are full size where each person has a square of some 58 pixels' side to themselves. */
export function scaleFor(count: number, { width, height }: Size): number {
	const side = Math.sqrt((width * height * 0.6) / Math.max(1, count));
	return Math.min(1.25, Math.max(0.12, side / 62));
}

function personNode(
	person: Person,
	at: Point,
	{ scale, factor }: { scale: number; factor: number },
	{ colours, openingPoster, sizes, fillings, prominent }: NodeInput,
): Omit<NetworkNode, 'gathered'> {
	const activity = activityOf(person);
	return {
		id: person.id,
		kind: 'person',
		name: person.handle,
		floor: null,
		...at,
		radius: (sizes ? radiusOf(sizes.amounts.get(person.id) ?? 0, sizes.factor) : radiusOf(activity, factor)) * scale,
		activity,
		colour: colours.get(person.id) ?? null,
		filling: fillings?.get(person.id) ?? 1,
		isProminent: (prominent ?? colours).has(person.id) || person.id === openingPoster,
		ring: person.id === openingPoster,
		isPinned: false,
	};
}

function floorNode({ id, floor, outDegree }: AnonymousFloor, rim: Rim, scale: number): NetworkNode {
	return {
		id,
		kind: 'floor',
		name: `#${floor}`,
		floor,
		...onRim(rim, shareOf(rim, floor)).foot,
		radius: 3 * Math.max(0.5, Math.min(1, scale)),
		activity: outDegree,
		...{ colour: null, filling: 0, isProminent: false, ring: false, isPinned: false, gathered: 0 },
	};
}

function apartIn(nodes: readonly NetworkNode[], rim: Rim, centre: NodeId | null): NetworkNode[] {
	if (nodes.length > mostSeparated) return nodes.map((node) => inside(node, rim));
	const room = Math.min(labelRoom, Math.min(rim.radiusX, rim.radiusY) * 0.06);
	const discs = nodes.map(({ x, y, radius, isProminent }) => ({
		x,
		y,
		radius: radius + (isProminent ? room : gap / 2),
	}));
	const places = separate(discs, discs.length > mostParted ? 10 : 40);
	// The person in the middle stays there: all angles are measured from it.
	return nodes.map((node, index) => inside(node.id === centre ? node : { ...node, ...places[index] }, rim));
}

/** The node, no part of it outside the rim, nor on it. */
export function inside(node: NetworkNode, rim: Rim): NetworkNode {
	const room = (node.radius + gap * 2) / Math.min(rim.radiusX, rim.radiusY);
	return { ...node, ...within(rim, node, Math.max(0, Math.min(outermost + 0.06, 1 - room))) };
}
