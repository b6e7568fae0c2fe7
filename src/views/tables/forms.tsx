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

/* What is loaded together, when somebody first looks at another form than the graph. */

/** What can be set of a form of the graph: buttons for a choice of two, a menu for one of more. */
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
				// What the first is about is clear from where it stands.
				return parameter.of.length > 2 ? (
					<Menu key={name} {...field} />
				) : (
					<Buttons key={name} isNamed={index > 0} {...field} />
				);
			})}
		</div>
	);
}

/** The words of any parameter; that each has its own is checked where they are written. */
interface FieldWords {
	readonly label: string;
	readonly of: Readonly<Record<string, string>>;
}

interface FieldProps {
	readonly items: readonly string[];
	readonly chosen: string;
	readonly words: FieldWords;
	readonly onChoose: (item: string) => void;
	/** What is said beside it. */
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

/** Whether the communities are known by which people are put in order. */
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

/** Without any filter too these may be fewer than all: ties by words that name nobody are off at first. */
function TiesShown() {
	const { table: words } = useWords();
	const { graph } = useReading();
	const { ties } = useFiltered();
	const isOfShown = useView(({ numbersOf }) => numbersOf === 'shown');
	return isOfShown && <span aria-hidden="true">{words.tiesOf(ties.size, graph.ties.length)}</span>;
}

const notes: Readonly<Record<string, ComponentType>> = { matrixOrder: Communities, numbersOf: TiesShown };

/** What shows each form but the graph, which stays mounted beneath them. */
const forms: Readonly<Record<Exclude<ShowAs, 'graph'>, ComponentType>> = { matrix: MatrixForm, table: TableForm };

export function FormView({ form }: { form: keyof typeof forms }) {
	const Form = forms[form];
	return <Form />;
}

/** People or ties as a table: what the graph shows, for whoever cannot see it. */
function TableForm() {
	const tableOf = useView((view) => view.tableOf);
	return tableOf === 'people' ? <PeopleTable /> : <TiesTable />;
}
