import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { isTyping } from '../../commands/typing.ts';
import { authorOf } from '../../model/attribution.ts';
import { correctionOn, subjectOf } from '../../model/correction.ts';
import type { FloorFacts } from '../../model/reading.ts';
import { correct, ruleOut, takeBack } from '../../store/actions.ts';
import { answersFrom } from '../../store/selectors.ts';
import { openSession } from '../../thread/session.ts';
import { useReading } from '../parts/useThread.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import css from './Corrections.module.css';
import { Kept, useDraft } from './Kept.tsx';
import { useRemembering } from './useRemembering.ts';

/** The correction form of a floor: who wrote it, who that is besides, and what it answers. */
export function CorrectFloor({ floor, isFirst = false }: { floor: FloorFacts; isFirst?: boolean }) {
	const words = useWords().corrections;
	const { contradictions } = useReading();
	const { number, author } = floor;
	useRemembering();
	const form = useFocus(isFirst && words !== undefined);
	const { labels } = words;
	const named = authorOf(author);
	const handles = [...(named === null ? [] : [named]), ...(author.others ?? []).map(({ value }) => value)];
	const subject = subjectOf({ type: 'author', floor: number, handle: null });
	const against = contradictions.filter((each) => each.subject === subject);
	const title = number === 0 ? labels.posterLabel : labels.byLabel;
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: digits and arrows are for the buttons inside
		<div ref={form} className={css.form} data-correct={number} onKeyDown={chooseByKey}>
			<p className={css.formTitle}>
				{title} <Kept subject={subject} /> <Undoing subject={subject} />
			</p>
			<div className={css.row}>
				{Array.from(new Set(handles), (handle, index) => (
					<button
						key={handle}
						type="button"
						className="button"
						data-choice={index < 9 ? index + 1 : undefined}
						onClick={() => correct({ type: 'author', floor: number, handle })}
					>
						{index < 9 && <kbd>{index + 1}</kbd>} {handle}
					</button>
				))}
				{handles.length > 0 && (
					<button type="button" className="button" data-choice={0} onClick={() => ruleOut(number, handles)}>
						<kbd>0</kbd> {labels.noneOfThese}
					</button>
				)}
			</div>
			<TypedHandle
				label={title}
				hint={labels.other}
				set={(typed) =>
					void openSession()?.pseudonyms.correctTyped(typed, (handle) => ({ type: 'author', floor: number, handle }))
				}
			/>
			{against.map((each) => (
				<p key={`${each.rule} ${each.floor} ${each.span?.start}`} role="status">
					{words.contradiction[each.rule](each)}
				</p>
			))}
			{(named !== null || number > 0) && (
				<details className={css.more}>
					<summary>{labels.more}</summary>
					{named !== null && (
						<TypedHandle
							label={labels.sameLabel(named)}
							hint={null}
							set={(typed) =>
								void openSession()?.pseudonyms.correctTyped(typed, (as) => ({ type: 'same-person', handle: named, as }))
							}
						/>
					)}
					{number > 0 && <AnsweredFloors floor={number} />}
				</details>
			)}
			<p className={css.quiet}>{labels.keys}</p>
		</div>
	);
}

/** Gives the focus to the form where it was opened for its own sake. */
function useFocus(isWanted: boolean) {
	const form = useRef<HTMLDivElement>(null);
	useEffect(() => {
		if (isWanted) form.current?.querySelector<HTMLElement>('[data-choice], input')?.focus();
	}, [isWanted]);
	return form;
}

/** A digit presses the button that bears it; arrow keys move from button to button. */
function chooseByKey(event: KeyboardEvent<HTMLDivElement>): void {
	if (isTyping(event.target as HTMLElement) || event.ctrlKey || event.metaKey || event.altKey) return;
	const choices = Array.from(event.currentTarget.querySelectorAll<HTMLElement>('[data-choice]'));
	const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
	if (step === undefined) {
		const chosen = choices.find(({ dataset }) => dataset.choice === event.key);
		if (chosen === undefined) return;
		chosen.click();
	} else {
		const at = choices.indexOf(document.activeElement as HTMLElement);
		choices[(at + step + choices.length) % choices.length]?.focus();
	}
	event.preventDefault();
}

interface TypedHandleProps {
	readonly label: string;
	/** Stands inside the field where the label is only read aloud; null: the label is on screen. */
	readonly hint: string | null;
	readonly set: (handle: string) => void;
}

function TypedHandle({ label, hint, set }: TypedHandleProps) {
	const { graph } = useReading();
	const id = useId();
	const given = (text: string) => {
		const handle = text.trim().replace(/^@/, '');
		if (handle !== '') set(handle);
	};
	return (
		<Typed label={label} hint={hint} given={given} list={id}>
			<datalist id={id}>
				{graph.people.map(({ key, handle }) => (
					<option key={key} value={handle} />
				))}
			</datalist>
		</Typed>
	);
}

/**
 * The list of floors that a floor answers: floors can be taken off and added. A correction always holds the whole list.
 */
function AnsweredFloors({ floor }: { floor: number }) {
	const labels = useWords().corrections.labels;
	const { answers } = useReading();
	const subject = subjectOf({ type: 'answers', floor, targets: [] });
	const made = useView(({ corrections }) => correctionOn(corrections, subject));
	const found = (answersFrom(answers).get(floor) ?? []).filter(({ isOwn }) => !isOwn).map(({ to }) => to);
	const targets = made?.type === 'answers' ? made.targets : Array.from(new Set(found));
	const set = (next: readonly number[]) => correct({ type: 'answers', floor, targets: next });
	const given = (text: string) => {
		const added = (text.match(/\d{1,9}/g) ?? []).map(Number).filter((target) => target !== floor);
		if (added.length > 0) set(Array.from(new Set([...targets, ...added])));
	};
	return (
		<fieldset className={`${css.section} ${css.answered}`} aria-label={labels.answersLabel}>
			<p className={css.formTitle}>
				{labels.answersLabel} <Kept subject={subject} /> <Undoing subject={subject} />
			</p>
			<div className={css.chips}>
				{targets.map((target) => (
					<button
						key={target}
						type="button"
						className="button"
						aria-label={labels.answersNot(target)}
						onClick={() => set(targets.filter((other) => other !== target))}
					>
						#{target} ×
					</button>
				))}
				{targets.length === 0 && (
					<span className={css.quiet}>{made === undefined ? labels.answersUnknown : labels.answersNothing}</span>
				)}
				{(targets.length > 0 || made === undefined) && (
					<button type="button" className="button" data-kind="plain" onClick={() => set([])}>
						{labels.answersNothing}
					</button>
				)}
			</div>
			<Typed label={labels.answersAlso} hint={null} given={given} />
			<p className={css.quiet}>{labels.answersHint}</p>
		</fieldset>
	);
}

interface TypedProps {
	readonly label: string;
	/** Stands inside the field where the label is only read aloud; null: the label is on screen. */
	readonly hint: string | null;
	readonly given: (text: string) => void;
	readonly list?: string;
	readonly children?: ReactNode;
}

/** A field for a typed answer; it empties once the answer is given. */
function Typed({ label, hint, given, list, children }: TypedProps) {
	const labels = useWords().corrections.labels;
	const noteDraft = useDraft();
	const submit = (event: FormEvent<HTMLFormElement>) => {
		event.preventDefault();
		given(String(new FormData(event.currentTarget).get('typed') ?? ''));
		event.currentTarget.reset();
		noteDraft('');
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
					onInput={({ currentTarget }) => noteDraft(currentTarget.value)}
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
function Undoing({ subject }: { subject: string }) {
	const labels = useWords().corrections.labels;
	const isMade = useView(({ corrections }) => corrections.some((each) => subjectOf(each) === subject));
	if (!isMade) return null;
	return (
		<button type="button" className="button" data-kind="plain" onClick={() => takeBack(subject)}>
			{labels.takeBack}
		</button>
	);
}
