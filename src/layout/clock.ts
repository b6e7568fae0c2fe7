import { mostActive } from '../graph/activity.ts';
import { type NodeId, type Person, type Point, type ReplyGraph, turnOf } from '../model/graph.ts';
import type { FloorNumber } from '../model/thread.ts';
import { floorPlaces } from './floors.ts';
import type { LayoutFunction } from './list.ts';
import { type Entry, type Ring, type RingBand, ringsIn } from './rings.ts';
import { spread } from './spread.ts';

/** The room a person takes along their ring; the layout's unit is about a pixel. */
const personRoom = 26;
/** From the centre to the rim, at least. */
const leastRadius = 400;
/** Where people stand, in shares of the way to the rim: who speaks with the centre in both directions, and all others. */
const inner: RingBand = { from: 0.3, to: 0.5, at: 0.4 };
const outer: RingBand = { from: 0.6, to: 0.86, at: 0.73 };
/** Whoever is not among the most active of a crowd stands out of their way. */
const crowd: RingBand = { from: 0.9, to: 0.96, at: 0.93 };
const mostInFront = 150;

/**
 * Around one person, like a clock: everybody near the angle of their first floor, from the top clockwise. People who
 * speak with the centre in both directions stand on the inner ring, all others on the outer one, anonymous floors at the
 * rim. A ring that is too full is several close together.
 */
export const clock: LayoutFunction = function* (graph, choice) {
	const turn = turnOf(graph);
	const groups = groupsAround(graph, choice.centre);
	const radius = Math.max(leastRadius, ...groups.map(([band, entries]) => radiusFor(band, entries.length)));
	const rings = groups.flatMap(([band, entries]) => ringsIn(band, entries, personRoom / radius));
	const points = new Map(rings.flatMap((ring) => placesOn(ring, radius, turn)));
	if (choice.centre !== null) points.set(choice.centre, { x: 0, y: 0 });
	for (const [id, point] of floorPlaces(graph, radius)) points.set(id, point);
	yield 1;
	return { layout: choice, centre: choice.centre, points, clock: { radius, turn }, isolated: [] };
};

/** Rings of a band are this far apart at least. */
const ringGap = 20;

/** How large the rim must be for so many to have their room in a band. */
function radiusFor({ from, to, at }: RingBand, count: number): number {
	const length = count * personRoom * 1.2;
	// The band's area, rings a gap apart, is what people share; with few of them one ring is enough.
	const asBand = Math.sqrt((length * ringGap) / (Math.PI * (to * to - from * from)));
	const asRing = length / (2 * Math.PI * at);
	return Math.min(asBand, asRing);
}

/** Everybody but the centre: who speaks with it in both directions, and who does not. */
function groupsAround(graph: ReplyGraph, centre: NodeId | null): [RingBand, Entry[]][] {
	const to = new Set(graph.ties.filter(({ target }) => target === centre).map(({ source }) => source));
	const from = new Set(graph.ties.filter(({ source }) => source === centre).map(({ target }) => target));
	const others = graph.people.filter(({ id }) => id !== centre);
	const front = new Set(others.length > 2 * mostInFront ? mostActive(others).slice(0, mostInFront) : others);
	const bandOf = (person: Person) => {
		if (!front.has(person)) return crowd;
		return to.has(person.id) && from.has(person.id) ? inner : outer;
	};
	return [inner, outer, crowd].map((band) => [
		band,
		others
			.filter((person) => bandOf(person) === band)
			.map(({ id, firstFloor }) => ({ id, floor: firstFloor }))
			.sort((a, b) => a.floor - b.floor),
	]);
}

/** Where the members of a ring stand: at the angle of their floor, or beside it where it is crowded. */
function placesOn({ share, room, members }: Ring, radius: number, turn: number): [NodeId, Point][] {
	const angles = spread(members.map(({ floor }) => ({ angle: angleOf(floor, turn), width: room / share })));
	return members.map(({ id }, index) => [id, onCircle(angles[index] ?? 0, share * radius)]);
}

/** Clockwise from the top, where the thread begins and ends. */
function angleOf(floor: FloorNumber, turn: number): number {
	return (2 * Math.PI * floor) / turn;
}

function onCircle(angle: number, radius: number): Point {
	return { x: radius * Math.sin(angle), y: -radius * Math.cos(angle) };
}
