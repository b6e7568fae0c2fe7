import { useMemo } from 'react';
import { clearFilter, filterBy, switchPart } from '../../store/filtering.ts';
import { type WayOut, waysOut } from '../../store/ways-out.ts';
import { shownView } from '../../view/thread.ts';
import { useReading } from '../parts/useThread.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import { describeFilter, describeParts, useNameOf } from './describe-filter.ts';
import css from './NothingLeft.module.css';

/** Where a filter leaves nothing to show: why, and what would leave something. */
export function NothingLeft() {
	const words = useWords();
	const { nothing } = words.filter;
	const reading = useReading();
	const view = useView();
	const nameOf = useNameOf();
	const ways = useMemo(() => waysOut(reading, view), [reading, view]);
	const { filterPeople, filterMode } = shownView(view);
	const names = [...filterPeople].map(nameOf);
	const others = describeFilter({ ...view, filterPeople: new Set() }, reading, words);
	const [name = ''] = names;
	const isAmong = names.length > 0 && filterMode === 'only' && others.length === 0;
	const why = isAmong
		? names.length === 1
			? nothing.alone(name)
			: nothing.among(words.filter.list(names))
		: nothing.all(describeFilter(view, reading, words).join(' · '));
	const texts = describeParts(view, reading, words);
	const labelOf = ({ by, ties }: WayOut) =>
		by === 'neighbours' ? nothing.neighbours(ties) : nothing.drop((texts.get(by) ?? []).join(' · '), ties);
	const take = ({ by }: WayOut) =>
		by === 'neighbours' ? filterBy({ filterMode: 'neighbours' }, 'people') : switchPart(by);
	return (
		<section className={css.nothing} aria-label={nothing.title}>
			<p role="status">{why}</p>
			<div className={css.ways}>
				{ways.map((way) => (
					<button key={way.by} type="button" className="button" onClick={() => take(way)}>
						{labelOf(way)}
					</button>
				))}
				<button type="button" className="button" onClick={clearFilter}>
					{words.filter.clear}
				</button>
			</div>
		</section>
	);
}
