import { type Attribution, authorOf, type Grade } from '../model/attribution.ts';
import { floorId, type NodeId, personId } from '../model/graph.ts';
import { type FloorNumber, type HandleKey, handleKey } from '../model/thread.ts';

/** The node that speaks in a floor: its author or, where that is unknown, the floor itself. */
interface Speaker {
	readonly floor: FloorNumber;
	readonly node: NodeId;
	/** Null: the author is unknown. */
	readonly person: HandleKey | null;
	readonly grade: Grade;
	/** Null unless the grade is likely. */
	readonly probability: number | null;
}

/** By floor, in the thread's order. */
export type Speakers = ReadonlyMap<FloorNumber, Speaker>;

export function speakersOf(
	attributions: readonly Attribution[],
	floors: readonly { readonly number: FloorNumber }[],
): Speakers {
	const speakers = new Map<FloorNumber, Speaker>();
	attributions.forEach((attribution, index) => {
		const floor = floors[index]?.number;
		if (floor !== undefined) speakers.set(floor, speakerOf(floor, attribution));
	});
	return speakers;
}

function speakerOf(floor: FloorNumber, attribution: Attribution): Speaker {
	const author = authorOf(attribution);
	const person = author === null ? null : handleKey(author);
	const node = person === null ? floorId(floor) : personId(person);
	const probability = attribution.grade === 'likely' ? attribution.probability : null;
	return { floor, node, person, grade: attribution.grade, probability };
}
