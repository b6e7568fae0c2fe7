import type { NodeId, Point } from '../../model/graph.ts';
import type { Measure, Size } from '../chart.ts';
import { fitText } from '../fit-text.ts';
import { Boxes } from './boxes.ts';
import { inkOf } from './ink.ts';
import { anchorOf, boxAt, placesFor } from './places.ts';
import type {
	NetworkHeading,
	NetworkHour,
	NetworkLabel,
	NetworkNode,
	NetworkTie,
	Rectangle,
	Viewport,
} from './types.ts';

/** All of the scene, as it was fitted. */
export function fitted(size: Size): Viewport {
	return { zoom: 1, pan: { x: 0, y: 0 }, size };
}

export interface LabelInput {
	/** The visible nodes. */
	readonly nodes: readonly NetworkNode[];
	/** The visible ties; labels rather stand beside them. */
	readonly ties: readonly NetworkTie[];
	readonly hours: readonly NetworkHour[];
	readonly heading: NetworkHeading | null;
	/** Labels stand on the far side of it, where they can. */
	readonly centre: NodeId | null;
	/** Whose labels come first. */
	readonly first: ReadonlySet<NodeId>;
	/** So many are placed for at most; all that have room when left out. */
	readonly most?: number | undefined;
	/** Where labels were before: they stay there if they can. */
	readonly previous: ReadonlyMap<NodeId, NetworkLabel>;
	readonly viewport: Viewport;
	readonly measure: Measure;
}

const personSize = 12;
const floorSize = 11;
/** Longer names end in an ellipsis. */
const mostWidth = 132;
/** Anonymous floors are named from this zoom on, or when they come first. */
const floorZoom = 1.8;
const cellSize = 40;
/** So many of the most active are tried; in a pane with more than that nothing is left for the others. */
const mostTried = 2500;
/** Pixels between labels. */
const gap = { x: 3, y: 1 };

/**
 * Labels for as many nodes as have room, the most active first: none over another label, over a node or outside.
 * Coordinates are the viewport's pixels.
 */
export function placeLabels(input: LabelInput): NetworkLabel[] {
	const { viewport } = input;
	const nodes = input.nodes
		.map((node) => seen(node, viewport))
		.filter((node) => isInside(squareOf(node), viewport.size));
	const taken = new Boxes(cellSize);
	for (const node of nodes) taken.add(squareOf(node));
	const texts = input.heading === null ? input.hours : [...input.hours, input.heading];
	for (const { box } of texts) taken.add(seenBox(box, viewport));
	const ink = inkOf(input.ties, viewport);
	const centre = nodes.find(({ id }) => id === input.centre) ?? null;
	return inOrder(nodes, input).flatMap((node) => {
		const label = placeLabel(node, { taken, ink, centre, input });
		if (label !== null) taken.add(padded(label.box));
		return label ?? [];
	});
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

function inOrder(nodes: readonly NetworkNode[], { first, viewport, most }: LabelInput): NetworkNode[] {
	const rank = (node: NetworkNode) => (first.has(node.id) ? 2 : node.kind === 'person' ? 1 : 0);
	return nodes
		.filter((node) => rank(node) > 0 || viewport.zoom >= floorZoom)
		.sort((a, b) => rank(b) - rank(a) || b.radius - a.radius || b.activity - a.activity)
		.slice(0, Math.min(most ?? mostTried, mostTried));
}

interface Surroundings {
	readonly taken: Boxes;
	readonly ink: (box: Rectangle) => number;
	readonly centre: Point | null;
	readonly input: LabelInput;
}

function placeLabel(node: NetworkNode, { taken, ink, centre, input }: Surroundings): NetworkLabel | null {
	const size = node.kind === 'person' ? personSize : floorSize;
	const weight = node.isProminent ? 600 : 400;
	const text = fitText(node.name, mostWidth, size, weight, input.measure);
	const width = input.measure(text, size, weight);
	const previous = input.previous.get(node.id)?.place ?? null;
	for (const place of placesFor(node, centre, previous, (at) => ink(boxAt(at, node, width, size)))) {
		const box = boxAt(place, node, width, size);
		if (!isInside(box, input.viewport.size) || taken.meets(padded(box))) continue;
		return { id: node.id, text, ...anchorOf(place, box, size), size, weight, box, place };
	}
	return null;
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
