import { known } from '../lib/assert.ts';
import { groupBy } from '../lib/group.ts';
import { surenessAt, surest } from '../model/attribution.ts';
import type { NodeId, ReplyGraph, Tie } from '../model/graph.ts';
import { activityOf } from '../model/graph.ts';
import type { MatrixCell, MatrixData } from '../model/matrix.ts';
import type { FloorRange } from '../model/thread.ts';
import type { Filtered } from './filters/filter-graph.ts';
import { floorsWithin } from './ties.ts';

/**
 * The matrix of what a filter leaves. Its people are those left who have any tie in the whole graph, so that filtering
 * kinds of tie moves no row. `range` is the filter's own: a weight counts the floors in it. `communities`: each one's number.
 * @param drawn what has rows and cells, where that is more than is left: whoever is out keeps their place, and a cell of
 * which nothing is left counts all of its floors
 */
export function matrixOf(
	graph: ReplyGraph,
	filtered: Pick<Filtered, 'nodes' | 'ties'>,
	range: FloorRange | null,
	communities: ReadonlyMap<NodeId, number> | null,
	drawn: Pick<Filtered, 'nodes' | 'ties'> = filtered,
): MatrixData {
	const tied = new Set(graph.ties.flatMap(({ source, target }) => [source, target]));
	const people = graph.people.filter(({ id }) => tied.has(id) && drawn.nodes.has(id));
	const isPerson = new Set(graph.people.map(({ id }) => id));
	const sourceOf = ({ source }: Tie) => (isPerson.has(source) ? source : null);
	const ties = graph.ties.filter(({ id }) => drawn.ties.has(id));
	const groups = groupBy(ties, (tie) => JSON.stringify([sourceOf(tie), tie.target]));
	return {
		people: people.map((person) => ({
			id: person.id,
			name: person.handle,
			activity: activityOf(person),
			firstFloor: person.firstFloor,
			community: communities?.get(person.id) ?? null,
		})),
		cells: Array.from(groups.values(), (group) => {
			const left = group.filter(({ id }) => filtered.ties.has(id));
			const source = sourceOf(known(group[0], 'tie of a cell'));
			return left.length > 0 ? cellOf(left, source, range) : cellOf(group, source, null);
		}),
	};
}

function cellOf(ties: readonly Tie[], source: NodeId | null, range: FloorRange | null): MatrixCell {
	const floors = ties.flatMap((tie) => floorsWithin(tie, range));
	return {
		source,
		target: known(ties[0], 'tie of a cell').target,
		weight: new Set(floors).size,
		grade: surest(ties.map(({ grade, probability }) => surenessAt(grade, probability))),
		ties: ties.map(({ id }) => id),
	};
}
