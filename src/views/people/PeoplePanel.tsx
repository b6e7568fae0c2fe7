import { useRef } from 'react';
import { VList } from 'virtua';
import { useCommand } from '../../commands/run.ts';
import type { NodeId } from '../../model/graph.ts';
import { type PeopleSort, peopleSorts, useChoices } from '../../store/choices.ts';
import { openingPosterOf } from '../../store/inference.ts';
import { listPeople } from '../../store/selectors.ts';
import { FilterModePicker } from '../filter/FilterModePicker.tsx';
import { showPane } from '../parts/showPane.ts';
import { useEncoding } from '../parts/theme.ts';
import { useReading } from '../parts/useThread.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import css from './PeoplePanel.module.css';
import { PersonRow } from './PersonRow.tsx';

/** Everybody the thread names: found, sorted, selected and checked for the filter. */
export function PeoplePanel() {
	const { people } = useWords();
	const isFiltering = useView(({ filterPeople }) => filterPeople.size > 0);
	return (
		<section className={css.panel} aria-label={people.title}>
			<header className={css.header}>
				<h2>{people.title}</h2>
				<Sort />
			</header>
			<Search />
			{isFiltering && <FilterModePicker />}
			<div className={css.columns} aria-hidden="true">
				<span>{people.where}</span>
				<abbr title={people.floorsHint}>{people.floors}</abbr>
				<abbr title={people.inHint}>{people.in}</abbr>
				<abbr title={people.outHint}>{people.out}</abbr>
			</div>
			<Rows />
		</section>
	);
}

function Sort() {
	const { people } = useWords();
	const sort = useChoices((choices) => choices.sort);
	return (
		<label className={css.sort}>
			{people.sort}
			<select value={sort} onChange={({ target }) => useChoices.setState({ sort: target.value as PeopleSort })}>
				{peopleSorts.map((id) => (
					<option key={id} value={id}>
						{people.sortBy[id]}
					</option>
				))}
			</select>
		</label>
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

function Rows() {
	const { people: words } = useWords();
	const reading = useReading();
	const { graph, floors, summoned } = reading;
	const poster = openingPosterOf(reading);
	const roleOf = (id: NodeId) => (id === poster ? 'op' : summoned.has(id) ? 'summoned' : null);
	const query = useChoices((choices) => choices.query);
	const sort = useChoices((choices) => choices.sort);
	const people = listPeople(graph, query, sort);
	const { colours, fillings } = useEncoding();
	const lastFloor = floors.at(-1)?.number ?? 0;
	if (graph.people.length === 0) return <p className={css.none}>{words.nobody}</p>;
	if (people.length === 0) return <p className={css.none}>{words.none}</p>;
	return (
		<VList className={css.rows} tabIndex={0} aria-label={words.title} role="group">
			{people.map((person) => (
				<PersonRow
					key={person.id}
					person={person}
					colour={colours.get(person.id) ?? null}
					filling={fillings?.get(person.id) ?? 1}
					lastFloor={lastFloor}
					role={roleOf(person.id)}
				/>
			))}
		</VList>
	);
}
