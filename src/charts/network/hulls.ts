import { polygonContains, polygonHull } from 'd3';
import type { NodeId, Point, ReplyGraph } from '../../model/graph.ts';
import type { Measure, Size } from '../chart.ts';
import { fitText } from '../fit-text.ts';
import { Boxes } from './boxes.ts';
import type { NetworkHull, NetworkNode, Rectangle } from './types.ts';

/** Who belongs to which group, and what of that is drawn. */
export interface GroupInput {
	/** By number, the largest group 0; null or left out: no communities are known. */
	readonly communities?: ReadonlyMap<NodeId, number> | null | undefined;
	/** Groups of which everybody is drawn. */
	readonly opened?: ReadonlySet<number> | undefined;
	/** The name of a group of that many people, from its most active. */
	readonly groupLabel?: ((people: number, mostActive: string) => string) | undefined;
	readonly measure: Measure;
}

/** How many communities have a hull, the largest first; and how many of its people must be drawn for that. */
const mostHulls = 8;
const fewestShown = 5;
/** A group that nearly everybody is in says nothing. */
const mostOfAll = 0.7;
/** The share of a group's people, the nearest to its middle, that a hull goes around: one far off would draw it over others. */
const enclosed = 0.85;
/** Pixels between a circle and its hull. */
const room = 9;
const labelSize = 11;
/** A longer name ends in an ellipsis. */
const mostWidth = 200;

/** Everybody of the communities that are opened. */
export function membersOf({ communities, opened }: GroupInput): NodeId[] {
	if (!communities || !opened || opened.size === 0) return [];
	return [...communities].flatMap(([id, group]) => (opened.has(group) ? [id] : []));
}

/** The outlines of the largest communities around those of them who are drawn. */
export function hullsOf(nodes: readonly NetworkNode[], graph: ReplyGraph, input: GroupInput): NetworkHull[] {
	const { communities, groupLabel, measure } = input;
	if (!communities || groupLabel === undefined) return [];
	const sizes = new Map<number, number>();
	for (const { id } of graph.people) {
		const group = communities.get(id);
		if (group !== undefined) sizes.set(group, (sizes.get(group) ?? 0) + 1);
	}
	const largest = [...sizes].sort(([, a], [, b]) => b - a).slice(0, mostHulls);
	const taken = new Boxes(40);
	for (const { x, y, radius } of nodes)
		taken.add({ left: x - radius, top: y - radius, width: 2 * radius, height: 2 * radius });
	return largest.flatMap(([group, people]) => {
		const shown = nodes.filter(({ id }) => communities.get(id) === group);
		if (shown.length < fewestShown || shown.length > nodes.length * mostOfAll) return [];
		const outline = outlineOf(nearest(shown));
		const first = shown.reduce((most, node) => (node.activity > most.activity ? node : most));
		const hull = { group, colour: first.colour, name: groupLabel(people, first.name), outline };
		const text = fitText(hull.name, mostWidth, labelSize, 400, measure);
		const box = freeBox(outline, { width: measure(text, labelSize, 400), height: labelSize * 1.2 }, taken);
		// A hull whose name has no room is told by its people alone.
		if (box === null) return [{ ...hull, text: '', x: 0, y: 0, box: nowhere }];
		taken.add(box);
		return [{ ...hull, text, x: box.left + box.width / 2, y: box.top + box.height / 2, box }];
	});
}

const nowhere: Rectangle = { left: 0, top: 0, width: 0, height: 0 };

/** Room for a text at the outline's highest corner that has any, or else at its lowest; null: nowhere. */
function freeBox(outline: readonly Point[], { width, height }: Size, taken: Boxes): Rectangle | null {
	const corners = outline.toSorted((a, b) => a.y - b.y);
	const above = corners.slice(0, corners.length >> 1).map(({ x, y }) => ({ x, y: y - height * 0.5 }));
	const below = corners.slice(corners.length >> 1).reverse();
	for (const { x, y } of [...above, ...below.map(({ x, y }) => ({ x, y: y + height * 0.5 }))]) {
		const box = { left: x - width / 2, top: y - height / 2, width, height };
		if (!taken.meets(box)) return box;
	}
	return null;
}

function nearest(nodes: readonly NetworkNode[]): NetworkNode[] {
	const middle = (numbers: number[]) => numbers.sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
	const [x, y] = [middle(nodes.map((node) => node.x)), middle(nodes.map((node) => node.y))];
	const away = (node: NetworkNode) => Math.hypot(node.x - x, node.y - y);
	return nodes.toSorted((a, b) => away(a) - away(b)).slice(0, Math.max(3, Math.ceil(nodes.length * enclosed)));
}

function outlineOf(nodes: readonly NetworkNode[]): Point[] {
	const corners = nodes.flatMap(({ x, y, radius }) =>
		Array.from({ length: 8 }, (_, index): [number, number] => {
			const angle = (index * Math.PI) / 4;
			return [x + (radius + room) * Math.cos(angle), y + (radius + room) * Math.sin(angle)];
		}),
	);
	return (polygonHull(corners) ?? corners).map(([x, y]) => ({ x, y }));
}

/** The group whose hull a point is in; of several the smallest. Null: none. */
export function hullAt(hulls: readonly NetworkHull[], { x, y }: Point): number | null {
	const around = hulls.filter(({ outline }) =>
		polygonContains(
			outline.map((point): [number, number] => [point.x, point.y]),
			[x, y],
		),
	);
	const [smallest] = around.sort((a, b) => Math.abs(areaOf(a.outline)) - Math.abs(areaOf(b.outline)));
	return smallest?.group ?? null;
}

function areaOf(outline: readonly Point[]): number {
	return outline.reduce((sum, point, index) => {
		const next = outline[(index + 1) % outline.length] ?? point;
		return sum + (point.x * next.y - next.x * point.y) / 2;
	}, 0);
}
