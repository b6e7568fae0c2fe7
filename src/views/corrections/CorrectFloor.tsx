import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { isTyping } from '../../commands/typing.ts';
import { authorOf } from '../../model/attribution.ts';
import { subjectOf } from '../../model/correction.ts';
import type { FloorFacts } from '../../model/reading.ts';
import { correct, ruleOut } from '../../store/corrections.ts';
import { openSession } from '../../thread/session.ts';
import { useReading } from '../parts/useThread.ts';
import { useWords } from '../parts/words.ts';
import { AnsweredFloors } from './AnsweredFloors.tsx';
import css from './Corrections.module.css';
import { Kept } from './Kept.tsx';

import { Typed } from './Typed.tsx';
import { Undoing } from './Undoing.tsx';
import { useRemembering } from './useRemembering.ts';

/** What whoever read the thread knows of a floor: who wrote it, who that is besides, what it answers. */
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

/** Takes the focus where the form was asked for by itself. */
function useFocus(isWanted: boolean) {
	const form = useRef<HTMLDivElement>(null);
	useEffect(() => {
		if (isWanted) form.current?.querySelector<HTMLElement>('[data-choice], input')?.focus();
	}, [isWanted]);
	return form;
}

/** A digit presses the button it stands on; arrows go from button to button. */
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
	/** Stands in the field where the label is said already; null: the label is on screen. */
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
