import type { NodeId } from '../../model/graph.ts';
import { peopleById } from '../../state/selectors.ts';
import { useReading } from '../useThread.ts';

/** What people are called on screen. */
export function useNameOf(): (person: NodeId) => string {
	const people = peopleById(useReading().graph);
	return (person) => people.get(person)?.handle ?? '';
}
