import { type Pane, panes, useChoices } from '../../store/choices.ts';
import { useLeaving } from '../../store/leaving.ts';
import { useResults } from '../../store/results.ts';
import { Concluding } from '../corrections/Concluding.tsx';
import { Leaving } from '../corrections/Leaving.tsx';
import { GraphPanel } from '../graph/GraphPanel.tsx';
import { Help } from '../help/Help.tsx';
import { Border } from '../parts/Border.tsx';
import { useWords } from '../parts/words.ts';
import { PeoplePanel } from '../people/PeoplePanel.tsx';
import { TextPanel } from '../text/TextPanel.tsx';
import { TimelinePanel } from '../timeline/TimelinePanel.tsx';
import css from './App.module.css';
import { Dialogs } from './Dialogs.tsx';
import { DocumentState } from './DocumentState.tsx';
import { DropZone } from './DropZone.tsx';
import { Notices } from './Notices.tsx';
import { ReadingProgress } from './ReadingProgress.tsx';
import { TopBar } from './TopBar.tsx';
import { Welcome } from './Welcome.tsx';

/** The whole page. */
export function App() {
	const reading = useResults((results) => results.reading);
	const pane = useChoices((choices) => choices.pane);
	return (
		<Border size="block">
			<div className={css.app} data-pane={pane}>
				<Border size="none">
					<DocumentState />
				</Border>
				<Border size="block">
					<TopBar />
				</Border>
				<Border size="block">
					<Notices />
				</Border>
				{reading === null ? <Welcome /> : <Panes key={reading.source.hash ?? reading.source.name} />}
				<Border size="none">
					<ReadingProgress />
				</Border>
				<Border size="none">
					<Concluding />
					<DropZone />
				</Border>
				<Dialogs />
				<Border size="none" onBreak={() => useLeaving.getState().answer?.(false)}>
					<Leaving />
				</Border>
				<Border size="none">
					<Help />
				</Border>
			</div>
		</Border>
	);
}

/** The views of the thread: side by side where there is room, one at a time where there is not. */
function Panes() {
	return (
		<>
			<main className={css.panes}>
				<div className={css.people} data-part="people">
					<Border size="block">
						<PeoplePanel />
					</Border>
				</div>
				<div className={css.graph} data-part="graph">
					<Border size="block">
						<GraphPanel />
					</Border>
				</div>
				<div className={css.timeline} data-part="timeline">
					<Border size="block">
						<TimelinePanel />
					</Border>
				</div>
				<div className={css.text} data-part="text">
					<Border size="block">
						<TextPanel />
					</Border>
				</div>
			</main>
			<Tabs />
		</>
	);
}

function Tabs() {
	const { tabs } = useWords();
	const pane = useChoices((choices) => choices.pane);
	return (
		<nav className={css.tabs}>
			{panes.map((id: Pane) => (
				<button key={id} type="button" aria-pressed={id === pane} onClick={() => useChoices.setState({ pane: id })}>
					{tabs[id]}
				</button>
			))}
		</nav>
	);
}
