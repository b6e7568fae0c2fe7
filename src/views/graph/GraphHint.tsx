import type { Reading } from '../../model/reading.ts';
import type { Target } from '../../model/selection.ts';
import { useChoices } from '../../store/choices.ts';
import { peopleById } from '../../store/selectors.ts';
import { useReading } from '../parts/useThread.ts';
import { useWords, type Words } from '../parts/words.ts';
import css from './GraphPanel.module.css';
import { listEnds, tieEnds } from './tie-ends.ts';

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

function nameOf(
	target: Target,
	{ graph }: Reading,
	{ graph: words, people: list, floorName, text: textWords, filter }: Words,
): string {
	if (target.type === 'floor') return floorName(target.floor);
	if (target.type === 'person') {
		const person = peopleById(graph).get(target.person);
		return person === undefined ? '' : list.row(person.handle, person.floors.length, person.inDegree, person.outDegree);
	}
	const ends = tieEnds(target.ties, graph);
	if (ends === null) return '';
	const [source, aim] = [listEnds(ends.sources, filter.list), listEnds(ends.targets, filter.list)];
	const [{ kind } = { kind: null }, ...more] = ends.ties;
	if (kind === null || more.length > 0) return textWords.pair(source, aim, ends.floors);
	return words.tie(source, aim, kind, ends.floors);
}
