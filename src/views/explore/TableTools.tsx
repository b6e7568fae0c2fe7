import { numbersOfWhat, tables, useChoices } from '../../state/choices.ts';
import { Picker } from '../Picker.tsx';
import css from './Explore.module.css';
import { useExploreWords } from './useExplore.ts';

/** What the table has a row for. */
export default function TableTools() {
	const { table: words } = useExploreWords();
	const tableOf = useChoices((choices) => choices.tableOf);
	return (
		<div className={css.tools}>
			<Picker
				label={words.rows}
				items={tables}
				chosen={tableOf}
				show={(id) => words.of[id]}
				onChoose={(id) => useChoices.setState({ tableOf: id, hover: null })}
			/>
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
			<Picker
				label={words.numbers}
				items={numbersOfWhat}
				chosen={numbersOf}
				show={(id) => words.numbersOf[id]}
				onChoose={(id) => useChoices.setState({ numbersOf: id })}
			/>
		</div>
	);
}
