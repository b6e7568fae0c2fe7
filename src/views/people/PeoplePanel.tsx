import { type CSSProperties, memo, useRef } from 'react';
import { VList } from 'virtua';
import { useCommand } from '../../commands/run.ts';
import { type FilterMode, filterModes } from '../../graph/filters/filter.ts';
import { memoLast } from '../../lib/memo.ts';
import { maxOf } from '../../lib/numbers.ts';
import type { Filling } from '../../model/encoding.ts';
import type { NodeId, Person, ReplyGraph } from '../../model/graph.ts';
import type { FloorNumber } from '../../model/thread.ts';
import { click } from '../../store/actions.ts';
import { type PeopleSort, peopleSorts, useChoices } from '../../store/choices.ts';
import { checkPerson, filterBy } from '../../store/filtering.ts';
import { openingPosterOf } from '../../store/inference.ts';
import { listPeople } from '../../store/selectors.ts';
import { showPane } from '../parts/narrow.ts';
import { personPaint, useEncoding } from '../parts/theme.ts';
import { usePointing } from '../parts/usePointing.ts';
import { useReading } from '../parts/useThread.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import css from './PeoplePanel.module.css';

/** Everybody the thread names: found, sorted, selected and checked for the filter. */
export function PeoplePanel() {
	const { people } = useWords();
	const isFiltering = useView(({ filterPeople }) => filterPeople.size > 0);
	const { graph } = useReading();
	const digits = { '--digits': String(digitsOf(graph)) } as CSSProperties;
	return (
		<section className={css.panel} aria-label={people.title} style={digits}>
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

interface Props {
	readonly person: Person;
	/** Index of the person's own colour; null: grey. */
	readonly colour: number | null;
	readonly filling: Filling;
	readonly lastFloor: number;
	/** `op`: wrote the opening post; `summoned`: is only called and never seems to post; null: neither. */
	readonly role: 'op' | 'summoned' | null;
}

/** A person in the list: a click selects, the checkbox filters. */
const PersonRow = memo(function PersonRow({ person, colour, filling, lastFloor, role }: Props) {
	const { people: words, facts } = useWords();
	const { id, handle, floors, inDegree, outDegree } = person;
	const isChecked = useView((view) => view.filterPeople.has(id));
	const isSelected = useView(
		({ selection }) => selection !== null && 'people' in selection && selection.people.includes(id),
	);
	const isHovered = useChoices(({ hover }) => hover?.type === 'person' && hover.person === id);
	return (
		<div
			className={css.row}
			data-selected={isSelected || undefined}
			data-hovered={isHovered || undefined}
			{...usePointing({ type: 'person', person: id })}
		>
			<input
				type="checkbox"
				checked={isChecked}
				aria-label={words.filterThis(handle)}
				onChange={({ target }) => checkPerson(id, target.checked)}
			/>
			<span
				className={css.dot}
				data-ring={role === 'op' || undefined}
				data-filling={filling}
				style={{ color: personPaint(colour) }}
			/>
			<button
				type="button"
				className={css.name}
				title={role === 'summoned' ? `${handle}: ${words.summonedHint}` : handle}
				aria-pressed={isSelected}
				aria-label={words.row(role === 'op' ? `${handle} ${facts.op}` : handle, floors.length, inDegree, outDegree)}
				onClick={(event) => click({ type: 'person', person: id }, event.ctrlKey || event.metaKey || event.shiftKey)}
			>
				<span>{handle} </span>
				{role === 'op' && (
					<abbr className={css.op} title={facts.opHint}>
						{facts.op}
					</abbr>
				)}
			</button>
			{role === 'summoned' ? (
				<span className={css.summoned}>{words.summoned}</span>
			) : (
				<Strip floors={floors} lastFloor={lastFloor} paint={personPaint(colour)} />
			)}
			<span className={css.number}>{floors.length}</span>
			<span className={css.number}>{inDegree}</span>
			<span className={css.number}>{outDegree}</span>
		</div>
	);
});

const width = 48;
const height = 14;

interface StripProps {
	readonly floors: readonly FloorNumber[];
	readonly lastFloor: FloorNumber;
	readonly paint: string;
}

/**
 * Where in the thread a person speaks: a line for each floor, the opening post at the left end, the last floor at the
 * right.
 */
function Strip({ floors, lastFloor, paint }: StripProps) {
	const stroke = Math.max(2, width / (lastFloor + 1));
	const columns = new Set(floors.map((floor) => Math.round(((width - stroke) * floor) / Math.max(1, lastFloor))));
	const path = [...columns].map((x) => `M${x} 1h${stroke}v${height - 3}h-${stroke}z`).join('');
	return (
		<svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
			<path d={`M0 ${height - 0.5}h${width}`} stroke="var(--line)" />
			<path d={path} fill={paint} />
		</svg>
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
