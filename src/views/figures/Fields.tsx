import { type ReactNode, useId, useState } from 'react';
import css from './Figure.module.css';

/** A group of fields with its name. */
export function Group({ title, children }: { title: string; children: ReactNode }) {
	return (
		<fieldset className={css.group}>
			<legend>{title}</legend>
			{children}
		</fieldset>
	);
}

interface NumberFieldProps {
	readonly label: string;
	/** Null: empty. */
	readonly value: number | null;
	readonly least: number;
	readonly most: number;
	readonly step?: number | 'any';
	readonly placeholder?: string;
	/** Only called with what makes sense; null where the field was emptied and may be. */
	readonly onChange: (value: number | null) => void;
	readonly mayBeEmpty?: boolean;
}

/** Takes what is typed once it is a number within the bounds; until then the last one holds, and the field says so. */
export function NumberField(props: NumberFieldProps) {
	const { label, value, least, most, step = 'any', placeholder, onChange, mayBeEmpty = false } = props;
	const id = useId();
	const [draft, setDraft] = useState<string | null>(null);
	const readNumber = (text: string) => {
		if (text.trim() === '') return mayBeEmpty ? null : undefined;
		const number = Number(text);
		return number >= least && number <= most && (step !== 1 || Number.isInteger(number)) ? number : undefined;
	};
	const change = (text: string) => {
		setDraft(text);
		const next = readNumber(text);
		if (next !== undefined) onChange(next);
	};
	return (
		<div className={css.field}>
			<label htmlFor={id}>{label}</label>
			<input
				id={id}
				type="number"
				className="field"
				value={draft ?? value ?? ''}
				min={least}
				max={most}
				step={step}
				placeholder={placeholder}
				aria-invalid={(draft !== null && readNumber(draft) === undefined) || undefined}
				onChange={({ target }) => change(target.value)}
				onBlur={() => setDraft(null)}
			/>
		</div>
	);
}

interface SelectFieldProps<T extends string> {
	readonly label: string;
	readonly value: T;
	readonly items: readonly (readonly [T, string])[];
	readonly onChange: (value: T) => void;
}

export function SelectField<T extends string>({ label, value, items, onChange }: SelectFieldProps<T>) {
	const field = useId();
	return (
		<div className={css.field}>
			<label htmlFor={field}>{label}</label>
			<select
				id={field}
				className="field"
				value={value}
				onChange={({ target }) => {
					const chosen = items.find(([id]) => id === target.value);
					if (chosen !== undefined) onChange(chosen[0]);
				}}
			>
				{items.map(([id, name]) => (
					<option key={id} value={id}>
						{name}
					</option>
				))}
			</select>
		</div>
	);
}

export function Check({
	label,
	checked,
	isDisabled,
	onChange,
}: {
	label: string;
	checked: boolean;
	isDisabled?: boolean;
	onChange: (checked: boolean) => void;
}) {
	return (
		<label className={css.check}>
			<input
				type="checkbox"
				checked={checked}
				disabled={isDisabled}
				onChange={({ target }) => onChange(target.checked)}
			/>
			{label}
		</label>
	);
}
