import { useChoices } from '../../store/choices.ts';
import { numbersOfWhat, tables } from '../../view/show.ts';
import { useFiltered } from '../filter/useFiltered.ts';
import { Picker } from '../parts/Picker.tsx';
import { useReading } from '../parts/useThread.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import css from './Tables.module.css';

/** What the table has a row for. */
export function TableTools() {
	const { table: words } = useWords();
	const tableOf = useView((view) => view.tableOf);
	return (
		<div className={css.tools}>
			<Picker
				label={words.rows}
				items={tables}
				chosen={tableOf}
				show={(id) => words.of[id]}
				onChoose={(id) => useChoices.setState({ tableOf: id })}
			/>
			{tableOf === 'people' && <NumbersPicker />}
		</div>
	);
}

/** Without any filter too these may be fewer than all: ties by words that name nobody are off at first. */
function TiesShown() {
	const { table: words } = useWords();
	const { graph } = useReading();
	const { ties } = useFiltered();
	return <span aria-hidden="true">{words.tiesOf(ties.size, graph.ties.length)}</span>;
}

/** Of what the numbers are. */
function NumbersPicker() {
	const { table: words } = useWords();
	const numbersOf = useView((view) => view.numbersOf);
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
			{numbersOf === 'shown' && <TiesShown />}
		</div>
	);
}
