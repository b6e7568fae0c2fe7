import type { ComponentType } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { parametersUnder } from '../../graph/filters/definition.ts';
import { matrixOrderOf } from '../../graph/matrix-orders.ts';
import { useChoices } from '../../store/choices.ts';
import { graphForms, type ShowAs } from '../../view/forms.ts';
import type { View } from '../../view/view.ts';
import { useFiltered } from '../filter/useFiltered.ts';
import { Picker } from '../parts/Picker.tsx';
import { useReading } from '../parts/useThread.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import { MatrixForm } from './MatrixForm.tsx';
import { PeopleTable } from './PeopleTable.tsx';
import css from './Tables.module.css';
import { TiesTable } from './TiesTable.tsx';
import { useMetrics } from './useMetrics.ts';

/* The parts that `loadTables` loads (`views/app/load.ts`). */

/** The parameters of a form of the graph: buttons for a choice of two, a menu for a choice of more. */
export function FormTools({ form }: { form: ShowAs }) {
	const words: Readonly<Record<string, FieldWords>> = useWords().form[form].parameters;
	const { parameters } = graphForms[form];
	const names = Object.keys(parameters) as readonly (keyof View)[];
	const values: Readonly<Record<string, unknown>> = useView(
		useShallow((view) => Object.fromEntries(names.map((name) => [name, view[name]]))),
	);
	return (
		<div className={css.tools}>
			{parametersUnder(parameters, values).map(([name, parameter], index) => {
				if (parameter.kind !== 'choice') return null;
				const field = {
					items: parameter.of.map(String),
					chosen: String(values[name]),
					words: words[name] ?? { label: name, of: {} },
					onChoose: (value: string) => useChoices.setState({ [name]: value }),
					Note: notes[name] ?? null,
				};
				// The first buttons need no visible label: they name what is shown.
				return parameter.of.length > 2 ? (
					<Menu key={name} {...field} />
				) : (
					<Buttons key={name} isNamed={index > 0} {...field} />
				);
			})}
		</div>
	);
}

/** The words of a parameter. `FormWords` makes sure, where they are written, that none is missing. */
interface FieldWords {
	readonly label: string;
	readonly of: Readonly<Record<string, string>>;
}

interface FieldProps {
	readonly items: readonly string[];
	readonly chosen: string;
	readonly words: FieldWords;
	readonly onChoose: (item: string) => void;
	/** A remark beside it; null: none. */
	readonly Note: ComponentType | null;
}

function Menu({ items, chosen, words: { label, of }, onChoose, Note }: FieldProps) {
	return (
		<>
			<label className={css.choice}>
				{label}
				<select value={chosen} onChange={({ target }) => onChoose(target.value)}>
					{items.map((item) => (
						<option key={item} value={item}>
							{of[item]}
						</option>
					))}
				</select>
			</label>
			{Note !== null && <Note />}
		</>
	);
}

function Buttons({ items, chosen, words: { label, of }, onChoose, Note, isNamed }: FieldProps & { isNamed: boolean }) {
	return (
		<div className={css.choice}>
			{isNamed && <span aria-hidden="true">{label}</span>}
			<Picker label={label} items={items} chosen={chosen} show={(item) => of[item]} onChoose={onChoose} />
			{Note !== null && <Note />}
		</div>
	);
}

/** Says that communities are being computed, or could not be, where the order needs them. */
function Communities() {
	const { matrix: words } = useWords();
	const needsThem = useView((view) => matrixOrderOf(view.matrixOrder).needsCommunities === true);
	const measured = useMetrics();
	const waiting = measured === null ? words.measuring : measured.metrics === null ? words.unmeasured : '';
	return (
		<span role="status" className={css.quiet}>
			{needsThem && waiting}
		</span>
	);
}

/**
 * How many ties the numbers are of. These may be fewer than all without any filter: ties by words that name nobody are
 * hidden at first.
 */
function TiesShown() {
	const { table: words } = useWords();
	const { graph } = useReading();
	const { ties } = useFiltered();
	const isOfShown = useView(({ numbersOf }) => numbersOf === 'shown');
	return isOfShown && <span aria-hidden="true">{words.tiesOf(ties.size, graph.ties.length)}</span>;
}

const notes: Readonly<Record<string, ComponentType>> = { matrixOrder: Communities, numbersOf: TiesShown };

/** The component of each form but the graph, which stays mounted beneath them. */
const forms: Readonly<Record<Exclude<ShowAs, 'graph'>, ComponentType>> = { matrix: MatrixForm, table: TableForm };

export function FormView({ form }: { form: keyof typeof forms }) {
	const Form = forms[form];
	return <Form />;
}

/** People or ties as a table: what the graph shows, for everybody who cannot see it. */
function TableForm() {
	const tableOf = useView((view) => view.tableOf);
	return tableOf === 'people' ? <PeopleTable /> : <TiesTable />;
}
