import type { NodeId, Point } from '../../model/graph.ts';
import type { Measure, Size } from '../chart.ts';
import { fitText } from '../fit-text.ts';
import { Boxes } from './boxes.ts';
import { anchorOf, boxAt, hasLeader, leaderTo, placesFor, startOf } from './places.ts';
import { depthOf, type Rim } from './rim.ts';
import type { NetworkHeading, NetworkHour, NetworkLabel, NetworkNode, Rectangle, Viewport } from './types.ts';

/** All of the scene, as it was fitted. */
export function fitted(size: Size): Viewport {
	return { zoom: 1, pan: { x: 0, y: 0 }, size };
}

export interface LabelInput {
	/** The visible nodes. */
	readonly nodes: readonly NetworkNode[];
	readonly rim: Rim;
	/** Names keep off them; empty where there is no rim to keep within. */
	readonly bars: readonly unknown[];
	readonly hours: readonly NetworkHour[];
	readonly heading: NetworkHeading | null;
	readonly hulls: readonly NetworkHeading[];
	/** Labels stand on the far side of it, where they can. */
	readonly centre: NodeId | null;
	/** Whose labels come first. */
	readonly first: ReadonlySet<NodeId>;
	/** So many are placed for at most; all that have room when left out. */
	readonly most?: number | undefined;
	/**
	 * Labels that are on screen and stay as they are: those of `nodes` are among the result, those of others are faint
	 * and covered only by whoever must be named and has no other place. None when left out.
	 */
	readonly standing?: readonly NetworkLabel[];
	/** Where labels were before: they stay there if they can. */
	readonly previous: ReadonlyMap<NodeId, NetworkLabel>;
	readonly viewport: Viewport;
	readonly measure: Measure;
}

/** Font sizes, in pixels: of the most active, of others, of floors of unknown author. */
const sizes = { prominent: 14.5, person: 12, floor: 11 };
/** In a pane so wide they are larger. */
const widePane = 1150;
/** Longer names end in an ellipsis. */
const mostWidth = 150;
/** Anonymous floors are named from this zoom on, or when they come first. */
const floorZoom = 1.8;
const cellSize = 40;
/** So many of the most active are tried; in a pane with more than that nothing is left for the others. */
const mostTried = 600;
/** Among more people than so, names have no lines: one could not tell whose they are. */
const mostLeaders = 220;
/** Pixels between labels. */
const gap = { x: 5, y: 1 };
/** A circle so large is never written over. */
const large = 8.5;
/** What is written behind a name, and how far behind it. */
export const noteSize = 10.5;
const noteGap = 4;
/** Fewer floors than so are told by the halo alone. */
const fewestNoted = 5;
/** How far out a name reaches: within the rim, whose bars it would hide. */
const deepest = 0.985;

/**
 * Labels for as many nodes as have room, none over another label, over a large circle, over the rim or outside: the
 * opening poster and the most active are always there, at the end of a line if there is no room beside them.
 * Coordinates are the viewport's pixels.
 */
export function placeLabels(input: LabelInput): NetworkLabel[] {
	const { viewport } = input;
	const nodes = input.nodes
		.map((node) => seen(node, viewport))
		.filter((node) => isInside(squareOf(node), viewport.size));
	const names = new Boxes(cellSize);
	const circles = { large: new Boxes(cellSize), small: new Boxes(cellSize) };
	for (const node of nodes)
		(node.radius >= large || node.isProminent ? circles.large : circles.small).add(squareOf(node));
	for (const { box } of input.hours) names.add(seenBox(box, viewport));
	for (const { box } of input.heading === null ? input.hulls : [...input.hulls, input.heading]) {
		if (box.width > 0) names.add(seenBox(box, viewport));
	}
	const kept = keptLabels(input, names, circles.large);
	const centre = nodes.find(({ id }) => id === input.centre) ?? null;
	const hasLeaders = nodes.length <= mostLeaders;
	const placed = inOrder(nodes, input).flatMap((node) => {
		if (kept.has(node.id)) return [];
		const label = placeLabel(node, { names, circles, centre, hasLeaders, input });
		if (label === null) return [];
		addLabel(names, label);
		return label;
	});
	return [...kept.values(), ...placed];
}

function addLabel(names: Boxes, { box, leader }: NetworkLabel): void {
	names.add(padded(box));
	if (leader !== null) for (const point of along(leader)) names.add(point);
}

/** Whose labels stay as they are; all that stand are put in the way of what is placed now. */
function keptLabels({ standing = [], nodes }: LabelInput, names: Boxes, faint: Boxes): Map<NodeId, NetworkLabel> {
	const placed = new Set(nodes.map(({ id }) => id));
	const kept = new Map<NodeId, NetworkLabel>();
	for (const label of standing) {
		if (placed.has(label.id)) {
			kept.set(label.id, label);
			addLabel(names, label);
		} else faint.add(padded(label.box));
	}
	return kept;
}

function seen(node: NetworkNode, { zoom, pan }: Viewport): NetworkNode {
	return { ...node, x: node.x * zoom + pan.x, y: node.y * zoom + pan.y, radius: node.radius * zoom };
}

/** A text of constant size around a point that moves with the scene. */
function seenBox({ left, top, width, height }: Rectangle, { zoom, pan }: Viewport): Rectangle {
	const x = (left + width / 2) * zoom + pan.x;
	const y = (top + height / 2) * zoom + pan.y;
	return { left: x - width / 2, top: y - height / 2, width, height };
}

/** Whoever comes first, then the opening poster, the most active, all others, floors; the more active sooner. */
function rankOf(node: NetworkNode, first: ReadonlySet<NodeId>): number {
	if (first.has(node.id)) return 4;
	if (node.ring) return 3;
	return node.isProminent ? 2 : node.kind === 'person' ? 1 : 0;
}

function inOrder(nodes: readonly NetworkNode[], { first, viewport, most }: LabelInput): NetworkNode[] {
	const ranks = new Map(nodes.map((node) => [node, rankOf(node, first)]));
	const rank = (node: NetworkNode) => ranks.get(node) ?? 0;
	return nodes
		.filter((node) => rank(node) > 0 || viewport.zoom >= floorZoom)
		.sort((a, b) => rank(b) - rank(a) || b.radius - a.radius || b.activity - a.activity)
		.slice(0, Math.min(most ?? mostTried, mostTried));
}

interface Surroundings {
	/** What no name may cover: names, their lines, other texts. */
	readonly names: Boxes;
	/** Large circles are covered by nobody who has another place, small ones only by a name that must be there. */
	readonly circles: { readonly large: Boxes; readonly small: Boxes };
	readonly centre: Point | null;
	readonly hasLeaders: boolean;
	readonly input: LabelInput;
}

/** As large as its rank, the pane and the zoom want it. */
function sizeOf(node: NetworkNode, { zoom, size }: Viewport): number {
	const base = node.isProminent ? sizes.prominent : sizes[node.kind];
	const grown = size.width >= widePane ? base + 1 : base;
	return Math.round(grown * Math.min(1.5, Math.max(1, zoom ** 0.4)) * 2) / 2;
}

function placeLabel(node: NetworkNode, around: Surroundings): NetworkLabel | null {
	const { names, circles, centre, hasLeaders, input } = around;
	const { viewport, measure } = input;
	const size = sizeOf(node, viewport);
	const weight = node.isProminent ? 600 : 400;
	const text = fitText(node.name, mostWidth, size, weight, measure);
	const named = measure(text, size, weight);
	const note = node.gathered >= fewestNoted || (node.isProminent && node.gathered > 0) ? `+${node.gathered}` : null;
	const width = named + (note === null ? 0 : noteGap + measure(note, noteSize, 400));
	const previous = input.previous.get(node.id)?.place ?? null;
	const isWanted = rankOf(node, input.first) > 1;
	const isSmallCovered = (place: number) => (circles.small.meets(boxAt(place, node, width, size)) ? 1 : 0);
	const rim = seenRim(input.rim, viewport);
	const isWithinRim = input.bars.length > 0 && depthOf(rim, node) < 1;
	const order = placesFor(node, centre, previous, isWanted, isWanted ? isSmallCovered : () => 0);
	const at = (place: number, despair: number): NetworkLabel | null => {
		if (hasLeader(place) && !hasLeaders && !isWanted) return null;
		const box = boxAt(place, node, width, size);
		const room = padded(box);
		if (!isInside(box, viewport.size) || names.meets(room)) return null;
		if (despair < 2 && circles.large.meets(room)) return null;
		if (!isWanted && circles.small.meets(box)) return null;
		if (isWithinRim && !isWithin(box, rim)) return null;
		const leader = hasLeader(place) ? leaderTo(node, box) : null;
		if (leader !== null && despair < 1 && isCrossed(leader, node, around)) return null;
		const written = note === null ? anchorOf(place, box, size) : startOf(box, size);
		const noted = note === null ? null : { text: note, x: box.left + named + noteGap };
		return { id: node.id, text, ...written, size, weight, box, place, note: noted, leader };
	};
	// Who must be named is: if need be at the end of a line that crosses another's, and at last over somebody's circle.
	for (const despair of isWanted ? [0, 1, 2] : [0]) {
		for (const place of order) {
			const label = at(place, despair);
			if (label !== null) return label;
		}
	}
	return null;
}

/** Does a line lead over a name, or over a large circle other than its own? */
function isCrossed(
	leader: NonNullable<NetworkLabel['leader']>,
	node: NetworkNode,
	{ names, circles }: Surroundings,
): boolean {
	return along(leader).some((point) => names.meets(point) || (circles.large.meets(point) && !isAt(point, node)));
}

/** The boxes that a line goes through. */
function along({ from, to }: NonNullable<NetworkLabel['leader']>): Rectangle[] {
	const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 5));
	return Array.from({ length: steps }, (_, index) => {
		const share = (index + 0.5) / steps;
		const [x, y] = [from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share];
		return { left: x - 0.5, top: y - 0.5, width: 1, height: 1 };
	});
}

/** A name's own circle is in nobody's way. */
function isAt({ left, top }: Rectangle, node: NetworkNode): boolean {
	const reach = node.radius + (node.ring ? 6 : 2);
	return Math.abs(left - node.x) <= reach && Math.abs(top - node.y) <= reach;
}

function seenRim(
	{ x, y, radiusX, radiusY }: Rim,
	{ zoom, pan }: Viewport,
): Pick<Rim, 'x' | 'y' | 'radiusX' | 'radiusY'> {
	return { x: x * zoom + pan.x, y: y * zoom + pan.y, radiusX: radiusX * zoom, radiusY: radiusY * zoom };
}

function isWithin({ left, top, width, height }: Rectangle, rim: ReturnType<typeof seenRim>): boolean {
	return [left, left + width].every((x) => [top + 1, top + height - 1].every((y) => depthOf(rim, { x, y }) < deepest));
}

function squareOf({ x, y, radius, ring }: NetworkNode): Rectangle {
	const reach = radius + (ring ? 5 : 1);
	return { left: x - reach, top: y - reach, width: 2 * reach, height: 2 * reach };
}

function padded({ left, top, width, height }: Rectangle): Rectangle {
	return { left: left - gap.x / 2, top: top - gap.y / 2, width: width + gap.x, height: height + gap.y };
}

function isInside({ left, top, width, height }: Rectangle, size: Size): boolean {
	return left >= 0 && top >= 0 && left + width <= size.width && top + height <= size.height;
}
