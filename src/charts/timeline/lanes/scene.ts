import type { Sureness } from '../../../model/attribution.ts';
import type { NodeId } from '../../../model/graph.ts';
import type { FloorNumber } from '../../../model/thread.ts';
import { fitText } from '../../fit-text.ts';
import { type Fill, fillBy } from '../bars.ts';
import { footX, shownPositions, sideRoom } from '../frame.ts';
import { type AxisScene, axisScene, type TimelineInput } from '../scene.ts';
import { tickFontSize } from '../ticks.ts';
import type { TimelineAnswer } from '../types.ts';

/** Whose floors have a lane of their own, and how the lanes are that have not. */
export interface LanesInput {
	/** All known authors of floors, the most active first. */
	readonly people: readonly { readonly id: NodeId; readonly name: string }[];
	/** False: as many as fit, the others in one lane. */
	readonly isUnfolded: boolean;
	readonly words: {
		readonly others: (count: number) => string;
		readonly unknown: string;
	};
}

type LaneOf = NodeId | 'others' | 'unknown';

/** A row with the floors of one person, of all other people or of unknown authors. */
export interface Lane {
	readonly of: LaneOf;
	/** The whole name, and as much of it as there is room for. */
	readonly name: string;
	readonly shown: string;
	readonly fill: Fill;
	/** Its middle, in CSS pixels from the top of the first lane's room, before scrolling. */
	readonly y: number;
}

/** A floor in its author's lane. All dots are alike in size: how long a floor is, bars show. */
export interface Dot {
	readonly floor: FloorNumber;
	readonly x: number;
	readonly y: number;
	readonly fill: Fill;
	readonly grade: Sureness;
}

/** From a floor's dot to that of a floor it answers. */
export interface Link {
	readonly from: Dot;
	readonly to: Dot;
	readonly isCertain: boolean;
}

export interface LanesScene extends AxisScene {
	readonly lanes: readonly Lane[];
	readonly laneHeight: number;
	readonly radius: number;
	/** In order; floors outside the window have none. */
	readonly dots: readonly Dot[];
	readonly dotOf: ReadonlyMap<FloorNumber, Dot>;
	readonly links: readonly Link[];
	/** All lanes together. */
	readonly height: number;
	/** Where the lanes' room begins and ends in the pane. */
	readonly top: number;
	readonly bottom: number;
}

/** Room for a name and a dot; a lane that can be chosen from is not lower than that. */
const lowestLane = 20;
const highestLane = 40;
const leastPeople = 3;
const widestNames = 150;
/** The most active are enough to tell how wide names are. */
const mostMeasured = 40;
const topRoom = 8;
/** For the lengths of what is left out at breaks of the axis. */
const breakRoom = 14;
const axisRoom = 22;
const largestDot = 5;
/** Still tells its grade; where hundreds stand in a lane, it is a mere point. */
const smallestDot = 2.6;
const point = 1.2;
const pointSlot = 0.5;

/** Lays out a lane for each person, a dot in it for each floor they wrote. */
export function lanesScene(input: TimelineInput, { people, isUnfolded, words }: LanesInput): LanesScene {
	const gutter = gutterFor(input, [
		...people.slice(0, mostMeasured).map(({ name }) => name),
		words.others(people.length),
		words.unknown,
	]);
	const axis = axisScene(input, gutter);
	const top = Math.min(topRoom + (input.axis?.breaks.length ? breakRoom : 0), input.size.height);
	const bottom = Math.max(input.size.height - axisRoom, top);
	const room = bottom - top;
	const ofSomebody = new Set(people.map(({ id }) => id));
	const hasUnknown = input.floors.some(({ author }) => author === null);
	const rows = isUnfolded ? people : people.slice(0, ownLanes(people.length, room, hasUnknown));
	const folded = people.length - rows.length;
	const fillOf = fillBy(input.colours);
	const names: Pick<Lane, 'of' | 'name' | 'fill'>[] = [
		...rows.map(({ id, name }) => ({ of: id, name, fill: fillOf(id) })),
		...(folded > 0 ? [{ of: 'others', name: words.others(folded), fill: 'others' } as const] : []),
		...(hasUnknown ? [{ of: 'unknown', name: words.unknown, fill: 'unknown' } as const] : []),
	];
	const laneHeight = Math.min(Math.max(room / Math.max(names.length, 1), lowestLane), highestLane);
	const lanes = names.map((lane, index) => ({
		...lane,
		shown: fitText(lane.name, gutter - nameRoom, tickFontSize + 1, 600, input.measure),
		y: (index + 0.5) * laneHeight,
	}));
	const height = laneHeight * lanes.length;
	const own = new Map(lanes.map((lane) => [lane.of, lane]));
	const laneOf = (author: NodeId | null) => {
		if (author === null) return own.get('unknown');
		return own.get(author) ?? (ofSomebody.has(author) ? own.get('others') : undefined);
	};
	const dots = dotsOf(input, axis, (author) => laneOf(author)?.y ?? null);
	const dotOf = new Map(dots.map((dot) => [dot.floor, dot]));
	return {
		...axis,
		// Axis and brush stand below and beside what there is of the lanes.
		frame: { ...axis.frame, top, arcBase: top, barTop: top, barBase: Math.round(Math.min(bottom, top + height)) },
		...{ lanes, laneHeight, dots, dotOf, height, top, bottom },
		radius: radiusFor(axis.frame.slot, laneHeight),
		links: linksOf(input.answers, dotOf),
	};
}

/** Dots of neighbours may overlap a little before they get smaller. */
const dotShare = 0.62;
function radiusFor(slot: number, laneHeight: number): number {
	if (slot < pointSlot) return point;
	return Math.min(largestDot, Math.max(laneHeight / 2 - 3, point), Math.max(slot * dotShare, smallestDot));
}

/** Left of a name, and between it and the dots. */
const nameRoom = 2 * sideRoom + 4;

function ownLanes(people: number, room: number, hasUnknown: boolean): number {
	const fitting = Math.floor(room / lowestLane) - (hasUnknown ? 1 : 0);
	// Folding a single one would save nothing.
	return fitting >= people ? people : Math.max(leastPeople, fitting - 1);
}

function gutterFor({ size, measure }: TimelineInput, names: readonly string[]): number {
	const widest = names.reduce((width, name) => Math.max(width, measure(name, tickFontSize + 1, 600)), 48);
	return Math.min(Math.ceil(widest) + nameRoom, widestNames, Math.floor(size.width * 0.32));
}

function dotsOf(
	{ floors, colours }: TimelineInput,
	{ frame }: AxisScene,
	yOf: (author: NodeId | null) => number | null,
): Dot[] {
	const fillOf = fillBy(colours);
	const [from, end] = shownPositions(frame, floors.length);
	return floors.slice(from, end).flatMap(({ number, author, grade }, index) => {
		const y = yOf(author);
		if (y === null) return [];
		return [{ floor: number, x: footX(frame, from + index), y, fill: fillOf(author), grade }];
	});
}

function linksOf(answers: readonly TimelineAnswer[], dotOf: ReadonlyMap<FloorNumber, Dot>): Link[] {
	return answers.flatMap(({ from, to, grade }) => {
		const [start, end] = [dotOf.get(from), dotOf.get(to)];
		if (start === undefined || end === undefined) return [];
		return [{ from: start, to: end, isCertain: grade === undefined || grade === 'stated' || grade === 'proven' }];
	});
}
