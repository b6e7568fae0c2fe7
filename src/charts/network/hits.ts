import { listAt } from '../../lib/group.ts';
import type { Point } from '../../model/graph.ts';
import type { Target } from '../../model/selection.ts';
import type { FloorNumber } from '../../model/thread.ts';
import { cellOf, cellsOf } from './boxes.ts';
import { distance, pointOn } from './curve.ts';
import { hullAt } from './hulls.ts';
import { haloRadius } from './marks.ts';
import { shareAtBand, shareTowards } from './rim.ts';
import { widestRibbon } from './ties.ts';
import type { Curve, NetworkNode, NetworkScene, NetworkTie, Rectangle, RimFloor, Viewport } from './types.ts';

/** Pixels on screen by which one may miss a circle, a bar's foot and a ribbon. */
const slack = { disc: 3, bar: 5, ribbon: 5 };
/** Side of the grid's cells, in the scene's pixels. */
const cellSize = 28;

/** The mark of a scene at a point of the pane. Names come first, then people, bars, ties, and floors around people. */
export interface HitTest {
	at(point: Point): Target | null;
	/** The person whose circle or name is there. */
	personAt(point: Point): NetworkNode | null;
	/** The floor whose bar is there; null beside the rim. */
	floorAt(point: Point): FloorNumber | null;
	/** The group whose hull is there, where nothing else is. */
	groupAt(point: Point): number | null;
	/** The floor in the direction of a point, however far from the rim. */
	floorTowards(point: Point): FloorNumber | null;
}

/** Built once for a scene as it is seen; each question then looks at one cell of a grid. */
export function hitTestOf(scene: NetworkScene, floors: readonly RimFloor[], viewport: Viewport): HitTest {
	const { zoom, pan } = viewport;
	const grid = gridOf(scene);
	const nodes = new Map(scene.nodes.map((node) => [node.id, node]));
	const inScene = ({ x, y }: Point): Point => ({ x: (x - pan.x) / zoom, y: (y - pan.y) / zoom });
	const named = ({ x, y }: Point) => {
		const label = scene.labels.find(
			({ box }) => x >= box.left && y >= box.top && x <= box.left + box.width && y <= box.top + box.height,
		);
		return label === undefined ? null : (nodes.get(label.id) ?? null);
	};
	const nodeAt = (point: Point) => named(point) ?? grid.node(inScene(point), slack.disc / zoom);
	const floorAt = (point: Point) => {
		if (scene.bars.length === 0) return null;
		const share = shareAtBand(scene.rim, inScene(point), slack.bar / zoom);
		return share === null ? null : nearestFloor(floors, share * scene.rim.turn, scene.rim.turn);
	};
	return {
		personAt(point) {
			const node = nodeAt(point);
			return node?.kind === 'person' ? node : null;
		},
		floorAt,
		floorTowards: (point) =>
			nearestFloor(floors, shareTowards(scene.rim, inScene(point)) * scene.rim.turn, scene.rim.turn),
		groupAt: (point) => hullAt(scene.hulls, inScene(point)),
		at(point) {
			const node = nodeAt(point);
			if (node !== null) return targetOf(node);
			const floor = floorAt(point);
			if (floor !== null) return { type: 'floor', floor };
			const tie = grid.tie(inScene(point), slack.ribbon / zoom);
			if (tie !== null) return { type: 'ties', ties: [tie.id] };
			const gathered = grid.halo(inScene(point));
			return gathered === null ? null : targetOf(gathered);
		},
	};
}

export function targetOf({ id, floor }: Pick<NetworkNode, 'id' | 'floor'>): Target {
	return floor === null ? { type: 'person', person: id } : { type: 'floor', floor };
}

/** The floor whose number is nearest, around the top as well; null where there is none within a slot or so. */
function nearestFloor(floors: readonly RimFloor[], at: number, turn: number): FloorNumber | null {
	let [low, high] = [0, floors.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((floors[middle]?.number ?? 0) < at) low = middle + 1;
		else high = middle;
	}
	const away = (floor: RimFloor) => Math.min(Math.abs(floor.number - at), turn - Math.abs(floor.number - at));
	const near = [floors[low - 1], floors[low], floors[0]].filter((floor) => floor !== undefined);
	const [best] = near.sort((a, b) => away(a) - away(b));
	return best?.number ?? null;
}

interface Grid {
	node(point: Point, slack: number): NetworkNode | null;
	tie(point: Point, slack: number): NetworkTie | null;
	halo(point: Point): NetworkNode | null;
}

function gridOf({ nodes, ties }: NetworkScene): Grid {
	const nodeCells = new Map<number, NetworkNode[]>();
	for (const node of nodes) {
		const reach = Math.max(node.radius + slack.disc, node.gathered > 0 ? haloRadius(node.radius, node.gathered) : 0);
		for (const cell of cellsOf(around(node, reach), cellSize)) listAt(nodeCells, cell).push(node);
	}
	let tieCells: Map<number, number[]> | null = null;
	const cellAt = ({ x, y }: Point) => cellOf(x, y, cellSize);
	return {
		node: (point, by) =>
			nearest(
				nodeCells.get(cellAt(point)) ?? [],
				(node) => Math.hypot(node.x - point.x, node.y - point.y) - node.radius,
				by,
			),
		tie(point, by) {
			// Most scenes are never pointed at between two ties: their cells are worked out when they are.
			tieCells ??= tieCellsOf(ties);
			const near = new Set(
				cellsOf(around(point, by + widestRibbon / 2), cellSize).flatMap((cell) => tieCells?.get(cell) ?? []),
			);
			return nearest(
				[...near].flatMap((index) => ties[index] ?? []),
				(tie) => distanceTo(tie, point),
				by,
			);
		},
		halo: (point) =>
			nearest(
				(nodeCells.get(cellAt(point)) ?? []).filter(({ gathered }) => gathered > 0),
				(node) => Math.hypot(node.x - point.x, node.y - point.y) - haloRadius(node.radius, node.gathered),
				0,
			),
	};
}

function around({ x, y }: Point, reach: number): Rectangle {
	return { left: x - reach, top: y - reach, width: 2 * reach, height: 2 * reach };
}

/** By cell, the indices of the ties whose middle lines go through it. */
function tieCellsOf(ties: readonly NetworkTie[]): Map<number, number[]> {
	const cells = new Map<number, number[]>();
	for (const [index, { curve }] of ties.entries()) {
		const steps = stepsAlong(curve, cellSize / 2);
		let last = Number.NaN;
		for (let step = 0; step <= steps; step++) {
			const { x, y } = pointOn(curve, step / steps);
			const cell = cellOf(x, y, cellSize);
			if (cell !== last) listAt(cells, cell).push(index);
			last = cell;
		}
	}
	return cells;
}

function nearest<T>(items: readonly T[], distanceOf: (item: T) => number, most: number): T | null {
	let best: { item: T; distance: number } | null = null;
	for (const item of items) {
		const distance = distanceOf(item);
		if (distance <= most && (best === null || distance < best.distance)) best = { item, distance };
	}
	return best?.item ?? null;
}

/** Into how many steps a curve falls that are no longer than so, or hardly. */
function stepsAlong({ start, control, end }: Curve, apart: number): number {
	return Math.max(2, Math.min(400, Math.ceil((distance(start, control) + distance(control, end)) / apart)));
}

/** From a point to the edge of a ribbon; less than 0 within. */
function distanceTo({ curve, width }: NetworkTie, { x, y }: Point): number {
	const steps = stepsAlong(curve, 8);
	let least = Number.POSITIVE_INFINITY;
	let from = curve.start;
	for (let step = 1; step <= steps; step++) {
		const to = pointOn(curve, step / steps);
		const [dx, dy] = [to.x - from.x, to.y - from.y];
		const along = ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy || 1);
		const at = Math.min(1, Math.max(0, along));
		const half = (width / 2) * (1 - (step - 1 + at) / steps);
		least = Math.min(least, Math.hypot(from.x + dx * at - x, from.y + dy * at - y) - half);
		from = to;
	}
	return least;
}
