import { lazy, Suspense } from 'react';
import { letGo } from '../state/actions.ts';
import { useChoices } from '../state/choices.ts';
import { FilterLine } from './FilterLine.tsx';
import { GraphHint } from './GraphHint.tsx';
import css from './GraphPanel.module.css';
import { pageKeys } from './keys.ts';
import { LayoutPicker } from './LayoutPicker.tsx';
import { Legend } from './Legend.tsx';
import { LateAskFloor, LateConcluding, LatePins } from './put-right/late.tsx';
import { ShowAsPicker } from './ShowAsPicker.tsx';
import { Threshold } from './Threshold.tsx';
import { useFiltered } from './useFiltered.ts';
import { useKey } from './useKey.ts';
import { useNetwork } from './useNetwork.ts';
import { useReading } from './useThread.ts';
import { WithoutPoster } from './WithoutPoster.tsx';
import { useWords } from './words.ts';

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
	const { container, chart } = useNetwork(isGraph);
	useKey(pageKeys.fit, () => isGraph && chart.current?.fit());
	useKey(pageKeys.letGo, letGo);
	return (
		<section className={css.panel} aria-label={words.title}>
			<div className={css.toolbar}>
				<ShowAsPicker />
				{isGraph && <LayoutPicker />}
				<WithoutPoster />
				<Suspense>
					{showAs === 'matrix' && <MatrixTools />}
					{showAs === 'table' && <TableTools />}
				</Suspense>
				{isGraph && (
					<div className={css.zoom}>
						<button
							type="button"
							className="button"
							aria-label={words.zoomOut}
							onClick={() => chart.current?.zoomBy(1 / 1.4)}
						>
							−
						</button>
						<button
							type="button"
							className="button"
							aria-label={words.zoomIn}
							onClick={() => chart.current?.zoomBy(1.4)}
						>
							+
						</button>
						<button type="button" className="button" onClick={() => chart.current?.fit()}>
							{words.fit}
						</button>
					</div>
				)}
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
				{isGraph && <LatePins />}
				{isGraph && <LateAskFloor />}
				<LateConcluding />
				{isGraph && graph.ties.length === 0 && <p className={css.empty}>{words.empty}</p>}
				{isGraph && graph.ties.length > 0 && nodes.size === 0 && <p className={css.empty}>{words.emptyFiltered}</p>}
			</div>
			<Threshold />
			<Legend />
		</section>
	);
}
