import { showings, useChoices } from '../state/choices.ts';
import css from './Picker.module.css';
import { useWords } from './words.ts';

/** What the ties are shown as. */
export function ShowAsPicker() {
	const { graph: words } = useWords();
	const showAs = useChoices((choices) => choices.showAs);
	return (
		<fieldset className={css.picker} aria-label={words.showAs}>
			{showings.map((id) => (
				<button
					key={id}
					type="button"
					className="button"
					aria-pressed={id === showAs}
					onClick={() => useChoices.setState({ showAs: id, hover: null })}
				>
					{words.showAsName[id]}
				</button>
			))}
		</fieldset>
	);
}
