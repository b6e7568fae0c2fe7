import { useEffect, useRef } from 'react';
import { useCommand } from '../../commands/run.ts';
import { useChoices } from '../../store/choices.ts';
import { isFiltered, offeredTies } from '../../store/filtered.ts';
import { usePaneSettings } from '../../store/pane-settings.ts';
import { loadMenus } from '../app/load.ts';
import { CommandButton } from '../parts/CommandButton.tsx';
import { tabbed, useMedia } from '../parts/narrow.ts';
import { pagePart } from '../parts/part.tsx';
import { useReading } from '../parts/useThread.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import { describeFilter } from './describe-filter.ts';
import css from './FilterLine.module.css';
import { useFiltered } from './useFiltered.ts';

const SelectedMenu = pagePart(loadMenus, 'SelectedMenu');

/** Opens and shuts the stack of filters. */
export function FilterButton() {
	const isStackOpen = useChoices((choices) => choices.isStackOpen);
	useCommand('filter', () => useChoices.setState({ isStackOpen: !isStackOpen }));
	return <CommandButton command="filter" data-opens="stack" aria-expanded={isStackOpen} />;
}

/**
 * Says what is filtered and what is left, and clears it all with one click. It floats over the graph: where it comes and
 * goes, nothing moves.
 */
export function FilterLine() {
	const words = useWords();
	const reading = useReading();
	const view = useView();
	const { ties } = useFiltered();
	const { selection } = view;
	const isOn = isFiltered(view);
	const isStackOpen = useChoices((choices) => choices.isStackOpen);
	const offered = offeredTies(reading.graph, view.kindsOff);
	const filters = describeFilter(view, reading, words).join(' · ');
	const isTabbed = useMedia(tabbed);
	const isTextFolded = usePaneSettings(({ folded }) => folded.includes('text'));
	const isTextSeen = !isTabbed && !isTextFolded;
	useFocusKept(isOn);
	const text = isOn ? `${words.filter.showing(ties.size, offered)} ${filters}` : '';
	return (
		<div className={css.line} data-on={isOn || undefined} data-beside-stack={isStackOpen || undefined}>
			<p role="status" title={text}>
				{text}
			</p>
			{isOn && <OutsideSwitch />}
			{isOn && <CommandButton command="clearFilter" />}
			{selection?.type === 'people' && <SelectedMenu people={selection.people} isTextSeen={isTextSeen} />}
		</div>
	);
}

/** Whoever clears the filter by a key stands on a button that goes with it: the focus goes on to the filter's own. */
function useFocusKept(isOn: boolean): void {
	const wasOn = useRef(isOn);
	useEffect(() => {
		if (wasOn.current && !isOn && document.activeElement === document.body)
			document.querySelector<HTMLElement>('[data-opens="stack"]')?.focus();
		wasOn.current = isOn;
	}, [isOn]);
}

/** Whether what is out of the filter is faint or gone, everywhere. */
function OutsideSwitch() {
	const { filter: words } = useWords();
	const isGone = useView(({ outside }) => outside === 'gone');
	return (
		<button
			type="button"
			className="button"
			aria-pressed={isGone}
			title={words.outsideHint}
			onClick={() => useChoices.setState({ outside: isGone ? 'faint' : 'gone' })}
		>
			{words.outside}
		</button>
	);
}
