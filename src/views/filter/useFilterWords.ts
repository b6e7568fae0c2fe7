import type { NodeId } from '../../model/graph.ts';
import { peopleById } from '../../store/selectors.ts';
import { useReading } from '../parts/useThread.ts';

/** What people are called on screen. */
export function useNameOf(): (person: NodeId) => string {
	const people = peopleById(useReading().graph);
	return (person) => people.get(person)?.handle ?? '';
}
