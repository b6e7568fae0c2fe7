import type { NodeId, Person, Point, ReplyGraph } from '../model/graph.ts';
import { floorPlaces } from './floors.ts';
import type { LayoutResult } from './list.ts';

/** A graph and where its nodes stand. */
export interface Placed {
	readonly graph: ReplyGraph;
	readonly positions: LayoutResult;
}

/** Nobody is put nearer to somebody else than this, in the layout's units. */
const room = 24;

/**
 * The places of a thread that was concluded anew, with everybody where they stood before but for those about whom
 * something else is known: who is new, who first speaks elsewhere, who has come to speak with the person in the middle
 * both ways or does no longer. Those stand where the new layout has them, or in the nearest free place. Another layout,
 * or another person in the middle, keeps nothing.
 */
export function keptPlaces(before: Placed, after: Placed): LayoutResult {
	const { positions } = after;
	const [was, is] = [before.positions.layout, positions.layout];
	if (was.id !== is.id || was.centre !== is.centre) return positions;
	const kept = keptPeople(before, after);
	const places = new Map(kept);
	for (const { id } of after.graph.people) {
		if (kept.has(id)) continue;
		const wanted = wantedPlace(id, kept, after);
		if (wanted !== null) places.set(id, freeNear(wanted, places, positions.clock !== null));
	}
	const radius = positions.clock?.radius ?? radiusOfFloors(before) ?? radiusOfFloors(after);
	const floors = radius === null ? [] : floorPlaces(after.graph, radius);
	// Who is alone only now keeps their place among the others, and stands in none of the rows.
	const isolated = positions.isolated.filter((id) => !kept.has(id) || before.positions.isolated.includes(id));
	return { ...positions, points: new Map([...places, ...floors]), isolated };
}

/** Where everybody stands who stays. */
function keptPeople(before: Placed, after: Placed): Map<NodeId, Point> {
	const earlier = new Map(before.graph.people.map((person) => [person.id, person]));
	const { centre, clock } = after.positions;
	const [then, now] = [both(before.graph, centre), both(after.graph, centre)];
	const isSame = (person: Person, was: Person) =>
		clock === null || (person.firstFloor === was.firstFloor && then.has(person.id) === now.has(person.id));
	const turned = turn(before, after);
	return new Map(
		after.graph.people.flatMap((person): [NodeId, Point][] => {
			const [was, place] = [earlier.get(person.id), before.positions.points.get(person.id)];
			if (was === undefined || place === undefined) return [];
			return person.id === centre || isSame(person, was) ? [[person.id, turned(place)]] : [];
		}),
	);
}

/** Who speaks with somebody in both directions. */
function both({ ties }: ReplyGraph, centre: NodeId | null): ReadonlySet<NodeId> {
	const to = new Set(ties.filter(({ target }) => target === centre).map(({ source }) => source));
	return new Set(ties.flatMap(({ source, target }) => (source === centre && to.has(target) ? [target] : [])));
}

/** Around a clock, a place goes with the floors where there are more or fewer of them than before, or the rim is larger. */
function turn({ positions: { clock: was } }: Placed, { positions: { clock: is } }: Placed): (place: Point) => Point {
	if (was === null || is === null || (was.turn === is.turn && was.radius === is.radius)) return (place) => place;
	const [by, scale] = [was.turn / is.turn, is.radius / was.radius];
	return ({ x, y }) => {
		const angle = Math.atan2(x, -y);
		const clockwise = (angle < 0 ? angle + 2 * Math.PI : angle) * by;
		const distance = Math.hypot(x, y) * scale;
		return { x: distance * Math.sin(clockwise), y: -distance * Math.cos(clockwise) };
	};
}

/** Around a clock where the layout has them; elsewhere among those whom they talk with, whose places are kept. */
function wantedPlace(id: NodeId, kept: ReadonlyMap<NodeId, Point>, { graph, positions }: Placed): Point | null {
	const own = positions.points.get(id) ?? null;
	if (positions.clock !== null) return own;
	const near = graph.ties.flatMap(({ source, target }) => {
		const other = source === id ? target : target === id ? source : null;
		return other === null ? [] : (kept.get(other) ?? []);
	});
	if (near.length === 0) return own;
	const sum = near.reduce((all, { x, y }) => ({ x: all.x + x, y: all.y + y }), { x: 0, y: 0 });
	return { x: sum.x / near.length, y: sum.y / near.length };
}

/** The place or, where somebody stands there, the nearest free one: along the same ring first, where there are rings. */
function freeNear(wanted: Point, places: ReadonlyMap<NodeId, Point>, isOnRing: boolean): Point {
	const all = [...places.values()];
	const isFree = (place: Point) => all.every(({ x, y }) => Math.hypot(x - place.x, y - place.y) >= room);
	const distance = Math.hypot(wanted.x, wanted.y);
	const candidates = function* (): Generator<Point> {
		yield wanted;
		for (let step = 1; isOnRing && step <= 12; step++) {
			for (const side of [1, -1]) yield turnedBy(wanted, (side * step * room) / (4 * Math.max(distance, room)));
		}
		for (let step = 1; step <= 400; step++) {
			// A spiral on which neighbours are as far apart as they must be: Vogel's, with the golden angle.
			const [out, angle] = [room * 0.6 * Math.sqrt(step), step * 2.399963];
			yield { x: wanted.x + out * Math.cos(angle), y: wanted.y + out * Math.sin(angle) };
		}
	};
	for (const place of candidates()) if (isFree(place)) return place;
	return wanted;
}

function turnedBy({ x, y }: Point, angle: number): Point {
	const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
	return { x: x * cos - y * sin, y: x * sin + y * cos };
}

/** How far out the floors of unknown author stand; null where there are none. */
function radiusOfFloors({ graph: { anonymous }, positions: { points } }: Placed): number | null {
	const distances = anonymous.flatMap(({ id }) => {
		const place = points.get(id);
		return place === undefined ? [] : Math.hypot(place.x, place.y);
	});
	return distances.length === 0 ? null : Math.max(...distances);
}
