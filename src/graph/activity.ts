import { activityOf, type NodeId, type Person, type ReplyGraph } from '../model/graph.ts';
import { type HandleKey, handleKey } from '../model/thread.ts';
import { weightOf } from './ties.ts';

/** The most active first; of equally active people, the one who comes first in the thread. */
export function mostActive(people: readonly Person[]): Person[] {
	return people.toSorted((a, b) => activityOf(b) - activityOf(a) || a.firstFloor - b.firstFloor);
}

/** The same of those whose handle holds what is typed, with or without `@`. */
export function mostActiveCalled(people: readonly Person[], typed: string): Person[] {
	const needle = keyTyped(typed);
	return mostActive(people).filter(({ key }) => key.includes(needle));
}

/** The typed text in the form that keys of handles have. */
export function keyTyped(typed: string): HandleKey {
	return handleKey(typed.trim().replace(/^@/, ''));
}

/** From this share of the weight of all ties on, a thread is a star around one person. */
const starShare = 0.6;

export interface TieShare {
	readonly person: NodeId;
	/** Share of the weight of all ties, anonymous floors' included, that the person is an end of: 0 to 1. */
	readonly share: number;
}

/** The person who is an end of the most weight, the first in the file among equals; null where there are no ties. */
export function mostCentral({ people, ties }: ReplyGraph): TieShare | null {
	const weights = new Map<NodeId, number>();
	let total = 0;
	for (const tie of ties) {
		total += weightOf(tie);
		for (const end of [tie.source, tie.target]) weights.set(end, (weights.get(end) ?? 0) + weightOf(tie));
	}
	let best: TieShare | null = null;
	for (const { id } of total === 0 ? [] : people) {
		const share = (weights.get(id) ?? 0) / total;
		if (best === null || share > best.share) best = { person: id, share };
	}
	return best;
}

/** The person at the centre of the thread: an end of at least `starShare` of the weight of all ties. Null where there is none. */
export function centreOf(graph: ReplyGraph): NodeId | null {
	const central = mostCentral(graph);
	return central !== null && central.share >= starShare ? central.person : null;
}
