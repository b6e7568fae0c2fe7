import { DropdownMenu } from 'radix-ui';
import { printedKeys } from '../../commands/keys.ts';
import { useCommand } from '../../commands/run.ts';
import type { NodeId } from '../../model/graph.ts';
import { useWords } from '../parts/words.ts';
import css from './Selected.module.css';
import { useFiltered } from './useFiltered.ts';
import { useNameOf } from './useFilterWords.ts';
import { type SelectionAction, useSelectionActions } from './useSelectionActions.ts';

/** What can be done with the people selected, as a menu and by keys; also says where the filter hides them. */
export function SelectedMenu({ people }: { people: readonly NodeId[] }) {
	const { selection: words } = useWords().filter;
	const nameOf = useNameOf();
	const { nodes } = useFiltered();
	const actions = useSelectionActions(people);
	const [first] = people;
	const name = people.length > 1 || first === undefined ? words.of(people.length) : nameOf(first);
	const isHidden = people.every((person) => !nodes.has(person));
	return (
		<DropdownMenu.Root modal={false}>
			{actions.map((action) => (
				<ActionKey key={action.id} action={action} />
			))}
			<DropdownMenu.Trigger
				className={`button ${css.selected}`}
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
						<DropdownMenu.Item key={id} className={css.item} onSelect={run}>
							{label} <kbd>{printedKeys(id)}</kbd>
						</DropdownMenu.Item>
					))}
				</DropdownMenu.Content>
			</DropdownMenu.Portal>
		</DropdownMenu.Root>
	);
}

function ActionKey({ action }: { action: SelectionAction }) {
	useCommand(action.id, action.run);
	return null;
}
