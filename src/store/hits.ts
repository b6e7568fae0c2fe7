import { memoLast } from '../lib/memo.ts';
import type { FloorBody } from '../model/body.ts';
import { type Found, hitsAt } from '../model/found.ts';
import type { NodeId } from '../model/graph.ts';
import type { Reading } from '../model/reading.ts';
import type { FloorNumber } from '../model/thread.ts';
import { type Marked, markHits } from '../search/mark.ts';
import type { Results } from './results.ts';
import { authorId } from './selectors.ts';

/** What a search found, as the views show it. */
export interface Hits {
	readonly found: Found;
	readonly floors: ReadonlySet<FloorNumber>;
	/** The people who wrote these floors or are addressed in them, and the ties that they make. */
	readonly emphasis: { readonly nodes: ReadonlySet<NodeId>; readonly ties: ReadonlySet<string> };
	/** How many of the nodes are people. */
	readonly people: number;
	/** A floor's text with its hits marked; null where it has none. */
	readonly mark: (body: FloorBody) => Marked | null;
}

/** What the search found last, in names of now; null while nothing is searched for. */
export function hitsShown({ found, reading }: Pick<Results, 'found' | 'reading'>): Hits | null {
	return found === null || reading === null ? null : hitsOf(found, reading);
}

export const hitsOf = memoLast((found: Found, { graph, floors: facts }: Reading): Hits => {
	const floors = new Set(found.floors);
	const ties = graph.ties.filter((tie) => tie.floors.some((floor) => floors.has(floor)));
	const writers = facts.flatMap((floor) => (floors.has(floor.number) ? (authorId(floor) ?? []) : []));
	const nodes = new Set([...writers, ...ties.flatMap(({ source, target }) => [source, target])]);
	const indices = new Map(found.floors.map((floor, index) => [floor, index]));
	return {
		found,
		floors,
		emphasis: { nodes, ties: new Set(ties.map(({ id }) => id)) },
		people: graph.people.filter(({ id }) => nodes.has(id)).length,
		mark: ({ number, nodes: body }) => {
			const index = indices.get(number);
			return index === undefined ? null : markHits(body, hitsAt(found, index), found.query);
		},
	};
});
