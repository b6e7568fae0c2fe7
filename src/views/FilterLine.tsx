import type { Reading } from '../model/reading.ts';
import { clearFilter } from '../state/actions.ts';
import { useChoices, type View, viewOf } from '../state/choices.ts';
import { isFiltered, kindsSwitched, offeredTies } from '../state/filtered.ts';
import { peopleById } from '../state/selectors.ts';
import css from './FilterLine.module.css';
import { useFiltered } from './useFiltered.ts';
import { useReading } from './useThread.ts';
import { useWords, type Words } from './words.ts';

/**
 * Says what is filtered and what is left, and clears it all with one click. The line is always there: were it to come
 * and go, the graph's pane would change its height, and everything in it would move.
 */
export function FilterLine() {
	const words = useWords();
	const reading = useReading();
	const view = viewOf(useChoices());
	const { ties } = useFiltered();
	const offered = offeredTies(reading.graph, view.kindsOff);
	const extra = reading.graph.ties.length - offered;
	const isOn = isFiltered(view);
	const filters = describeFilter(view, reading, words).join(' · ');
	const text = isOn ? `${words.filter.showing(ties.size, offered)} ${filters}` : words.filter.all(offered, extra);
	return (
		<div className={css.line} data-on={isOn || undefined}>
			<p role="status" title={text}>
				{text}
			</p>
			{isOn && (
				<button type="button" className="button" onClick={clearFilter}>
					{words.filter.clear}
				</button>
			)}
		</div>
	);
}

/** Each filter that is on, in words: also the caption of an exported picture. */
export function describeFilter(view: View, { graph }: Reading, { filter, graph: words, timeline }: Words): string[] {
	const { filterPeople, filterMode, without, range, kindsOff, marksOff } = view;
	const people = peopleById(graph);
	const handles = [...filterPeople].map((person) => people.get(person)?.handle ?? '');
	const floorName = (floor: number) => (floor === 0 ? timeline.post : `#${floor}`);
	return [
		...(handles.length > 0 ? [filter.people(filter[filterMode], handles)] : []),
		...(without !== null ? [filter.without(people.get(without)?.handle ?? '')] : []),
		...(range !== null ? [filter.range(floorName(range[0]), floorName(range[1]))] : []),
		...[...marksOff].map((mark) => filter.without(words.mark[mark])),
		...kindsSwitched(kindsOff).map((kind) => filter[kindsOff.has(kind) ? 'without' : 'with'](words.tieKind[kind])),
	];
}
