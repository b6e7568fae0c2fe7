import { minOf } from '../../lib/numbers.ts';
import { type NodeId, turnOf } from '../../model/graph.ts';
import type { Measure, Size } from '../chart.ts';
import { rimBarsOf } from './bars.ts';
import { type GroupInput, hullsOf, membersOf } from './hulls.ts';
import { type Level, levelOf } from './level.ts';
import { type NodeInput, placeNodes } from './nodes.ts';
import { hasRimNumbers, onRim, type Rim, rimIn, rimLength, shareOf } from './rim.ts';
import { placeTies } from './ties.ts';
import type { NetworkGeometry, NetworkHeading, NetworkHour, NetworkNode, RimFloor } from './types.ts';

export interface GeometryInput extends NodeInput, GroupInput {
	readonly measure: Measure;
	/** The thread's floors in order. */
	readonly floors: readonly RimFloor[];
	/** The name of the opening post on the rim. */
	readonly postName?: string | undefined;
	/** Without it, floors of unknown author are dots where their bars would stand. */
	readonly hasRim?: boolean | undefined;
	/** How many people are drawn, the most active first; null or absent: as many as can be seen. */
	readonly mostPeople?: number | null | undefined;
	/** How near they are seen: nearer, more of them are drawn. 1 when left out. */
	readonly nearness?: number | undefined;
	/** People who are drawn besides these, however little they write. */
	readonly wanted?: ReadonlySet<NodeId> | undefined;
	/** The heading above people without ties, by how many are shown; none when left out. */
	readonly isolatedLabel?: ((count: number) => string) | undefined;
}

export const hourSize = 11;

/** Who is drawn: those who do most, and whoever is drawn besides. */
export function levelFor(input: GeometryInput): Level {
	const { graph, positions, prominent = nobody, wanted = nobody, openingPoster } = input;
	const always = [...wanted, ...membersOf(input), ...prominent, positions.centre, openingPoster];
	return levelOf(
		graph,
		input.mostPeople ?? null,
		input.nearness ?? 1,
		always.filter((id) => id !== null),
	);
}

/** The whole graph in the pane, filtered or not. */
export function networkGeometry(input: GeometryInput, level = levelFor(input)): NetworkGeometry {
	const { graph, positions, size, floors, hasRim = true } = input;
	const rim = rimOf(input, size);
	const { centre } = positions;
	const { nodes, scale } = placeNodes(input, rim, level);
	return {
		size,
		nodes,
		ties: placeTies(graph.ties, nodes, scale),
		rim,
		bars: hasRim ? rimBarsOf(floors, rim, input.colours) : [],
		hours: hasRim && hasRimNumbers(size) ? hoursOf(rim, input) : [],
		heading: headingOf(nodes, input),
		hulls: level.isGathered ? hullsOf(nodes, graph, input) : [],
		scale,
		centre,
		level,
	};
}

const nobody: ReadonlySet<NodeId> = new Set();

/** The rim of a graph in a pane of that size. */
export function rimOf({ graph, floors }: Pick<GeometryInput, 'graph' | 'floors'>, size: Size): Rim {
	return rimIn(size, Math.max(turnOf(graph), (floors.at(-1)?.number ?? 0) + 1));
}

export type HeadingInput = Pick<GeometryInput, 'positions' | 'measure' | 'isolatedLabel'>;

/** Above the people without ties, as many as there are in `nodes`. */
export function headingOf(
	nodes: readonly NetworkNode[],
	{ positions, measure, isolatedLabel }: HeadingInput,
): NetworkHeading | null {
	const ids = new Set(positions.isolated);
	const isolated = ids.size === 0 ? [] : nodes.filter(({ id }) => ids.has(id));
	if (isolated.length === 0 || isolatedLabel === undefined) return null;
	const text = isolatedLabel(isolated.length);
	const width = measure(text, hourSize, 400);
	const left = Math.max(2, minOf(isolated.map(({ x, radius }) => x - radius)));
	const bottom = minOf(isolated.map(({ y, radius }) => y - radius)) - 4;
	const top = Math.max(0, bottom - hourSize * 1.2);
	const box = { left, top, width, height: hourSize * 1.2 };
	return { text, x: left + width / 2, y: top + hourSize * 0.6, box };
}

/** Round numbers evenly around the rim, and the opening post at its top. */
function hoursOf(rim: Rim, { floors, measure, postName }: GeometryInput): NetworkHour[] {
	const last = floors.at(-1)?.number ?? rim.turn - 1;
	const step = roundStep(last / Math.min(12, Math.max(4, rimLength(rim) / 200)));
	const numbers = Array.from({ length: Math.floor(last / step) }, (_, index) => (index + 1) * step);
	const hours = numbers.map((floor) => placeHour(floor, `#${floor}`, rim, measure));
	if (postName === undefined || floors[0]?.number !== 0) return hours;
	const post = placeHour(0, postName, rim, measure);
	return [
		post,
		...hours.filter(({ box }) => Math.abs(box.left - post.box.left) > 60 || Math.abs(box.top - post.box.top) > 20),
	];
}

function placeHour(floor: number, text: string, rim: Rim, measure: Measure): NetworkHour {
	const { foot, out } = onRim(rim, shareOf(rim, floor));
	const [width, height] = [measure(text, hourSize, 400), hourSize * 1.2];
	// From the longest bar's end to the text's edge, whichever way it lies.
	const reach = rim.room + 3 + Math.abs(out.x) * (width / 2) + Math.abs(out.y) * (height / 2);
	const { x, y } = { x: foot.x + out.x * reach, y: foot.y + out.y * reach };
	return { floor, text, x, y, box: { left: x - width / 2, top: y - height / 2, width, height } };
}

/** The least of 1, 2, 5, 10, 20, 50 … that is not below `least`. */
function roundStep(least: number): number {
	const power = 10 ** Math.floor(Math.log10(Math.max(1, least)));
	return ([1, 2, 5].find((digit) => digit * power >= least) ?? 10) * power;
}
