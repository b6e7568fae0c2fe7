import { nodeName } from '../../graph/node-name.ts';
import { floorId, type NodeId } from '../../model/graph.ts';
import type { Selection } from '../../model/selection.ts';
import { release } from '../../store/actions.ts';
import { useReading } from '../parts/useThread.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import css from './Corrections.module.css';

/**
 * Says what the dot on a node means (it was placed by hand), and puts all back. It stands in the graph's pane, not in
 * the legend: if the legend grew by a line, the pane would shrink and every node would move.
 */
export function PinnedNodes() {
	const words = useWords().corrections.pins;
	const { graph, number } = useWords();
	const reading = useReading();
	const pins = useView((view) => view.pins);
	const selection = useView((view) => view.selection);
	const selected = selectedNode(selection);
	if (pins.size === 0) return null;
	const name = selected === null ? '' : nodeName(reading.graph, selected);
	return (
		<fieldset className={css.pins} aria-label={graph.pinned} title={words.hint}>
			<svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
				<circle cx="6" cy="8" r="5" fill="var(--others)" />
				<circle cx="9.5" cy="4.5" r="3" fill="var(--ink)" stroke="var(--paper)" strokeWidth="1.5" />
			</svg>
			<span role="status">
				{graph.pinned} {number(pins.size)}
			</span>
			{selected !== null && pins.has(selected) && (
				<button type="button" className="button" onClick={() => release(selected)}>
					{words.release(name)}
				</button>
			)}
			<button type="button" className="button" onClick={() => release()}>
				{words.releaseAll(pins.size)}
			</button>
		</fieldset>
	);
}

function selectedNode(selection: Selection): NodeId | null {
	if (selection?.type === 'floor') return floorId(selection.floor);
	return selection?.type === 'people' && selection.people.length === 1 ? (selection.people[0] ?? null) : null;
}
