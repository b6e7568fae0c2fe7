import type { CommandId } from '../../commands/list.ts';
import { firstPath } from '../../graph/filters/path.ts';
import type { NodeId } from '../../model/graph.ts';
import { useChoices } from '../../store/choices.ts';
import { filterBy, leaveOut } from '../../store/filtering.ts';
import { setStep } from '../../store/stack.ts';
import { shownView } from '../../view/thread.ts';
import { useReading } from '../parts/useThread.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import { useFiltered } from './useFiltered.ts';

export interface SelectionAction {
	readonly id: Extract<CommandId, 'ego' | 'only' | 'leaveOut' | 'path'>;
	readonly label: string;
	run(): void;
}

/** What can be done with the people selected. */
export function useSelectionActions(people: readonly NodeId[]): readonly SelectionAction[] {
	const { selection: words } = useWords().filter;
	const { graph } = useReading();
	const filtered = useFiltered();
	const without = useView((view) => shownView(view).without);
	const areOut = people.every((person) => without.has(person));
	const [from, to, ...others] = people;
	if (from === undefined) return [];
	const filter: SelectionAction[] = [
		{
			id: 'only',
			label: to === undefined ? words.onlyOne : words.only,
			run: () => filterBy({ filterPeople: new Set(people), filterMode: 'only' }, 'people'),
		},
		{ id: 'leaveOut', label: areOut ? words.back : words.out, run: () => leaveOut(people, !areOut) },
	];
	if (to === undefined) {
		const run = () => setStep({ type: 'ego', person: from, depth: 1, direction: 'both' });
		return [{ id: 'ego', label: words.ego, run }, ...filter];
	}
	if (others.length > 0) return filter;
	const run = () => useChoices.setState({ selection: firstPath(graph, filtered, [from, to], false) });
	return [{ id: 'path', label: words.path, run }, ...filter];
}
