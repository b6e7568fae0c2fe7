import type { ReactNode } from 'react';
import { mostActive } from '../../graph/activity.ts';
import {
	type FilterPart,
	isOrdered,
	parametersOf,
	type Step,
	type StepValues,
	stepWith,
} from '../../graph/filters/list.ts';
import type { Count } from '../../graph/filters/stack.ts';
import type { NodeId } from '../../model/graph.ts';
import type { Reading } from '../../model/reading.ts';
import { appliedView } from '../../store/applied.ts';
import { moveStepUp, removePart, setStep, switchPart } from '../../store/filtering.ts';
import { openingPosterOf } from '../../store/inference.ts';
import { useReading } from '../parts/useThread.ts';
import { useWords } from '../parts/words.ts';
import { useNameOf } from './describe-filter.ts';
import css from './Filter.module.css';

interface Props {
	readonly part: FilterPart;
	/** The part above it in the stack; null: it is the first. */
	readonly before: FilterPart | null;
	readonly text: string;
	readonly step: Step | null;
	/** How many people and ties are left after it; null where it is off. */
	readonly count: Count | null;
}

/** A row of the stack: what the part does, what is left after it, and whether it is on. */
export function StackRow({ part, before, text, step, count }: Props) {
	const { stack: words, steps } = useWords().filter;
	const { number } = useWords();
	const nameOf = useNameOf();
	const person = step !== null && 'person' in step ? step.person : undefined;
	const isLost = count?.people === 0 && count.ties === 0 && person !== undefined;
	const name = step === null ? text : steps[step.type].name;
	return (
		<>
			<tr data-off={count === null || undefined} data-part={part}>
				<th scope="row">
					<label className={css.name}>
						<input
							type="checkbox"
							checked={count !== null}
							aria-label={words.apply(text)}
							onChange={() => switchPart(part)}
						/>
						<span>{name}</span>
					</label>
				</th>
				{count === null ? (
					<td colSpan={2} data-amount>
						{words.off}
					</td>
				) : (
					<>
						<td data-amount>{number(count.people)}</td>
						<td data-amount>{number(count.ties)}</td>
					</>
				)}
				<td>
					<button
						type="button"
						className="icon-button"
						aria-label={words.remove(text)}
						title={words.remove(text)}
						onClick={({ currentTarget }) => {
							currentTarget.closest('section')?.focus();
							removePart(part);
						}}
					>
						×
					</button>
				</td>
			</tr>
			{step !== null && (
				<tr data-detail>
					<td colSpan={4}>
						{parametersOf(step.type, step).length > 0 && (
							<div className={css.fields}>
								<StepFields step={step} />
								{isOrdered(part) && before !== null && isOrdered(before) && (
									<button
										type="button"
										className="icon-button"
										aria-label={words.earlier(text)}
										title={words.earlier(text)}
										onClick={() => moveStepUp(step.type)}
									>
										↑
									</button>
								)}
							</div>
						)}
						<p className={css.note}>{isLost ? words.gone(nameOf(person)) : steps[step.type].hint}</p>
					</td>
				</tr>
			)}
		</>
	);
}

/** A menu lists at most this many people; others are chosen by selecting them first. */
const listedPeople = 300;

/** The parameters of a step, a field for each. */
function StepFields({ step }: { step: Step }) {
	const reading = useReading();
	const words: FieldWords = useWords().filter.steps[step.type].parameters;
	const values: StepValues = step;
	const set = (name: string, value: string | number) => {
		const next = stepWith(step.type, { ...values, [name]: value }, personFor(reading));
		if (next !== null) setStep(next);
	};
	return parametersOf(step.type, values).map(([name, parameter]) => {
		const { label = name, after = '', of = {} } = words[name] ?? {};
		const value = values[name] ?? '';
		if (parameter.kind === 'person')
			return <PersonSelect key={name} label={label} person={value as NodeId} onChange={(id) => set(name, id)} />;
		if (parameter.kind === 'amount')
			return (
				<Amount
					key={name}
					label={label}
					after={after}
					least={parameter.least}
					value={Number(value)}
					onChange={(amount) => set(name, amount)}
				/>
			);
		const choose = (text: string) => set(name, parameter.of.find((one) => String(one) === text) ?? parameter.initial);
		return (
			<Select key={name} label={label} value={String(value)} onChange={choose}>
				{parameter.of.map((one) => (
					<option key={one} value={one}>
						{of[one] ?? one}
					</option>
				))}
			</Select>
		);
	});
}

/** The words of a parameter. `StepWords` makes sure, where they are written, that none is missing. */
type FieldWords = Readonly<
	Record<string, { readonly label: string; readonly after?: string; readonly of?: Readonly<Record<string, string>> }>
>;

interface PersonProps {
	readonly label: string;
	readonly person: NodeId;
	readonly onChange: (person: NodeId) => void;
}

function PersonSelect({ label, person, onChange }: PersonProps) {
	const people = mostActive(useReading().graph.people);
	return (
		<Select label={label} value={person} onChange={(value) => onChange(value as NodeId)}>
			{people
				.filter(({ id }, index) => index < listedPeople || id === person)
				.map(({ id, handle }) => (
					<option key={id} value={id}>
						{handle}
					</option>
				))}
		</Select>
	);
}

interface SelectProps {
	readonly label: string;
	readonly value: string;
	readonly onChange: (value: string) => void;
	readonly children: ReactNode;
}

function Select({ label, value, onChange, children }: SelectProps) {
	return (
		<select aria-label={label} value={value} onChange={({ target }) => onChange(target.value)}>
			{children}
		</select>
	);
}

interface AmountProps {
	readonly label: string;
	readonly after?: string;
	readonly least: number;
	readonly value: number;
	readonly onChange: (value: number) => void;
}

/** A field for a whole number; it ignores anything else that is typed. */
function Amount({ label, after, least, value, onChange }: AmountProps) {
	return (
		<label>
			{label}{' '}
			<input
				type="number"
				min={least}
				max={9999}
				step={1}
				value={value}
				onChange={({ target }) => {
					const number = Number(target.value);
					if (Number.isInteger(number) && number >= least && number <= 9999) onChange(number);
				}}
			/>{' '}
			{after}
		</label>
	);
}

/** The person whom a new step is about: the one selected, else the opening poster, else the most active. */
export function personFor(reading: Reading): NodeId | null {
	const { selection } = appliedView();
	const selected = selection?.type === 'people' ? selection.people.at(-1) : undefined;
	return selected ?? openingPosterOf(reading) ?? mostActive(reading.graph.people)[0]?.id ?? null;
}
