import css from '../graph/GraphPanel.module.css';
import { useReading } from '../parts/useThread.ts';
import { useWords } from '../parts/words.ts';
import { useMatrix } from './useMatrix.ts';

/** The ties as an adjacency matrix. */
export function MatrixView() {
	const { graph: words } = useWords();
	const { graph } = useReading();
	const { container, isEmpty } = useMatrix();
	return (
		<>
			<div ref={container} className={css.chart} data-chart="matrix" hidden={isEmpty} />
			{isEmpty && <p className={css.empty}>{graph.ties.length === 0 ? words.empty : words.emptyFiltered}</p>}
		</>
	);
}
