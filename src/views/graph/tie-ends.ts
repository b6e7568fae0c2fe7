import { nodeName } from '../../graph/node-name.ts';
import { memoLast } from '../../lib/memo.ts';
import type { NodeId, ReplyGraph, Tie } from '../../model/graph.ts';
import { peopleById } from '../../store/selectors.ts';

/** Who speaks to whom in some ties, as on screen. */
export interface TieEnds {
	readonly ties: readonly Tie[];
	/** The floors of all of them, each once. */
	readonly floors: number;
	/** Handles, or `#` and the number of a floor of unknown author. */
	readonly sources: readonly string[];
	readonly targets: readonly string[];
	/** The two people, where all is said by one to the other. */
	readonly people: readonly [NodeId, NodeId] | null;
}

/** Of the ties with these ids; null where the graph has none of them. */
export const tieEnds = memoLast((ids: readonly string[], graph: ReplyGraph): TieEnds | null => {
	const wanted = new Set(ids);
	const ties = graph.ties.filter(({ id }) => wanted.has(id));
	const people = peopleById(graph);
	const nameOf = (id: NodeId) => nodeName(graph, id);
	const sources = [...new Set(ties.map(({ source }) => source))];
	const targets = [...new Set(ties.map(({ target }) => target))];
	const [source, target] = [sources[0], targets[0]];
	if (source === undefined || target === undefined) return null;
	const isPair = sources.length === 1 && targets.length === 1 && people.has(source);
	return {
		ties,
		floors: new Set(ties.flatMap(({ floors }) => floors)).size,
		sources: sources.map(nameOf),
		targets: targets.map(nameOf),
		people: isPair ? [source, target] : null,
	};
});

/** At most three of these are named: floors of unknown author can be hundreds. */
const named = 3;

/** Some of them by name, and how many more there are. `list`: the language's own list of names. */
export function listEnds(names: readonly string[], list: (names: readonly string[]) => string): string {
	const rest = names.length - named;
	return rest > 1 ? `${list(names.slice(0, named))} +${rest}` : list(names);
}
