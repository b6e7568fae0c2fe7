import type { ElementDefinition } from 'cytoscape';
import type { Filling } from '../../model/encoding.ts';
import type { NodeId } from '../../model/graph.ts';
import type { Size } from '../chart.ts';
import type { Theme } from '../theme.ts';
import { hourSize } from './geometry.ts';
import { haloWidth, nodePaint, pinDot, pinPlace, speakerColour } from './paint.ts';
import type {
	NetworkGeometry,
	NetworkHeading,
	NetworkLabel,
	NetworkNode,
	NetworkRing,
	NetworkTie,
	Rectangle,
} from './types.ts';

/** Ids of what is drawn but no part of the graph begin so that no node's or tie's can be the same. */
const textPrefix = 't:';
const ringPrefix = 'r:';
const pinPrefix = 'n:';
export const veilId = 'v:';

/** A geometry as Cytoscape's elements, the model's coordinates being the scene's pixels. */
export function elementsOf(geometry: NetworkGeometry, theme: Theme): ElementDefinition[] {
	const discs = new Map(geometry.nodes.map((node) => [node.id, node]));
	return [
		...geometry.rings.map(ringElement),
		...geometry.nodes.flatMap((node) => nodeElements(node, theme)),
		...geometry.ties.map((tie) => tieElement(tie, discs, theme)),
		veilElement(geometry.size),
	];
}

function ringElement({ x, y, radiusX, radiusY }: NetworkRing, index: number): ElementDefinition {
	return {
		group: 'nodes',
		data: {
			id: `${ringPrefix}${index}`,
			width: 2 * radiusX,
			height: 2 * radiusY,
			diameter: 1,
			fill: '#000',
			border: '#000',
			borderWidth: 1,
		},
		position: { x, y },
		classes: 'ring',
	};
}

/** Covers all that can be seen, at any zoom. */
function veilElement({ width, height }: Size): ElementDefinition {
	return {
		group: 'nodes',
		data: { id: veilId, diameter: 20 * Math.max(width, height), fill: '#000', border: '#000', borderWidth: 0 },
		position: { x: width / 2, y: height / 2 },
		classes: 'veil hidden',
	};
}

/** A circle and, where it was put there by hand, its dot. */
export function nodeElements(node: NetworkNode, theme: Theme): ElementDefinition[] {
	const { id, x, y, radius, ring, kind, floor, isPinned, filling } = node;
	const disc = {
		group: 'nodes',
		data: { id, kind, floor, diameter: 2 * radius, ...nodePaint(node, theme) },
		position: { x, y },
		classes: `mark${ring ? ' op' : ''}${partClass[filling]}`,
	} as const;
	return isPinned ? [disc, pinElement(node, theme)] : [disc];
}

/** Where the filled part of a circle begins depends on how much it is. */
const partClass: Readonly<Record<Filling, string>> = { 0: '', 0.25: ' quarter', 0.5: ' half', 1: '' };

export function pinIdOf(node: NodeId): string {
	return `${pinPrefix}${node}`;
}

function pinElement(node: NetworkNode, theme: Theme): ElementDefinition {
	const { radius, rim } = pinDot;
	return {
		group: 'nodes',
		data: {
			id: pinIdOf(node.id),
			of: node.id,
			diameter: 2 * radius,
			fill: theme.ink,
			border: theme.ground,
			borderWidth: rim,
		},
		position: pinPlace(node),
		classes: 'pin',
	};
}

export function tieElement(tie: NetworkTie, discs: ReadonlyMap<NodeId, NetworkNode>, theme: Theme): ElementDefinition {
	const { id, source, target, curve, short, bend, line, arrow, width } = tie;
	const from = discs.get(source);
	const to = discs.get(target);
	return {
		group: 'edges',
		data: {
			id,
			source,
			target,
			arrow,
			width,
			// Cytoscape's positive side is the right of an edge's way, ours the left.
			bend: -bend,
			sourceGap: gapOf(from, curve.start),
			targetGap: gapOf(to, curve.end),
			start: offset(from, short?.start),
			end: offset(to, short?.end),
			lit: speakerColour(from, theme),
			litWidth: width + 1,
		},
		classes: [line, ...(short === null ? [] : ['short'])].join(' '),
	};
}

/** Pixels between a node's rim and the end of a tie. */
function gapOf(node: NetworkNode | undefined, end: { readonly x: number; readonly y: number }): number {
	return node === undefined ? 0 : Math.hypot(end.x - node.x, end.y - node.y) - node.radius;
}

/** A manual end point, as Cytoscape wants it: relative to the node's middle. */
function offset(node: NetworkNode | undefined, point: { readonly x: number; readonly y: number } | undefined): string {
	if (node === undefined || point === undefined) return '0px 0px';
	return `${point.x - node.x}px ${point.y - node.y}px`;
}

interface Text {
	readonly id: string;
	readonly text: string;
	readonly size: number;
	readonly weight: number;
	readonly colour: string;
	readonly box: Rectangle;
}

/**
 * Labels and hours at a zoom: their size on screen stays the same, so it shrinks in the model as one zooms in.
 * Labels are placed in the viewport's pixels, hours in the scene's.
 */
export function textElements(
	labels: readonly NetworkLabel[],
	{ hours, heading }: NetworkGeometry,
	theme: Theme,
	{ zoom, pan }: { readonly zoom: number; readonly pan: { readonly x: number; readonly y: number } },
): ElementDefinition[] {
	const named = labels.map(({ id, text, size, weight, box }): Text => {
		const middle = { x: (box.left + box.width / 2 - pan.x) / zoom, y: (box.top + box.height / 2 - pan.y) / zoom };
		return { id, text, size, weight, colour: theme.ink, box: { left: middle.x, top: middle.y, width: 0, height: 0 } };
	});
	const numbered = hours.map(({ floor, text, x, y }): Text => {
		const box = { left: x, top: y, width: 0, height: 0 };
		return { id: `hour ${floor}`, text, size: hourSize, weight: 400, colour: theme.muted, box };
	});
	const headed = heading === null ? [] : [headingText(heading, theme)];
	return [...named, ...numbered, ...headed].map((text) => textElement(text, zoom));
}

function headingText({ text, x, y }: NetworkHeading, theme: Theme): Text {
	const box = { left: x, top: y, width: 0, height: 0 };
	return { id: 'aside', text, size: hourSize, weight: 400, colour: theme.muted, box };
}

/** Labels name nodes; the other texts name nothing that could be selected. */
function isName(id: string): boolean {
	return /^[pf]:/.test(id);
}

function textElement({ id, text, size, weight, colour, box }: Text, zoom: number): ElementDefinition {
	return {
		group: 'nodes',
		data: {
			id: `${textPrefix}${id}`,
			...(isName(id) ? { of: id } : {}),
			text,
			size: size / zoom,
			weight,
			colour,
			halo: haloWidth / zoom,
			diameter: 1,
			fill: '#000',
			border: '#000',
			borderWidth: 0,
		},
		position: { x: box.left, y: box.top },
		classes: isName(id) ? 'text name' : 'text',
	};
}
