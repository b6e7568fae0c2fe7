import { type FilterWords, filterIn } from '../../i18n/filter/filter.ts';
import type { NodeId } from '../../model/graph.ts';
import { peopleById } from '../../state/selectors.ts';
import { useReading } from '../useThread.ts';
import { useLanguage } from '../words.ts';

/** The words of what is loaded on demand here. */
export function useFilterWords(): FilterWords {
	return filterIn[useLanguage()];
}

/** What people are called on screen. */
export function useNameOf(): (person: NodeId) => string {
	const people = peopleById(useReading().graph);
	return (person) => people.get(person)?.handle ?? '';
}
