import type { ReactNode } from 'react';
import { mostActive } from '../../graph/activity.ts';
import { parametersOf, type Step, type StepValues, stepWith } from '../../graph/filters/list.ts';
import type { NodeId } from '../../model/graph.ts';
import { setStep } from '../../store/stack.ts';
import { useReading } from '../parts/useThread.ts';
import { useWords } from '../parts/words.ts';
import { personFor } from './new-step.ts';

/** More names than this no menu can hold; the others are chosen by selecting them first. */
const listedPeople = 300;

/** What can be set of a step: a field for each parameter. */
export function StepFields({ step }: { step: Step }) {
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

/** The words of any parameter; that each has its own is checked where they are written. */
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

/** A whole number; what is none is not taken over. */
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
