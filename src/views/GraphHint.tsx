import { nodeName } from '../graph/node-name.ts';
import type { Reading } from '../model/reading.ts';
import type { Target } from '../model/selection.ts';
import { useChoices } from '../state/choices.ts';
import { peopleById } from '../state/selectors.ts';
import css from './GraphPanel.module.css';
import { useReading } from './useThread.ts';
import { useWords, type Words } from './words.ts';

/** Names what the pointer or the keyboard rests on, for eyes and for screen readers. */
export function GraphHint() {
	const words = useWords();
	const reading = useReading();
	const target = useChoices((choices) => choices.hover);
	return (
		<p className={css.hint} role="status">
			{target !== null && nameOf(target, reading, words)}
		</p>
	);
}

function nameOf(target: Target, { graph }: Reading, { graph: words, people: list, timeline }: Words): string {
	if (target.type === 'floor') return target.floor === 0 ? timeline.post : `#${target.floor}`;
	if (target.type === 'person') {
		const person = peopleById(graph).get(target.person);
		return person === undefined ? '' : list.row(person.handle, person.floors.length, person.inDegree, person.outDegree);
	}
	const tie = graph.ties.find(({ id }) => id === target.tie);
	if (tie === undefined) return '';
	return words.tie(nodeName(graph, tie.source), nodeName(graph, tie.target), tie.kind, tie.floors.length);
}
