import { memo } from 'react';
import type { Filling } from '../../model/encoding.ts';
import type { Person } from '../../model/graph.ts';
import { click } from '../../store/actions.ts';
import { useChoices } from '../../store/choices.ts';
import { checkPerson } from '../../store/filtering.ts';
import { personPaint } from '../parts/theme.ts';
import { usePointing } from '../parts/usePointing.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import css from './PeoplePanel.module.css';
import { Strip } from './Strip.tsx';

interface Props {
	readonly person: Person;
	/** Index of the person's own colour; null: grey. */
	readonly colour: number | null;
	readonly filling: Filling;
	readonly lastFloor: number;
	/** Wrote the opening post, or is only called and never seems to post. */
	readonly role: 'op' | 'summoned' | null;
}

/** A person in the list: a click selects, the checkbox filters. */
export const PersonRow = memo(function PersonRow({ person, colour, filling, lastFloor, role }: Props) {
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
