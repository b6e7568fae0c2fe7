import { memo } from 'react';
import type { Filling } from '../../model/encoding.ts';
import type { Person } from '../../model/graph.ts';
import type { FloorNumber } from '../../model/thread.ts';
import { click } from '../../store/actions.ts';
import { useChoices } from '../../store/choices.ts';
import { checkPerson } from '../../store/filtering.ts';
import { personPaint } from '../parts/theme.ts';
import { usePointing } from '../parts/usePointing.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import type { RowPart } from './moves.ts';
import css from './PeoplePanel.module.css';

interface Props {
	readonly person: Person;
	/** Index of the person's own colour; null: grey. */
	readonly colour: number | null;
	readonly filling: Filling;
	readonly lastFloor: number;
	/** `op`: wrote the opening post; `summoned`: is only called and never seems to post; null: neither. */
	readonly role: 'op' | 'summoned' | null;
	/** The filter leaves the person out. */
	readonly isOut: boolean;
	/** The part of the row that Tab reaches; null: none of this row. */
	readonly stop: RowPart | null;
}

/** A person in the list: a click selects, the box, which is the dot as well, filters. */
export const PersonRow = memo(function PersonRow({ person, colour, filling, lastFloor, role, isOut, stop }: Props) {
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
			data-person-row={id}
			data-selected={isSelected || undefined}
			data-hovered={isHovered || undefined}
			data-out={isOut || undefined}
			{...usePointing({ type: 'person', person: id })}
		>
			<label className={css.check} style={{ color: personPaint(colour) }} title={words.filterThis(handle)}>
				<input
					type="checkbox"
					checked={isChecked}
					tabIndex={stop === 'box' ? 0 : -1}
					aria-label={words.filterThis(handle)}
					onChange={({ target }) => checkPerson(id, target.checked)}
				/>
				<span className={css.dot} data-ring={role === 'op' || undefined} data-filling={filling} />
			</label>
			<button
				type="button"
				className={css.name}
				tabIndex={stop === 'name' ? 0 : -1}
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

const width = 42;
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
