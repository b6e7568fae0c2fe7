import { lazy, Suspense } from 'react';
import { letGo } from '../state/actions.ts';
import { useChoices } from '../state/choices.ts';
import { useResults } from '../state/results.ts';
import { FilterLine } from './FilterLine.tsx';
import { GraphHint } from './GraphHint.tsx';
import css from './GraphPanel.module.css';
import { pageKeys } from './keys.ts';
import { Legend } from './Legend.tsx';
import { LateAskFloor, LatePins } from './put-right/late.tsx';
import { ShowAsPicker } from './ShowAsPicker.tsx';
import { Threshold } from './Threshold.tsx';
import { type ChartRef, GraphTools } from './tools/GraphTools.tsx';
import { useFiltered } from './useFiltered.ts';
import { useKey } from './useKey.ts';
import { useNetwork } from './useNetwork.ts';
import { useReading } from './useThread.ts';
import { WithoutPoster } from './WithoutPoster.tsx';
import { useWords } from './words.ts';

const Arranging = lazy(() => import('./tools/Arranging.tsx'));
const Drawing = lazy(() => import('./tools/Drawing.tsx'));
const LookKey = lazy(() => import('./tools/LookKey.tsx'));
const MatrixTools = lazy(() => import('./explore/MatrixTools.tsx'));
const StackPanel = lazy(() => import('./filter/StackPanel.tsx'));
const TableTools = lazy(() => import('./explore/TableTools.tsx'));
const TableView = lazy(() => import('./explore/TableView.tsx'));
const MatrixView = lazy(() => import('./explore/MatrixView.tsx'));

/** The ties as a graph, a matrix or a table, with what they are arranged by, what they mean and what is left out. */
export function GraphPanel() {
	const { graph: words, reader } = useWords();
	const { graph } = useReading();
	const { nodes } = useFiltered();
	const showAs = useChoices((choices) => choices.showAs);
	const isStackOpen = useChoices((choices) => choices.isStackOpen);
	const isGraph = showAs === 'graph';
	// It stays mounted beneath the others, so that zoom and place are as they were left.
	const { container, chart, scale } = useNetwork(isGraph);
	const isLookChosen = useChoices(({ sizing, colouring }) => sizing !== 'activity' || colouring !== 'person');
	useKey(pageKeys.fit, () => isGraph && chart.current?.fit());
	useKey(pageKeys.letGo, letGo);
	return (
		<section className={css.panel} aria-label={words.title}>
			<div className={css.toolbar}>
				<ShowAsPicker />
				{isGraph ? <GraphTools chart={chart} /> : <WithoutPoster />}
				<Suspense>
					{showAs === 'matrix' && <MatrixTools />}
					{showAs === 'table' && <TableTools />}
				</Suspense>
			</div>
			<FilterLine />
			<div className={css.stage}>
				<div ref={container} className={css.chart} data-chart="network" data-hidden={!isGraph || undefined} />
				<Suspense fallback={<p className={css.empty}>{reader.loading}</p>}>
					{showAs === 'matrix' && <MatrixView />}
					{showAs === 'table' && <TableView />}
				</Suspense>
				<Suspense>{isStackOpen && <StackPanel />}</Suspense>
				{isGraph && <GraphHint />}
				{isGraph && <GraphLayers chart={chart} />}
				{isGraph && <LatePins />}
				{isGraph && <LateAskFloor />}
				{isGraph && graph.ties.length === 0 && <p className={css.empty}>{words.empty}</p>}
				{isGraph && graph.ties.length > 0 && nodes.size === 0 && <p className={css.empty}>{words.emptyFiltered}</p>}
			</div>
			<Suspense>{isGraph && isLookChosen && <LookKey scale={scale} />}</Suspense>
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
		<Suspense>
			{isArranging && <Arranging />}
			{drawing !== null && <Drawing chart={chart} tool={drawing} />}
		</Suspense>
	);
}
