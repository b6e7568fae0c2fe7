import { listAt } from '../../lib/group.ts';
import type { Point } from '../../model/graph.ts';
import type { Target } from '../../model/selection.ts';
import type { FloorNumber } from '../../model/thread.ts';
import { cellsOf } from './boxes.ts';
import { pointOn } from './curve.ts';
import { hullAt } from './hulls.ts';
import { haloRadius } from './marks.ts';
import { shareAtBand, shareTowards } from './rim.ts';
import type { NetworkNode, NetworkScene, NetworkTie, RimFloor, Viewport } from './types.ts';

/** Pixels on screen by which one may miss a circle, a bar's foot and a ribbon. */
const slack = { disc: 3, bar: 5, ribbon: 5 };
/** Side of the grid's cells, in the scene's pixels. */
const cellSize = 28;

/** The mark of a scene at a point of the pane. Names come first, then people, bars, ties, and floors around people. */
export interface Hits {
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
export function hitsOf(scene: NetworkScene, floors: readonly RimFloor[], viewport: Viewport): Hits {
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
		const box = { left: node.x - reach, top: node.y - reach, width: 2 * reach, height: 2 * reach };
		for (const cell of cellsOf(box, cellSize)) listAt(nodeCells, cell).push(node);
	}
	let tieCells: Map<number, NetworkTie[]> | null = null;
	const cellAt = ({ x, y }: Point) => cellsOf({ left: x, top: y, width: 0, height: 0 }, cellSize)[0] ?? 0;
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
			return nearest(tieCells.get(cellAt(point)) ?? [], (tie) => distanceTo(tie, point), by);
		},
		halo: (point) =>
			nearest(
				(nodeCells.get(cellAt(point)) ?? []).filter(({ gathered }) => gathered > 0),
				(node) => Math.hypot(node.x - point.x, node.y - point.y) - haloRadius(node.radius, node.gathered),
				0,
			),
	};
}

function tieCellsOf(ties: readonly NetworkTie[]): Map<number, NetworkTie[]> {
	const cells = new Map<number, NetworkTie[]>();
	for (const tie of ties) {
		const own = new Set<number>();
		for (const point of pointsOf(tie, cellSize / 2)) {
			const box = {
				left: point.x - slack.ribbon,
				top: point.y - slack.ribbon,
				width: 2 * slack.ribbon,
				height: 2 * slack.ribbon,
			};
			for (const cell of cellsOf(box, cellSize)) own.add(cell);
		}
		for (const cell of own) listAt(cells, cell).push(tie);
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

/** Points along a tie are at most this far apart, in pixels. */
function pointsOf({ curve }: NetworkTie, apart: number): Point[] {
	const { start, control, end } = curve;
	const length =
		Math.hypot(control.x - start.x, control.y - start.y) + Math.hypot(end.x - control.x, end.y - control.y);
	const steps = Math.max(2, Math.min(400, Math.ceil(length / apart)));
	return Array.from({ length: steps + 1 }, (_, index) => pointOn(curve, index / steps));
}

function distanceTo(tie: NetworkTie, point: Point): number {
	const points = pointsOf(tie, 8);
	let least = Number.POSITIVE_INFINITY;
	for (const [index, to] of points.entries()) {
		const from = points[index - 1];
		if (from === undefined) continue;
		const [dx, dy] = [to.x - from.x, to.y - from.y];
		const along = ((point.x - from.x) * dx + (point.y - from.y) * dy) / (dx * dx + dy * dy || 1);
		const at = Math.min(1, Math.max(0, along));
		const half = (tie.width / 2) * (1 - (index - 1 + at) / (points.length - 1));
		const away = Math.hypot(from.x + dx * at - point.x, from.y + dy * at - point.y) - half;
		least = Math.min(least, away);
	}
	return least;
}
