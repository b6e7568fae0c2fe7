import { type FormEvent, useId } from 'react';
import { authorOf } from '../../model/attribution.ts';
import { subjectOf } from '../../model/correction.ts';
import type { FloorFacts } from '../../model/reading.ts';
import { useChoices } from '../../state/choices.ts';
import { correct, ruleOut, takeBack } from '../../state/corrections.ts';
import { useMessages } from '../useMessages.ts';
import { useReading } from '../useThread.ts';
import css from './PutRight.module.css';

/** What whoever read the thread knows of a floor: who wrote it, who that is besides, what it answers. */
export default function CorrectFloor({ floor }: { floor: FloorFacts }) {
	const words = useMessages()?.putRight;
	const { contradictions } = useReading();
	if (words === undefined) return null;
	const { labels } = words;
	const { number, author } = floor;
	const named = authorOf(author);
	const handles = [...(named === null ? [] : [named]), ...(author.others ?? []).map(({ value }) => value)];
	const subject = subjectOf({ type: 'author', floor: number, handle: null });
	const against = contradictions.filter((each) => each.subject === subject);
	return (
		<div className={css.section} data-correct={number}>
			<div className={css.row}>
				<span>{number === 0 ? labels.posterLabel : labels.byLabel}</span>
				{Array.from(new Set(handles), (handle) => (
					<button
						key={handle}
						type="button"
						className="button"
						onClick={() => correct({ type: 'author', floor: number, handle })}
					>
						{handle}
					</button>
				))}
				{handles.length > 0 && (
					<button type="button" className="button" onClick={() => ruleOut(number, handles)}>
						{labels.noneOfThese}
					</button>
				)}
				<Undoing subject={subject} />
			</div>
			<TypedHandle
				label={number === 0 ? labels.posterLabel : labels.byLabel}
				set={(handle) => correct({ type: 'author', floor: number, handle })}
			/>
			{named !== null && (
				<TypedHandle
					label={labels.sameLabel(named)}
					set={(as) => correct({ type: 'same-person', handle: named, as })}
				/>
			)}
			{number > 0 && <TypedFloors floor={number} label={labels.answersLabel} />}
			{against.map((each) => (
				<p key={`${each.rule} ${each.floor} ${each.span?.start}`} role="status">
					{words.contradiction[each.rule](each)}
				</p>
			))}
		</div>
	);
}

function Undoing({ subject }: { subject: string }) {
	const labels = useMessages()?.putRight.labels;
	const isMade = useChoices(({ premises }) => premises.corrections.some((each) => subjectOf(each) === subject));
	if (!isMade) return null;
	return (
		<button type="button" className="button" data-kind="plain" onClick={() => takeBack(subject)}>
			{labels?.takeBack}
		</button>
	);
}

function TypedHandle({ label, set }: { label: string; set: (handle: string) => void }) {
	const { graph } = useReading();
	const id = useId();
	const given = (text: string) => {
		const handle = text.trim().replace(/^@/, '');
		if (handle !== '') set(handle);
	};
	return (
		<Typed label={label} given={given} list={id}>
			<datalist id={id}>
				{graph.people.map(({ key, handle }) => (
					<option key={key} value={handle} />
				))}
			</datalist>
		</Typed>
	);
}

function TypedFloors({ floor, label }: { floor: number; label: string }) {
	const given = (text: string) => {
		const targets = (text.match(/\d{1,9}/g) ?? []).map(Number).filter((target) => target !== floor);
		correct({ type: 'answers', floor, targets });
	};
	return (
		<>
			<Typed label={label} given={given} />
			<Undoing subject={subjectOf({ type: 'answers', floor, targets: [] })} />
		</>
	);
}

interface TypedProps {
	readonly label: string;
	readonly given: (text: string) => void;
	readonly list?: string;
	readonly children?: React.ReactNode;
}

function Typed({ label, given, list, children }: TypedProps) {
	const labels = useMessages()?.putRight.labels;
	const submit = (event: FormEvent<HTMLFormElement>) => {
		event.preventDefault();
		given(String(new FormData(event.currentTarget).get('typed') ?? ''));
		event.currentTarget.reset();
	};
	return (
		<form className={css.row} onSubmit={submit}>
			<label>
				{label} <input name="typed" list={list} autoComplete="off" />
			</label>
			{children}
			<button type="submit" className="button">
				{labels?.set}
			</button>
		</form>
	);
}
