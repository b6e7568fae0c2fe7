import { type Pane, panes, useChoices } from '../state/choices.ts';
import { useResults } from '../state/results.ts';
import css from './App.module.css';
import { Dialogs } from './Dialogs.tsx';
import { DocumentState } from './DocumentState.tsx';
import { DropZone } from './DropZone.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { GraphPanel } from './GraphPanel.tsx';
import { LateHelp } from './help/late.tsx';
import { LateLeaving } from './leaving/late.tsx';
import { Notices } from './Notices.tsx';
import { PeoplePanel } from './PeoplePanel.tsx';
import { LateConcluding } from './put-right/late.tsx';
import { Reader } from './Reader.tsx';
import { ReadingProgress } from './ReadingProgress.tsx';
import { TimelinePanel } from './TimelinePanel.tsx';
import { TopBar } from './TopBar.tsx';
import { Welcome } from './Welcome.tsx';
import { useWords } from './words.ts';

/** The whole page. */
export function App() {
	const words = useWords();
	const reading = useResults((results) => results.reading);
	const pane = useChoices((choices) => choices.pane);
	return (
		<ErrorBoundary words={words}>
			<div className={css.app} data-pane={pane}>
				<DocumentState />
				<TopBar />
				<Notices />
				{reading === null ? <Welcome /> : <Panes key={reading.source.hash ?? reading.source.name} />}
				<ReadingProgress />
				<LateConcluding />
				<DropZone />
				<Dialogs />
				<LateLeaving />
				<LateHelp />
			</div>
		</ErrorBoundary>
	);
}

/** The views of the thread: side by side where there is room, one at a time where there is not. */
function Panes() {
	return (
		<>
			<main className={css.panes}>
				<div className={css.people} data-part="people">
					<PeoplePanel />
				</div>
				<div className={css.graph} data-part="graph">
					<GraphPanel />
				</div>
				<div className={css.timeline} data-part="timeline">
					<TimelinePanel />
				</div>
				<div className={css.text} data-part="text">
					<Reader />
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
