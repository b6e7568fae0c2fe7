import { memoLast } from '../lib/memo.ts';
import { floorOfNode, type NodeId, type ReplyGraph } from '../model/graph.ts';

const handlesOf = memoLast(
	({ people }: ReplyGraph): ReadonlyMap<NodeId, string> => new Map(people.map(({ id, handle }) => [id, handle])),
);

/** What a node is called on screen: a handle, or `#` and the number of a floor of unknown author. */
export function nodeName(graph: ReplyGraph, id: NodeId): string {
	return handlesOf(graph).get(id) ?? `#${floorOfNode(id)}`;
}
