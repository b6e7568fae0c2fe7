import { ariaKeys } from '../../commands/keys.ts';
import type { NodeId } from '../../model/graph.ts';
import css from './Filter.module.css';
import { useSelectionActions } from './useSelectionActions.ts';

/** What can be done with the people selected, as buttons beside what is said of them. */
export function SelectionActions({ people }: { people: readonly NodeId[] }) {
	const actions = useSelectionActions(people);
	return (
		<div className={`${css.actions} ${css.reader}`}>
			{actions.map(({ id, label, run }) => (
				<button key={id} type="button" className="button" aria-keyshortcuts={ariaKeys(id)} onClick={run}>
					{label}
				</button>
			))}
		</div>
	);
}
