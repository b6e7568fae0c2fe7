import { useMemo, useState } from 'react';
import { chanceText } from '../../lib/chance.ts';
import { type Answer, surenessAt } from '../../model/attribution.ts';
import type { FloorNumber } from '../../model/thread.ts';
import { answersFrom, answersTo } from '../../store/selectors.ts';
import { GradeMark } from '../parts/GradeMark.tsx';
import { TargetLink } from '../parts/TargetLink.tsx';
import { useReading } from '../parts/useThread.ts';
import { useWords } from '../parts/words.ts';
import css from './FloorView.module.css';
import whyCss from './Why.module.css';
import { EvidenceList, More } from './Why.tsx';

/**
 * What a floor answers, each with its grade and reasons; its references to floors of its own writer; and the floors
 * that answer it.
 */
export function FloorAnswers({ number }: { number: FloorNumber }) {
	const { answers } = useReading();
	const { text: textWords } = useWords();
	const [open, setOpen] = useState<string | null>(null);
	const from = answersFrom(answers).get(number) ?? [];
	const own = from.filter(({ isOwn }) => isOwn);
	const others = from.filter(({ isOwn }) => !isOwn);
	const answering = useMemo(() => answeringFloors(answers, number), [answers, number]);
	if (from.length + answering.length === 0) return null;
	const opened = from.find((answer) => keyOf(answer) === open);
	const list = { open, onToggle: (key: string) => setOpen(open === key ? null : key) };
	return (
		<footer>
			<div className={css.answers}>
				{others.length > 0 && <AnswerList label={textWords.answers} answers={others} {...list} />}
				{own.length > 0 && <AnswerList label={textWords.own} answers={own} {...list} />}
				{answering.length > 0 && <AnsweredBy floors={answering} />}
			</div>
			{opened !== undefined && <WhyAnswer answer={opened} />}
		</footer>
	);
}

/** The floors that answer a floor, each once. */
function answeringFloors(answers: readonly Answer[], number: FloorNumber): readonly FloorNumber[] {
	const answering = answersTo(answers).get(number) ?? [];
	return [...new Set(answering.filter(({ isOwn }) => !isOwn).map(({ from }) => from))];
}

function keyOf({ to, kind }: Answer): string {
	return `${kind} ${to}`;
}

interface ListProps {
	readonly label: string;
	readonly answers: readonly Answer[];
	/** The key of the answer whose reasons are open. */
	readonly open: string | null;
	readonly onToggle: (key: string) => void;
}

function AnswerList({ label, answers, open, onToggle }: ListProps) {
	return (
		<span className={css.list}>
			{label}
			{answers.map((answer) => (
				<OneAnswer
					key={keyOf(answer)}
					answer={answer}
					isOpen={keyOf(answer) === open}
					onToggle={() => onToggle(keyOf(answer))}
				/>
			))}
		</span>
	);
}

function OneAnswer({ answer, isOpen, onToggle }: { answer: Answer; isOpen: boolean; onToggle: () => void }) {
	const { text: textWords, graph } = useWords();
	const { from, to, kind, grade, probability, isOwn } = answer;
	const name = useWords().floorName;
	const sureness = surenessAt(grade, probability);
	const isCall = kind === 'mention' || kind === 'numbered' || kind === 'stated';
	const label = (isOwn ? textWords.whyOwn : textWords.whyAnswer)(name(from), name(to));
	return (
		<span className={css.answer}>
			<TargetLink target={{ type: 'floor', floor: to }}>{name(to)}</TargetLink>
			{!isCall && !isOwn && <span>({graph.tieKind[kind]})</span>}
			<button
				type="button"
				className={css.reason}
				aria-expanded={isOpen}
				aria-label={`${label}: ${textWords.grade[sureness]}${probability === null ? '' : ` ${chanceText(probability)}`}`}
				title={label}
				onClick={onToggle}
			>
				<GradeMark grade={sureness} />
				{sureness === 'guess' && textWords.grade.guess} {probability !== null && chanceText(probability)}
			</button>
		</span>
	);
}

/**
 * At most this many links are shown at first: everybody may have answered an opening post, and thousands of links would
 * stand before the text.
 */
const atFirst = 12;
/** If no more than this many are left over, they are shown at once instead of a button. */
const tooFew = 3;
const atATime = 200;

/** The floors that answer a floor; a button shows more of them. */
function AnsweredBy({ floors }: { floors: readonly FloorNumber[] }) {
	const { text: textWords } = useWords();
	const name = useWords().floorName;
	const [asked, setAsked] = useState(atFirst);
	const shown = floors.length <= asked + tooFew ? floors : floors.slice(0, asked);
	const rest = floors.length - shown.length;
	return (
		<span className={css.list}>
			{textWords.answeredBy}
			{shown.map((floor) => (
				<TargetLink key={floor} target={{ type: 'floor', floor }}>
					{name(floor)}
				</TargetLink>
			))}
			{floors.length > atFirst + tooFew && (
				<button
					type="button"
					className="button"
					data-kind="plain"
					aria-expanded={asked > atFirst}
					onClick={() => setAsked(rest > 0 ? asked + atATime : atFirst)}
				>
					{rest > 0 ? textWords.moreAnswering(rest) : textWords.fewerAnswering}
				</button>
			)}
		</span>
	);
}

/** Why a floor is taken to answer another, and which floors its words may mean instead. */
function WhyAnswer({ answer }: { answer: Answer }) {
	const reasons = useWords().reasons;
	const { to, grade, probability, evidence, others, isOwn } = answer;
	const chance = probability === null ? '' : chanceText(probability);
	const sureness = surenessAt(grade, probability);
	return (
		<div className={whyCss.why}>
			<p className={whyCss.verdict}>
				{isOwn
					? reasons.answerGrade.own(reasons.floor(to), chance)
					: sureness !== 'unknown' && reasons.answerGrade[sureness](reasons.floor(to), chance)}
			</p>
			{grade !== 'stated' && <EvidenceList evidence={evidence} handle="" of="answer" />}
			{others.length > 0 && (
				<More label={reasons.otherFloors(others.length)} isOpen={others.length <= 2}>
					<ul className={whyCss.candidates}>
						{others.map(({ value, probability: chanceOfOther, evidence: ofOther }) => (
							<li key={value}>
								<p className={whyCss.candidate}>
									<TargetLink target={{ type: 'floor', floor: value }}>{reasons.floor(value)}</TargetLink>
									{chanceOfOther !== null && <span>{chanceText(chanceOfOther)}</span>}
								</p>
								<EvidenceList evidence={ofOther} handle="" of="answer" />
							</li>
						))}
					</ul>
				</More>
			)}
		</div>
	);
}
