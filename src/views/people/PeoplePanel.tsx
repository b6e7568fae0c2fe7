import type { CSSProperties } from 'react';
import { useRef } from 'react';
import { useCommand } from '../../commands/run.ts';
import { type FilterMode, filterModes } from '../../graph/filters/filter.ts';
import { memoLast } from '../../lib/memo.ts';
import { maxOf } from '../../lib/numbers.ts';
import type { ReplyGraph } from '../../model/graph.ts';
import { type PeopleSort, peopleSorts, useChoices } from '../../store/choices.ts';
import { filterBy } from '../../store/filtering.ts';
import { showPane } from '../parts/narrow.ts';
import { useReading } from '../parts/useThread.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import { PeopleList } from './PeopleList.tsx';
import css from './PeoplePanel.module.css';

/*
 * What the people checked mean stands below the list: a row that came above it would move every other one beneath the
 * pointer that has just checked somebody.
 */

/** Everybody the thread names: found, sorted, selected and checked for the filter. */
export function PeoplePanel() {
	const { people } = useWords();
	const isFiltering = useView(({ filterPeople }) => filterPeople.size > 0);
	const { graph } = useReading();
	const digits = { '--digits': String(digitsOf(graph)) } as CSSProperties;
	return (
		<section
			className={css.panel}
			aria-label={people.title}
			style={digits}
			data-filtering={isFiltering || undefined}
			data-large={digitsOf(graph) > 3 || undefined}
		>
			<h2 className="visually-hidden">{people.title}</h2>
			<Search />
			<div className={css.columns}>
				<Sort />
				<span className={css.heads} aria-hidden="true">
					<abbr title={people.floorsHint}>{people.floors}</abbr>
					<abbr title={people.inHint}>{people.in}</abbr>
					<abbr title={people.outHint}>{people.out}</abbr>
				</span>
			</div>
			<PeopleList />
			{isFiltering && <FilterModePicker />}
		</section>
	);
}

/** How many digits the largest number of a row has. */
const digitsOf = memoLast(
	({ people }: ReplyGraph) =>
		String(
			maxOf(
				people.flatMap(({ floors, inDegree, outDegree }) => [floors.length, inDegree, outDegree]),
				0,
			),
		).length,
);

function Sort() {
	const { people } = useWords();
	const sort = useChoices((choices) => choices.sort);
	return (
		<select
			className={css.sort}
			aria-label={people.sort}
			title={people.sort}
			value={sort}
			onChange={({ target }) => useChoices.setState({ sort: target.value as PeopleSort })}
		>
			{peopleSorts.map((id) => (
				<option key={id} value={id}>
					{people.sortBy[id]}
				</option>
			))}
		</select>
	);
}

function Search() {
	const { people } = useWords();
	const query = useChoices((choices) => choices.query);
	const field = useRef<HTMLInputElement>(null);
	useCommand('people', () => {
		showPane('people');
		field.current?.focus();
	});
	return (
		<div className={css.search}>
			<input
				ref={field}
				type="search"
				className="field"
				placeholder={people.search}
				aria-label={people.search}
				value={query}
				onChange={({ target }) => useChoices.setState({ query: target.value })}
			/>
		</div>
	);
}

/** What the people checked in the list mean for the filter; shown while anybody is checked. */
function FilterModePicker() {
	const { filter, actions } = useWords();
	const filterMode = useView((view) => view.filterMode);
	return (
		<div className={css.mode}>
			<label>
				<span>{filter.mode}</span>
				<select
					value={filterMode}
					onChange={({ target }) => filterBy({ filterMode: target.value as FilterMode }, 'people')}
				>
					{filterModes.map((mode) => (
						<option key={mode} value={mode}>
							{filter[mode]}
						</option>
					))}
				</select>
			</label>
			<button
				type="button"
				className="icon-button"
				aria-label={actions.clear}
				title={actions.clear}
				onClick={() => filterBy({ filterPeople: new Set() }, 'people')}
			>
				×
			</button>
		</div>
	);
}
