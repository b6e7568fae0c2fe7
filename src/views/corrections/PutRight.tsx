import { useEffect, useRef, useState } from 'react';
import { ariaKeys, printedKeys } from '../../commands/keys.ts';
import { useCommand } from '../../commands/run.ts';
import { chanceText } from '../../lib/chance.ts';
import { areSameCorrections, correctionOn } from '../../model/correction.ts';
import type { InboxItem } from '../../model/reading.ts';
import type { FloorNumber } from '../../model/thread.ts';
import { takeBack } from '../../store/actions.ts';
import { askedOf, useAsked } from '../../store/asked.ts';
import { useChoices } from '../../store/choices.ts';
import { useResults } from '../../store/results.ts';
import { tabbed, useMedia } from '../parts/narrow.ts';
import { useReading } from '../parts/useThread.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import { Panel } from '../side/Panel.tsx';
import { EvidenceList, RestOfChance } from '../text/Why.tsx';
import { type ChosenAnswer, choicesFor, noneOf, questionOf } from './answers.ts';
import { BroughtNote } from './BroughtNote.tsx';
import css from './Corrections.module.css';
import { FloorText } from './FloorText.tsx';
import { Made } from './Made.tsx';
import { begun, countOf, next, noSitting, previous, questionAt, type Sitting } from './questions.ts';
import { useRemembering } from './useRemembering.ts';

/**
 * The questions of a thread beside its text, those first whose answer settles most. The text goes to the floor asked
 * about and marks what speaks for each answer; what an answer brought is said below the next question.
 */
export function PutRight() {
	useRemembering();
	const { labels } = useWords().corrections;
	const { inbox } = useReading();
	const asking = useSitting(inbox);
	const { sitting, item, skip, back } = asking;
	const [at, of] = countOf(sitting, inbox);
	useInText(item);
	useCommand('skip', skip);
	useCommand('backToQuestion', back);
	return (
		<Panel
			title={labels.title}
			beside={
				<>
					<span className={css.quiet} role="status">
						{of > 0 && labels.place(at, of)}
					</span>
					<MoveButton command="backToQuestion" label={labels.previous} move={back} sign="←" />
					<MoveButton command="skip" label={labels.skip} move={skip} sign="→" />
				</>
			}
			foot={<BroughtNote />}
		>
			{item === null ? (
				<p className={css.quiet} data-focus tabIndex={-1}>
					{of > 0 ? labels.done : labels.none}
				</p>
			) : (
				<Question key={item.subject} item={item} isWaiting={asking.isWaiting} give={asking.give} />
			)}
			<Made />
		</Panel>
	);
}

/** Where in the questions somebody is, and what leads on and back. What follows from an answer is awaited first. */
function useSitting(inbox: readonly InboxItem[]) {
	const { settings } = useReading();
	const corrections = useView((view) => view.corrections);
	const [kept, setSitting] = useState<Sitting>(noSitting);
	const [given, setGiven] = useState<string | null>(null);
	const sitting = begun(kept, inbox);
	const isAnswered = (subject: string) => correctionOn(corrections, subject) !== undefined;
	const isConcluding = useResults((results) => results.isConcluding);
	// Or else that failed, and says so.
	const isKnown = !isConcluding || areSameCorrections(corrections, settings.corrections);
	const onward = next(sitting, inbox, isAnswered);
	useEffect(() => {
		if (given === null || !isKnown) return;
		setGiven(null);
		// Unless it was taken back or cancelled meanwhile.
		if (correctionOn(corrections, given) !== undefined) setSitting(onward);
	}, [given, isKnown, corrections, onward]);
	const before = previous(sitting);
	const isWaiting = given !== null;
	const item = questionAt(sitting);
	return {
		...{ sitting, item, isWaiting },
		skip: isWaiting || onward.at === sitting.at || item === null ? null : () => setSitting(onward),
		back: isWaiting || before === null ? null : () => setSitting(before),
		give(answer: ChosenAnswer) {
			if (isWaiting) return;
			setSitting(sitting);
			answer.give();
			setGiven(item?.subject ?? null);
		},
	};
}

/** Brings the floor asked about into the text, with what speaks for each answer marked, as long as it is asked. */
function useInText(item: InboxItem | null): void {
	useEffect(() => {
		if (item === null) return;
		useAsked.setState({ asked: askedOf(item) });
		show(item.floor);
		return () => useAsked.setState({ asked: null });
	}, [item]);
}

function show(floor: FloorNumber): void {
	useChoices.setState({ jump: { floor }, relatedOnly: false });
}

interface MoveProps {
	readonly command: 'skip' | 'backToQuestion';
	readonly label: string;
	readonly move: (() => void) | null;
	readonly sign: string;
}

function MoveButton({ command, label, move, sign }: MoveProps) {
	return (
		<button
			type="button"
			className="icon-button"
			aria-label={label}
			title={`${label} (${printedKeys(command).join('+')})`}
			aria-keyshortcuts={ariaKeys(command)}
			aria-disabled={move === null}
			onClick={() => move?.()}
		>
			{sign}
		</button>
	);
}

interface QuestionProps {
	readonly item: InboxItem;
	/** True while what follows from its answer is being worked out. */
	readonly isWaiting: boolean;
	readonly give: (answer: ChosenAnswer) => void;
}

function Question({ item, isWaiting, give }: QuestionProps) {
	const words = useWords();
	const { labels } = words.corrections;
	const isNarrow = useMedia(tabbed);
	const heading = useFocusOnCome();
	const answers = choicesFor(item);
	const buttons = { isWaiting, give };
	useCommand('answer', (event) => {
		const answer = answers.find(({ key }) => key === event?.key);
		if (answer !== undefined && isMeant(event)) give(answer);
	});
	return (
		<div className={css.question}>
			<h3 ref={heading} data-focus tabIndex={-1}>
				{questionOf(item, labels)}
				{!isNarrow && (
					<button type="button" className="button" data-kind="plain" onClick={() => show(item.floor)}>
						{labels.inText(words.floorName(item.floor))}
					</button>
				)}
			</h3>
			{isNarrow && <FloorText floor={item.floor} />}
			<AnsweredSo subject={item.subject} />
			{item.type === 'person' ? (
				<AnswerButton answer={answers[0]} none={labels.isPerson} {...buttons} />
			) : (
				<ol className={css.sides}>
					{item.candidates.map(({ value, probability }, index) => (
						<li key={value}>
							<p className={css.row}>
								<AnswerButton answer={answers[index]} {...buttons} />
								{probability !== null && <span className={css.quiet}>{chanceText(probability)}</span>}
							</p>
							<Passages item={item} index={index} />
						</li>
					))}
				</ol>
			)}
			<AnswerButton answer={answers.at(-1)} none={noneOf(item, labels)} {...buttons} />
			{item.type === 'author' && <RestOfChance chances={item.candidates.map(({ probability }) => probability)} />}
		</div>
	);
}

/** The heading of a question takes the focus where the one before had it, so that it is read out and keys go on. */
function useFocusOnCome() {
	const heading = useRef<HTMLHeadingElement>(null);
	useEffect(() => {
		const at = document.activeElement;
		const isLost = at === null || at === document.body;
		if (isLost || at.closest('[data-beside]') !== null) heading.current?.focus({ preventScroll: true });
	}, []);
	return heading;
}

/** A digit is an answer unless it is pressed in a chart or a list, which may mean something by it. */
function isMeant(event: KeyboardEvent | null): boolean {
	const { target } = event ?? {};
	return !(target instanceof Element) || target.closest('[data-part]:not([data-part=text])') === null;
}

/** What was said to a question that was answered, with a way to take it back. */
function AnsweredSo({ subject }: { subject: string }) {
	const { labels, correction } = useWords().corrections;
	const made = useView(({ corrections }) => correctionOn(corrections, subject));
	if (made === undefined) return null;
	return (
		<p className={css.answeredSo}>
			{labels.answered(correction(made))}{' '}
			<button type="button" className="button" data-kind="plain" onClick={() => takeBack(subject)}>
				{labels.takeBack}
			</button>
		</p>
	);
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

interface AnswerProps extends Pick<QuestionProps, 'isWaiting' | 'give'> {
	readonly answer: ChosenAnswer | undefined;
	/** What it is called where it has no name of its own. */
	readonly none?: string;
}

function AnswerButton({ answer, none = '', isWaiting, give }: AnswerProps) {
	if (answer === undefined) return null;
	const { key, label } = answer;
	return (
		<button
			type="button"
			className="button"
			aria-keyshortcuts={key}
			aria-disabled={isWaiting}
			onClick={() => give(answer)}
		>
			<kbd>{key}</kbd> {label ?? none}
		</button>
	);
}
