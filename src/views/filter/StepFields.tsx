import type { ReactNode } from 'react';
import { mostActive } from '../../graph/activity.ts';
import type { EgoStep, PartStep, Step } from '../../graph/filter/steps.ts';
import { egoDepths } from '../../graph/metrics/ego.ts';
import { directions } from '../../graph/metrics/neighbours.ts';
import type { NodeId } from '../../model/graph.ts';
import { setStep } from '../../state/stack.ts';
import { useReading } from '../useThread.ts';
import { personFor } from './new-step.ts';
import { useFilterWords } from './useFilterWords.ts';

/** More names than this no menu can hold; the others are chosen by selecting them first. */
const listedPeople = 300;

/** What can be set of a step. */
export function StepFields({ step }: { step: Step }) {
	const { stack: words } = useFilterWords();
	switch (step.type) {
		case 'weight':
			return (
				<Amount
					label={words.least}
					after={words.unit}
					least={2}
					value={step.least}
					onChange={(least) => setStep({ ...step, least })}
				/>
			);
		case 'core':
			return <Amount label={words.k} least={1} value={step.k} onChange={(k) => setStep({ ...step, k })} />;
		case 'ego':
			return <EgoFields step={step} />;
		case 'part':
			return <PartFields step={step} />;
		case 'tied':
			return null;
	}
}

function EgoFields({ step }: { step: EgoStep }) {
	const { stack: words, step: names } = useFilterWords();
	return (
		<>
			<PersonSelect person={step.person} onChange={(person) => setStep({ ...step, person })} />
			<Select
				label={words.depth}
				value={String(step.depth)}
				onChange={(value) => setStep({ ...step, depth: egoDepths.find((depth) => String(depth) === value) ?? 1 })}
			>
				{egoDepths.map((depth) => (
					<option key={depth} value={depth}>
						{words.depthName(depth)}
					</option>
				))}
			</Select>
			<Select
				label={words.direction}
				value={step.direction}
				onChange={(value) => setStep({ ...step, direction: directions.find((one) => one === value) ?? 'both' })}
			>
				{directions.toReversed().map((direction) => (
					<option key={direction} value={direction}>
						{names.direction[direction]}
					</option>
				))}
			</Select>
		</>
	);
}

function PartFields({ step }: { step: PartStep }) {
	const { stack: words } = useFilterWords();
	const reading = useReading();
	const choose = (which: string) => {
		const person = personFor(reading);
		if (which === 'size') setStep({ type: 'part', which, least: 3 });
		else if (which === 'person' && person !== null) setStep({ type: 'part', which, person });
		else setStep({ type: 'part', which: 'largest' });
	};
	return (
		<>
			<Select label={words.which} value={step.which} onChange={choose}>
				{(['largest', 'person', 'size'] as const).map((which) => (
					<option key={which} value={which}>
						{words.whichName[which]}
					</option>
				))}
			</Select>
			{step.which === 'person' && (
				<PersonSelect person={step.person} onChange={(person) => setStep({ ...step, person })} />
			)}
			{step.which === 'size' && (
				<Amount
					label={words.least}
					after={words.persons}
					least={2}
					value={step.least}
					onChange={(least) => setStep({ ...step, least })}
				/>
			)}
		</>
	);
}

function PersonSelect({ person, onChange }: { person: NodeId; onChange: (person: NodeId) => void }) {
	const { stack: words } = useFilterWords();
	const people = mostActive(useReading().graph.people);
	return (
		<Select label={words.person} value={person} onChange={(value) => onChange(value as NodeId)}>
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
