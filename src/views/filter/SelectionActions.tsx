import { DropdownMenu } from 'radix-ui';
import { printedKeys } from '../../commands/keys.ts';
import type { CommandId } from '../../commands/list.ts';
import { useCommand } from '../../commands/run.ts';
import { firstPath } from '../../graph/filters/path.ts';
import type { NodeId } from '../../model/graph.ts';
import { useChoices } from '../../store/choices.ts';
import { filterBy, leaveOut, setStep } from '../../store/filtering.ts';
import { shownView } from '../../view/thread.ts';
import { useReading } from '../parts/useThread.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import { useNameOf } from './describe-filter.ts';
import selectedCss from './Selected.module.css';
import { useFiltered } from './useFiltered.ts';

interface SelectedProps {
	readonly people: readonly NodeId[];
	/** The menu of the text has the same actions. */
	readonly isTextSeen: boolean;
}

/**
 * The actions on the people selected by keys, and as a menu where the text with its own is out of sight; also where the
 * filter leaves these people out, which it says.
 */
export function SelectedMenu({ people, isTextSeen }: SelectedProps) {
	const { selection: words } = useWords().filter;
	const nameOf = useNameOf();
	const { nodes } = useFiltered();
	const actions = useSelectionActions(people);
	const [first] = people;
	const name = people.length > 1 || first === undefined ? words.of(people.length) : nameOf(first);
	const isHidden = people.every((person) => !nodes.has(person));
	return (
		<>
			{actions.map((action) => (
				<ActionKey key={action.id} action={action} />
			))}
			{(isHidden || !isTextSeen) && (
				<DropdownMenu.Root modal={false}>
					<DropdownMenu.Trigger
						className={`button ${selectedCss.selected}`}
						aria-label={`${words.title}: ${name}${isHidden ? ` ${words.hidden}` : ''}`}
					>
						<span>
							{name}
							{isHidden && <em> {words.hidden}</em>}
						</span>
						<span aria-hidden="true">▾</span>
					</DropdownMenu.Trigger>
					<DropdownMenu.Portal>
						<DropdownMenu.Content className="menu" align="end" sideOffset={6}>
							{actions.map(({ id, label, run }) => (
								<DropdownMenu.Item key={id} className={selectedCss.item} onSelect={run}>
									{label} <kbd>{printedKeys(id)}</kbd>
								</DropdownMenu.Item>
							))}
						</DropdownMenu.Content>
					</DropdownMenu.Portal>
				</DropdownMenu.Root>
			)}
		</>
	);
}

function ActionKey({ action }: { action: SelectionAction }) {
	useCommand(action.id, action.run);
	return null;
}

interface SelectionAction {
	readonly id: Extract<CommandId, 'ego' | 'only' | 'leaveOut' | 'path'>;
	readonly label: string;
	run(): void;
}

/** The actions on the people selected, each with its label. */
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
			// One person alone talks with nobody.
			run: () =>
				filterBy({ filterPeople: new Set(people), filterMode: to === undefined ? 'neighbours' : 'only' }, 'people'),
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
