import { useCommand } from '../../commands/run.ts';
import { useChoices } from '../../store/choices.ts';
import { useResults } from '../../store/results.ts';
import { loadMenus, loadTables } from '../app/load.ts';
import { AskFloor } from '../corrections/AskFloor.tsx';
import { PinnedNodes } from '../corrections/PinnedNodes.tsx';
import { FilterButton, FilterLine } from '../filter/FilterLine.tsx';
import { NothingLeft } from '../filter/NothingLeft.tsx';
import { useIsNothingLeft } from '../filter/useFiltered.ts';
import { narrow, useMedia } from '../parts/narrow.ts';
import { pagePart, Waiting } from '../parts/part.tsx';
import { useReading } from '../parts/useThread.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import { type ChartRef, DrawTools, Zoom } from './DrawTools.tsx';
import { GraphHint } from './GraphHint.tsx';
import { GraphMenus } from './GraphMenus.tsx';
import css from './GraphPanel.module.css';
import { LayingOut } from './LayingOut.tsx';
import { Legend } from './Legend.tsx';
import { ShowAsPicker } from './ShowAsPicker.tsx';
import { ShownPeople } from './ShownPeople.tsx';
import { useNetwork } from './useNetwork.ts';
import { WithoutPoster } from './WithoutPoster.tsx';

const StackPanel = pagePart(loadMenus, 'StackPanel', 'block');
const Drawing = pagePart(loadMenus, 'Drawing', 'none');

const FormTools = pagePart(loadTables, 'FormTools');
const FormView = pagePart(loadTables, 'FormView', 'block');

/**
 * The ties as a graph, a matrix or a table. Over the graph its controls float in the corners, which the rim leaves free;
 * matrix and table have theirs in a line above.
 */
export function GraphPanel() {
	const { graph: words, text: textWords } = useWords();
	const { graph } = useReading();
	const isNothingLeft = useIsNothingLeft();
	const showAs = useView((view) => view.showAs);
	const isStackOpen = useChoices((choices) => choices.isStackOpen);
	const isGraph = showAs === 'graph';
	// It stays mounted beneath the others, invisible but at its size, so that zoom and place are as they were left.
	const { container, chart, scale, people } = useNetwork(isGraph);
	useCommand('fit', isGraph ? () => chart.current?.fit() : null);
	return (
		<section className={css.panel} aria-label={words.title} data-form={showAs}>
			<div className={css.top}>
				<div className={css.tools}>
					<ShowAsPicker />
					{showAs !== 'graph' && <FormTools key={showAs} form={showAs} />}
				</div>
				<div className={css.tools}>
					<div className={css.roomy}>
						<WithoutPoster />
					</div>
					{isGraph ? <GraphMenus /> : <Legend scale={scale} />}
					<FilterButton />
				</div>
				<FilterLine />
			</div>
			<div className={css.stage}>
				<div ref={container} className={css.chart} data-chart="network" data-hidden={!isGraph || undefined} />
				<Waiting shown={<p className={css.empty}>{textWords.loading}</p>}>
					{showAs !== 'graph' && <FormView key={showAs} form={showAs} />}
				</Waiting>
				{isGraph && <GraphLayers chart={chart} />}
				{isGraph && <GraphHint />}
				{isGraph && <PinnedNodes />}
				{isGraph && <AskFloor />}
				{isGraph && graph.ties.length === 0 && <p className={css.empty}>{words.empty}</p>}
				{isGraph && <ViewTools chart={chart} people={people} />}
				{isGraph && <Legend scale={scale} />}
				{graph.ties.length > 0 && isNothingLeft && (
					<div className={css.nothing}>
						<NothingLeft />
					</div>
				)}
			</div>
			{isStackOpen && <StackPanel />}
		</section>
	);
}

/** In the corner at the lower right: how many people are drawn, what they are picked by, and how near they are. */
function ViewTools({ chart, people }: ChartRef & { people: number }) {
	const isNarrow = useMedia(narrow);
	return (
		<div className={css.corner}>
			<ShownPeople shown={people} />
			{!isNarrow && <DrawTools />}
			<Zoom chart={chart} />
		</div>
	);
}

/** What lies over the graph while there is something to tell or to draw. */
function GraphLayers({ chart }: ChartRef) {
	const drawing = useChoices((choices) => choices.drawing);
	const isLayingOut = useResults((results) => results.layingOut !== null);
	return (
		<>
			{isLayingOut && <LayingOut />}
			{drawing !== null && <Drawing chart={chart} tool={drawing} />}
		</>
	);
}
