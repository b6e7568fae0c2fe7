import { letGo } from '../state/actions.ts';
import { FilterLine } from './FilterLine.tsx';
import { GraphHint } from './GraphHint.tsx';
import css from './GraphPanel.module.css';
import { LayoutPicker } from './LayoutPicker.tsx';
import { Legend } from './Legend.tsx';
import { LateAskFloor, LateConcluding } from './put-right/late.tsx';
import { Threshold } from './Threshold.tsx';
import { useFiltered } from './useFiltered.ts';
import { useKey } from './useKey.ts';
import { useNetwork } from './useNetwork.ts';
import { useReading } from './useThread.ts';
import { useWords } from './words.ts';

/** The graph of people, with what it is arranged by, what it means and what is left out. */
export function GraphPanel() {
	const { graph: words } = useWords();
	const { graph } = useReading();
	const { nodes } = useFiltered();
	const { container, chart } = useNetwork();
	useKey('f', () => chart.current?.fit());
	useKey('Escape', letGo);
	return (
		<section className={css.panel} aria-label={words.title}>
			<div className={css.toolbar}>
				<LayoutPicker />
				<div className={css.zoom}>
					<button
						type="button"
						className="button"
						aria-label={words.zoomOut}
						onClick={() => chart.current?.zoomBy(1 / 1.4)}
					>
						−
					</button>
					<button type="button" className="button" aria-label={words.zoomIn} onClick={() => chart.current?.zoomBy(1.4)}>
						+
					</button>
					<button type="button" className="button" onClick={() => chart.current?.fit()}>
						{words.fit}
					</button>
				</div>
			</div>
			<FilterLine />
			<div className={css.stage}>
				<div ref={container} className={css.chart} data-chart="network" />
				<GraphHint />
				<LateAskFloor />
				<LateConcluding />
				{graph.ties.length === 0 && <p className={css.empty}>{words.empty}</p>}
				{graph.ties.length > 0 && nodes.size === 0 && <p className={css.empty}>{words.emptyFiltered}</p>}
			</div>
			<Threshold />
			<Legend />
		</section>
	);
}
