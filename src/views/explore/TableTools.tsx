import { numbersOfWhat, tables, useChoices } from '../../state/choices.ts';
import picker from '../Picker.module.css';
import css from './Explore.module.css';
import { useExploreWords } from './useExplore.ts';

/** What the table has a row for. */
export default function TableTools() {
	const { table: words } = useExploreWords();
	const tableOf = useChoices((choices) => choices.tableOf);
	return (
		<div className={css.tools}>
			<fieldset className={picker.picker} aria-label={words.rows}>
				{tables.map((id) => (
					<button
						key={id}
						type="button"
						className="button"
						aria-pressed={id === tableOf}
						onClick={() => useChoices.setState({ tableOf: id, hover: null })}
					>
						{words.of[id]}
					</button>
				))}
			</fieldset>
			{tableOf === 'people' && <NumbersPicker />}
		</div>
	);
}

/** Of what the numbers are. */
function NumbersPicker() {
	const { table: words } = useExploreWords();
	const numbersOf = useChoices((choices) => choices.numbersOf);
	return (
		<div className={css.choice}>
			<span aria-hidden="true">{words.numbers}</span>
			<fieldset className={picker.picker} aria-label={words.numbers}>
				{numbersOfWhat.map((id) => (
					<button
						key={id}
						type="button"
						className="button"
						aria-pressed={id === numbersOf}
						onClick={() => useChoices.setState({ numbersOf: id })}
					>
						{words.numbersOf[id]}
					</button>
				))}
			</fieldset>
		</div>
	);
}
