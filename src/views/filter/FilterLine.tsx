import { useCommand } from '../../commands/run.ts';
import { useChoices } from '../../store/choices.ts';
import { isFiltered, offeredTies } from '../../store/filtered.ts';
import { loadMenus } from '../app/load.ts';
import { CommandButton } from '../parts/CommandButton.tsx';
import { part } from '../parts/part.tsx';
import { useReading } from '../parts/useThread.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import { describeFilter } from './describe-filter.ts';
import css from './FilterLine.module.css';
import { useFiltered } from './useFiltered.ts';

const SelectedMenu = part(loadMenus, 'SelectedMenu');

/**
 * Says what is filtered and what is left, clears it all with one click, and opens the stack. The line is there without
 * a filter too: if it came and went, the graph's pane would change its height and every node would move.
 */
export function FilterLine() {
	const words = useWords();
	const reading = useReading();
	const view = useView();
	const { ties } = useFiltered();
	const { selection } = view;
	const isStackOpen = useChoices((choices) => choices.isStackOpen);
	useCommand('filter', () => useChoices.setState({ isStackOpen: !isStackOpen }));
	const offered = offeredTies(reading.graph, view.kindsOff);
	const extra = reading.graph.ties.length - offered;
	const isOn = isFiltered(view);
	const filters = describeFilter(view, reading, words).join(' · ');
	const text = isOn ? `${words.filter.showing(ties.size, offered)} ${filters}` : words.filter.all(offered, extra);
	return (
		<div className={css.line} data-on={isOn || undefined}>
			<p role="status" title={text}>
				{text}
			</p>
			{selection?.type === 'people' && <SelectedMenu people={selection.people} />}
			{isOn && <CommandButton command="clearFilter" />}
			<CommandButton command="filter" data-opens="stack" aria-expanded={isStackOpen} />
		</div>
	);
}
