import { type AnonymousFloor, floorId, type ReplyGraph } from '../model/graph.ts';
import type { FloorNumber } from '../model/thread.ts';
import { type Conclusions, findPeople } from './people.ts';
import { type Speakers, speakersOf } from './speakers.ts';
import { findTies } from './ties.ts';

/**
 * The people of a thread and their ties. `floors` are the thread's floors, in the order of the conclusions' lists.
 * Takes time linear in floors and addresses.
 */
export function buildGraph(conclusions: Conclusions, floors: readonly { readonly number: FloorNumber }[]): ReplyGraph {
	const speakers = speakersOf(conclusions.attributions, floors);
	return {
		people: findPeople(conclusions, speakers),
		anonymous: findAnonymous(conclusions, speakers),
		ties: findTies(conclusions.addresses, speakers),
	};
}

function findAnonymous({ addresses }: Conclusions, speakers: Speakers): AnonymousFloor[] {
	const addressing = new Set(addresses.map(({ floor }) => floor));
	return Array.from(speakers.values())
		.filter(({ floor, person }) => person === null && addressing.has(floor))
		.map(({ floor }) => ({ id: floorId(floor), floor, outDegree: 1 }));
}
