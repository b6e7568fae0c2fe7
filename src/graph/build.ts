import { known } from '../lib/assert.ts';
import { groupBy, listAt } from '../lib/group.ts';
import type { Address, Resolution } from '../model/attribution.ts';
import { type AnonymousFloor, floorId, type Person, personId, type ReplyGraph } from '../model/graph.ts';
import type { FloorNumber, Handle, HandleKey } from '../model/thread.ts';
import { type Speakers, speakersOf } from './speakers.ts';
import { findTies } from './ties.ts';

/**
 * The people of a thread and their ties. `floors` are the thread's floors, in the order of the conclusions' lists.
 * Takes time linear in floors and addresses.
 */
export function buildGraph(conclusions: GraphSource, floors: readonly { readonly number: FloorNumber }[]): ReplyGraph {
	const speakers = speakersOf(conclusions.attributions, floors);
	return {
		people: findPeople(conclusions, speakers),
		anonymous: findAnonymous(conclusions, speakers),
		ties: findTies(conclusions.addresses, speakers),
	};
}

function findAnonymous({ addresses }: GraphSource, speakers: Speakers): AnonymousFloor[] {
	const addressing = new Set(addresses.map(({ floor }) => floor));
	return Array.from(speakers.values())
		.filter(({ floor, person }) => person === null && addressing.has(floor))
		.map(({ floor }) => ({ id: floorId(floor), floor, outDegree: 1 }));
}

/**
 * Everybody whose handle the thread has, in order of first appearance; but for those whom a correction leaves neither a
 * floor nor anybody who speaks to them.
 */
function findPeople({ handles, addresses }: GraphSource, speakers: Speakers): Person[] {
	const written = floorsWritten(speakers);
	const received = groupBy(addresses, ({ person }) => person);
	const addressing = new Set(addresses.map(({ floor }) => floor));
	return Array.from(handles)
		.filter(([key]) => written.has(key) || received.has(key))
		.map(([key, handle]) => personOf(key, handle, written.get(key) ?? [], received.get(key) ?? [], addressing));
}

function floorsWritten(speakers: Speakers): Map<HandleKey, FloorNumber[]> {
	const written = new Map<HandleKey, FloorNumber[]>();
	for (const { person, floor } of speakers.values()) {
		if (person !== null) listAt(written, person).push(floor);
	}
	return written;
}

function personOf(
	key: HandleKey,
	handle: Handle,
	floors: readonly FloorNumber[],
	received: readonly Address[],
	addressing: ReadonlySet<FloorNumber>,
): Person {
	return {
		id: personId(key),
		key,
		handle,
		floors,
		// A person without a floor is one whom some floor addresses, so that the handle is known.
		firstFloor: known(floors[0] ?? received[0]?.floor, `first floor of ${handle}`),
		inDegree: new Set(received.map(({ floor }) => floor)).size,
		outDegree: floors.filter((floor) => addressing.has(floor)).length,
	};
}

/** The part of a resolution that the graph is made of. */
export type GraphSource = Pick<Resolution, 'attributions' | 'addresses' | 'handles'>;
