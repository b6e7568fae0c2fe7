import { type FilterMode, filterModes } from '../../graph/filters/filter.ts';
import { filterBy } from '../../store/filtering.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import css from '../people/PeoplePanel.module.css';

/** What the people checked in the list mean; there while anybody is checked. */
export function FilterModePicker() {
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
