import { useCommand } from '../../commands/run.ts';
import { useChoices } from '../../store/choices.ts';
import { useResults } from '../../store/results.ts';
import { loadMenus, loadTables } from '../app/load.ts';
import { AskFloor } from '../corrections/AskFloor.tsx';
import { PinnedNodes } from '../corrections/PinnedNodes.tsx';
import { FilterLine } from '../filter/FilterLine.tsx';
import { useFiltered } from '../filter/useFiltered.ts';
import { part, Waiting } from '../parts/part.tsx';
import { useReading } from '../parts/useThread.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import { Arranging } from './Arranging.tsx';
import type { ChartRef } from './DrawTools.tsx';
import { GraphHint } from './GraphHint.tsx';
import css from './GraphPanel.module.css';
import { GraphTools } from './GraphTools.tsx';
import { Legend } from './Legend.tsx';
import { ShowAsPicker } from './ShowAsPicker.tsx';
import { ShownPeople } from './ShownPeople.tsx';
import { Threshold } from './Threshold.tsx';
import { useNetwork } from './useNetwork.ts';
import { WithoutPoster } from './WithoutPoster.tsx';

/*
 * The network stays mounted beneath matrix and table, invisible but at its size, so that zoom and place are as they
 * were left.
 */

const StackPanel = part(loadMenus, 'StackPanel', 'block');
const EncodingKey = part(loadMenus, 'EncodingKey');
const Drawing = part(loadMenus, 'Drawing', 'none');

const FormTools = part(loadTables, 'FormTools');
const FormView = part(loadTables, 'FormView', 'block');

/** The ties as a graph, a matrix or a table, with what they are arranged by, what they mean and what is left out. */
export function GraphPanel() {
	const { graph: words, reader } = useWords();
	const { graph } = useReading();
	const { nodes } = useFiltered();
	const showAs = useView((view) => view.showAs);
	const isStackOpen = useChoices((choices) => choices.isStackOpen);
	const isGraph = showAs === 'graph';
	// It stays mounted beneath the others, so that zoom and place are as they were left.
	const { container, chart, scale, people } = useNetwork(isGraph);
	const isEncodingChosen = useView(({ sizing, colouring }) => sizing !== 'activity' || colouring !== 'person');
	useCommand('fit', isGraph ? () => chart.current?.fit() : null);
	return (
		<section className={css.panel} aria-label={words.title}>
			<div className={css.toolbar}>
				<ShowAsPicker />
				{isGraph ? <GraphTools chart={chart} /> : <WithoutPoster />}
				{showAs !== 'graph' && <FormTools key={showAs} form={showAs} />}
			</div>
			<FilterLine />
			<div className={css.stage}>
				<div ref={container} className={css.chart} data-chart="network" data-hidden={!isGraph || undefined} />
				<Waiting shown={<p className={css.empty}>{reader.loading}</p>}>
					{showAs !== 'graph' && <FormView key={showAs} form={showAs} />}
				</Waiting>
				{isStackOpen && <StackPanel />}
				{isGraph && <GraphHint />}
				{isGraph && <ShownPeople shown={people} />}
				{isGraph && <GraphLayers chart={chart} />}
				{isGraph && <PinnedNodes />}
				{isGraph && <AskFloor />}
				{isGraph && graph.ties.length === 0 && <p className={css.empty}>{words.empty}</p>}
				{isGraph && graph.ties.length > 0 && nodes.size === 0 && <p className={css.empty}>{words.emptyFiltered}</p>}
			</div>
			{isGraph && isEncodingChosen && <EncodingKey scale={scale} />}
			<Threshold />
			<Legend />
		</section>
	);
}

/** What lies over the graph while there is something to tell or to draw. */
function GraphLayers({ chart }: ChartRef) {
	const drawing = useChoices((choices) => choices.drawing);
	const isArranging = useResults((results) => results.arranging !== null);
	return (
		<>
			{isArranging && <Arranging />}
			{drawing !== null && <Drawing chart={chart} tool={drawing} />}
		</>
	);
}
