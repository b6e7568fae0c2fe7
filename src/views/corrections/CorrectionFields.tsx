import type { FormEvent, ReactNode } from 'react';
import { subjectOf } from '../../model/correction.ts';
import { takeBack } from '../../store/actions.ts';
import { useBegun } from '../app/useBegun.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import css from './Corrections.module.css';

interface TypedProps {
	readonly label: string;
	/** Stands in the field where the label is said already; null: the label is on screen. */
	readonly hint: string | null;
	readonly given: (text: string) => void;
	readonly list?: string;
	readonly children?: ReactNode;
}

/** A line to type an answer into; it is empty again once the answer is given. */
export function Typed({ label, hint, given, list, children }: TypedProps) {
	const labels = useWords().corrections.labels;
	const tellBegun = useBegun();
	const submit = (event: FormEvent<HTMLFormElement>) => {
		event.preventDefault();
		given(String(new FormData(event.currentTarget).get('typed') ?? ''));
		event.currentTarget.reset();
		tellBegun('');
	};
	return (
		<form className={css.row} onSubmit={submit}>
			<label className={css.typed}>
				<span className={hint === null ? undefined : 'visually-hidden'}>{label}</span>
				<input
					name="typed"
					list={list}
					autoComplete="off"
					placeholder={hint ?? undefined}
					onInput={({ currentTarget }) => tellBegun(currentTarget.value)}
				/>
			</label>
			{children}
			<button type="submit" className="button">
				{labels.set}
			</button>
		</form>
	);
}

/** Takes back the correction on a subject, where there is one. */
export function Undoing({ subject }: { subject: string }) {
	const labels = useWords().corrections.labels;
	const isMade = useView(({ corrections }) => corrections.some((each) => subjectOf(each) === subject));
	if (!isMade) return null;
	return (
		<button type="button" className="button" data-kind="plain" onClick={() => takeBack(subject)}>
			{labels.takeBack}
		</button>
	);
}
