import { floorId, floorOfNode, keyOfNode, type NodeId, personId } from '../model/graph.ts';
import { type FloorNumber, handleKey } from '../model/thread.ts';
import type { Rename } from './field.ts';

/** A person's node by another name; a floor's node is called by its number whatever people are called. */
export function renamedNode(node: NodeId, rename: Rename): NodeId {
	const key = keyOfNode(node);
	return key === null ? node : personId(handleKey(rename(key)));
}

/** A node in another save of the thread; null: a floor that is not in it. */
export function movedNode(node: NodeId, to: ReadonlyMap<FloorNumber, FloorNumber>): NodeId | null {
	const before = floorOfNode(node);
	if (before === null) return node;
	const floor = to.get(before);
	return floor === undefined ? null : floorId(floor);
}
