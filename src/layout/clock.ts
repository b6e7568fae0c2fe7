import type { Hour, NodeId, Point, ReplyGraph } from '../model/graph.ts';
import type { FloorNumber } from '../model/thread.ts';
import { cornersOf, rowsBelow, splitIsolated } from './isolated.ts';
import type { LayoutFunction } from './list.ts';
import { type Entry, type Ring, ringsFor } from './rings.ts';
import { spread } from './spread.ts';

/** The room a person and an anonymous floor take along their ring; the layout's unit is about a pixel. */
const personRoom = 26;
const floorRoom = 12;
/** From the centre to the first ring, and from ring to ring. */
const firstRing = 110;
const ringGap = 80;
/** From the outermost ring of people to the rim, and from there to the hours. */
const rimGap = 40;
const hourGap = 24;

/**
 * Around one person, like a clock: everybody near the angle of their first floor, from the top clockwise. People who
 * speak with the centre in both directions stand on the inner ring, those who speak in one direction on the next, all
 * others outside, and anonymous floors at the rim. People without ties stand in rows below.
 */
export const clock: LayoutFunction = (graph, choice, onShare) => {
	const { tied, alone } = splitIsolated(graph, choice.centre);
	const rings = ringsOf(tied, choice.centre);
	const last = lastFloor(graph);
	const points = new Map(rings.flatMap((ring) => placesOn(ring, last)));
	if (choice.centre !== null) points.set(choice.centre, { x: 0, y: 0 });
	onShare?.(1);
	const outermost = Math.max(firstRing, ...rings.map(({ radius }) => radius));
	const lines = rings.filter(({ isInnermost }) => isInnermost).map(({ radius }) => radius);
	const rim = outermost + hourGap;
	for (const [id, point] of rowsBelow(alone, cornersOf(rim))) points.set(id, point);
	const { centre } = choice;
	return {
		layout: choice,
		centre,
		points,
		rings: lines,
		hours: hoursOf(last, rim),
		isolated: alone.map(({ id }) => id),
	};
};

function ringsOf(graph: ReplyGraph, centre: NodeId | null): Ring[] {
	const rings: Ring[] = [];
	for (const people of groupsAround(graph, centre)) {
		const outermost = rings.at(-1)?.radius;
		rings.push(...ringsFor(people, outermost === undefined ? firstRing : outermost + ringGap, personRoom));
	}
	const floors = graph.anonymous.map(({ id, floor }) => ({ id, floor }));
	return [...rings, ...ringsFor(floors, (rings.at(-1)?.radius ?? firstRing) + rimGap, floorRoom)];
}

/** Everybody but the centre: who speaks with it in both directions, in one direction, not at all. */
function groupsAround(graph: ReplyGraph, centre: NodeId | null): Entry[][] {
	const to = new Set(graph.ties.filter(({ target }) => target === centre).map(({ source }) => source));
	const from = new Set(graph.ties.filter(({ source }) => source === centre).map(({ target }) => target));
	const groups: [Entry[], Entry[], Entry[]] = [[], [], []];
	for (const { id, firstFloor } of graph.people) {
		if (id === centre) continue;
		const directions = Number(to.has(id)) + Number(from.has(id));
		groups[directions === 2 ? 0 : directions === 1 ? 1 : 2].push({ id, floor: firstFloor });
	}
	return groups;
}

/** Where the members of a ring stand: at the angle of their floor, or beside it where it is crowded. */
function placesOn({ radius, room, members }: Ring, last: FloorNumber): [NodeId, Point][] {
	const angles = spread(members.map(({ floor }) => ({ angle: angleOf(floor, last), width: room / radius })));
	return members.map(({ id }, index) => [id, onCircle(angles[index] ?? 0, radius)]);
}

/** Clockwise from the top, where the thread begins and ends. */
function angleOf(floor: FloorNumber, last: FloorNumber): number {
	return (2 * Math.PI * floor) / (last + 1);
}

function onCircle(angle: number, radius: number): Point {
	return { x: radius * Math.sin(angle), y: -radius * Math.cos(angle) };
}

function lastFloor({ people, anonymous, ties }: ReplyGraph): FloorNumber {
	let last = 0;
	for (const { floors, firstFloor } of people) last = Math.max(last, firstFloor, floors.at(-1) ?? 0);
	for (const { floor } of anonymous) last = Math.max(last, floor);
	for (const { floors } of ties) last = Math.max(last, floors.at(-1) ?? 0);
	return last;
}

/** At most eight round numbers, evenly around the clock. */
function hoursOf(last: FloorNumber, radius: number): Hour[] {
	const step = roundStep(last / 8);
	return Array.from({ length: Math.floor(last / step) }, (_, index) => {
		const floor = (index + 1) * step;
		return { floor, angle: angleOf(floor, last), radius };
	});
}

/** The least of 1, 2, 5, 10, 20, 50 … that is not below `least`. */
function roundStep(least: number): number {
	const power = 10 ** Math.floor(Math.log10(Math.max(1, least)));
	return ([1, 2, 5].find((digit) => digit * power >= least) ?? 10) * power;
}
