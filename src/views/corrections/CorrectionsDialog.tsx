import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { ariaKeys, printedKeys } from '../../commands/keys.ts';
import { perform, useCommand } from '../../commands/run.ts';
import { chanceText } from '../../lib/chance.ts';
import { correctionOn, subjectOf } from '../../model/correction.ts';
import type { InboxItem } from '../../model/reading.ts';
import { correct, ruleOut, takeBack } from '../../store/actions.ts';
import { jumpToStep, useUndo } from '../../store/undo.ts';
import type { Change } from '../../view/change.ts';
import type { View } from '../../view/view.ts';
import type { Words } from '../../words/languages.ts';
import { Dialog } from '../parts/Dialog.tsx';
import list from '../parts/List.module.css';
import { useReading, useText } from '../parts/useThread.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import { Body } from '../text/Body.tsx';
import { EvidenceList, RestOfChance } from '../text/Why.tsx';
import { Concluding } from './Concluding.tsx';
import css from './Corrections.module.css';
import { Kept } from './Kept.tsx';
import { useRemembering } from './useRemembering.ts';

/** The inbox of questions, the corrections made, and the list of all steps that can be undone. */
export function CorrectionsDialog({ onClose }: { onClose: () => void }) {
	const words = useWords().corrections;
	useRemembering();
	return (
		<Dialog title={words.labels.title} onClose={onClose} wide>
			<Inbox />
			<Made />
			<Steps />
			<Concluding />
		</Dialog>
	);
}

/** The corrections made, each with what the file says against it. */
function Made() {
	const words = useWords().corrections;
	const corrections = useView(({ corrections }) => corrections);
	const { contradictions } = useReading();
	if (corrections.length === 0) return null;
	return (
		<section className={css.section}>
			<h3>{words.labels.made}</h3>
			<ul className={`${list.list} ${css.made}`}>
				{corrections.map((made) => {
					const subject = subjectOf(made);
					const against = contradictions.filter((each) => each.subject === subject);
					return (
						<li key={subject}>
							<span>
								{words.correction(made)} <Kept subject={subject} />
							</span>
							<button type="button" className="button" data-kind="plain" onClick={() => takeBack(subject)}>
								{words.labels.takeBack}
							</button>
							{against.map((each) => (
								<p key={`${each.rule} ${each.floor} ${each.span?.start}`} className={css.quiet}>
									{words.contradiction[each.rule](each)}
								</p>
							))}
						</li>
					);
				})}
			</ul>
		</section>
	);
}

/** What a step did, in words: a correction by its content, any other step by its kind. */
function stepText(step: Change | null, view: View | undefined, words: Words['corrections']): string {
	if (step === null) return words.labels.start;
	const made = 'subject' in step ? correctionOn(view?.corrections ?? [], step.subject) : undefined;
	return made === undefined ? words.step[step.name] : words.correction(made);
}

function Steps() {
	const words = useWords().corrections;
	const { states, at } = useUndo(useShallow(({ states, at }) => ({ states, at })));
	if (states.length < 2) return null;
	return (
		<section className={css.section}>
			<h3>{words.labels.steps}</h3>
			<ol className={css.steps}>
				{states.map(({ step }, index) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the list
					<li key={index}>
						<button
							type="button"
							className="button"
							data-kind="plain"
							aria-current={index === at}
							onClick={() => jumpToStep(index)}
						>
							{stepText(step, states[index]?.state, words)}
						</button>
					</li>
				))}
			</ol>
		</section>
	);
}

/**
 * One question after the other, those first whose answer settles most. Each answer has a digit key, S skips; skipped
 * questions come back at the end.
 */
function Inbox() {
	const labels = useWords().corrections.labels;
	const { inbox } = useReading();
	const [skipped, setSkipped] = useState<readonly string[]>([]);
	const queue = [
		...inbox.filter(({ subject }) => !skipped.includes(subject)),
		...skipped.flatMap((subject) => inbox.find((item) => item.subject === subject) ?? []),
	];
	const [item] = queue;
	const skip = () => {
		if (item !== undefined) setSkipped([...skipped.filter((subject) => subject !== item.subject), item.subject]);
	};
	const answers = item === undefined ? [] : answersTo(item);
	useCommand('answer', (event) => answers.find(({ key }) => key === event?.key)?.give());
	useCommand('skip', item === undefined ? null : skip);
	if (item === undefined) return <p className={css.quiet}>{labels.none}</p>;
	return (
		<section className={css.section} aria-live="polite">
			<h3>
				{questionOf(item, labels)} <span className={css.quiet}>{labels.place(1, queue.length)}</span>
			</h3>
			<div className={css.beside}>
				<FloorText floor={item.floor} />
				<ol className={css.sides}>
					{item.type !== 'person' &&
						item.candidates.map(({ value, probability }, index) => (
							<li key={value}>
								<p className={css.row}>
									<AnswerButton answer={answers[index]} />
									{probability !== null && <span className={css.quiet}>{chanceText(probability)}</span>}
								</p>
								<Passages item={item} index={index} />
							</li>
						))}
				</ol>
			</div>
			{item.type === 'author' && <RestOfChance chances={item.candidates.map(({ probability }) => probability)} />}
			<div className={css.row}>
				{item.type === 'person' && <AnswerButton answer={answers[0]} none={labels.isPerson} />}
				<AnswerButton answer={answers.at(-1)} none={noneOf(item, labels)} />
				<button
					type="button"
					className="button"
					data-kind="plain"
					aria-keyshortcuts={ariaKeys('skip')}
					onClick={() => perform('skip')}
				>
					<kbd>{printedKeys('skip')}</kbd> {labels.skip}
				</button>
			</div>
		</section>
	);
}

type Labels = Words['corrections']['labels'];

function questionOf(item: InboxItem, labels: Labels): string {
	if (item.type === 'person') return labels.person(item.handle);
	return item.type === 'author' ? labels.author(item.floor) : labels.answers(item.floor);
}

function noneOf({ type }: InboxItem, labels: Labels): string {
	if (type === 'person') return labels.isNobody;
	return type === 'author' ? labels.noneOfThese : labels.nothing;
}

/** The passages that speak for one of the answers. */
function Passages({ item, index }: { item: Exclude<InboxItem, { type: 'person' }>; index: number }) {
	if (item.type === 'answers') {
		const target = item.candidates[index];
		return target === undefined ? null : <FloorText floor={target.value} />;
	}
	const candidate = item.candidates[index];
	if (candidate === undefined) return null;
	return <EvidenceList evidence={candidate.evidence} handle={candidate.value} of="author" />;
}

function AnswerButton({ answer, none = '' }: { answer: ChosenAnswer | undefined; none?: string }) {
	if (answer === undefined) return null;
	const { key, label, give } = answer;
	return (
		<button type="button" className="button" aria-keyshortcuts={key} onClick={give}>
			<kbd>{key}</kbd> {label ?? none}
		</button>
	);
}

interface ChosenAnswer {
	readonly key: string;
	/** What the answer is called; null: none of the others. */
	readonly label: string | null;
	give(): void;
}

function answersTo(item: InboxItem): ChosenAnswer[] {
	const { floor } = item;
	if (item.type === 'person') {
		const { handle } = item;
		const answer = (isPerson: boolean) => () => correct({ type: 'person', handle, isPerson });
		return [
			{ key: '1', label: null, give: answer(true) },
			{ key: '0', label: null, give: answer(false) },
		];
	}
	if (item.type === 'answers') {
		const targets = item.candidates.map(({ value }) => value);
		const answer = (chosen: readonly number[]) => () => correct({ type: 'answers', floor, targets: chosen });
		return [
			...targets.map((target, index) => ({ key: String(index + 1), label: `#${target}`, give: answer([target]) })),
			{ key: '0', label: null, give: answer([]) },
		];
	}
	const handles = item.candidates.map(({ value }) => value);
	return [
		...handles.map((handle, index) => {
			return { key: String(index + 1), label: handle, give: () => correct({ type: 'author', floor, handle }) };
		}),
		{ key: '0', label: null, give: () => ruleOut(floor, handles) },
	];
}

/** A floor's number and text beside the question about it. */
export function FloorText({ floor }: { floor: number }) {
	const text = useText(floor);
	return (
		<div className={css.text}>
			<strong>#{floor}</strong>
			{text === null || text === 'failed' ? '…' : <Body nodes={text.nodes} isMarked={never} meant={undefined} />}
		</div>
	);
}

function never(): boolean {
	return false;
}
