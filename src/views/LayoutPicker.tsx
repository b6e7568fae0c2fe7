import { mostActive } from '../graph/activity.ts';
import type { NodeId } from '../model/graph.ts';
import { chooseLayout } from '../state/actions.ts';
import { useChoices } from '../state/choices.ts';
import { layoutOf } from '../state/fit.ts';
import css from './LayoutPicker.module.css';
import { useReading } from './useThread.ts';
import { useWords } from './words.ts';

/** More names than this no menu can hold; the others are put in the middle by selecting them first. */
const listedPeople = 300;

/** Which layout, and for the clock who stands in the middle. */
export function LayoutPicker() {
	const { graph: words } = useWords();
	const reading = useReading();
	const layout = useChoices((choices) => choices.layout);
	const selection = useChoices((choices) => choices.selection);
	const { id, centre } = layoutOf({ layout }, reading);
	const people = mostActive(reading.graph.people);
	const selected = selection?.type === 'people' ? (selection.people.at(-1) ?? null) : null;
	const nextCentre = selected ?? centre ?? reading.centre ?? people[0]?.id ?? null;
	const listed = people.filter((person, index) => index < listedPeople || person.id === centre);
	return (
		<fieldset className={css.picker} aria-label={words.layout}>
			<button
				type="button"
				className="button"
				aria-pressed={id === 'force'}
				onClick={() => chooseLayout({ id: 'force', centre: null })}
			>
				{words.layoutName.force}
			</button>
			<button
				type="button"
				className="button"
				aria-pressed={id === 'clock'}
				disabled={nextCentre === null}
				onClick={() => nextCentre !== null && chooseLayout({ id: 'clock', centre: nextCentre })}
			>
				{words.layoutName.clock}
			</button>
			{id === 'clock' && centre !== null && (
				<select
					className={css.centre}
					aria-label={words.centre}
					value={centre}
					onChange={({ target }) => chooseLayout({ id: 'clock', centre: target.value as NodeId })}
				>
					{listed.map((person) => (
						<option key={person.id} value={person.id}>
							{person.handle}
						</option>
					))}
				</select>
			)}
		</fieldset>
	);
}
