import { useMemo, useState } from 'react';
import { chanceText } from '../../lib/chance.ts';
import type { Answer } from '../../model/attribution.ts';
import { surenessAt } from '../../model/sureness.ts';
import type { FloorNumber } from '../../model/thread.ts';
import { answersFrom, answersTo } from '../../store/selectors.ts';
import { GradeMark } from '../parts/GradeMark.tsx';
import { TargetLink } from '../parts/TargetLink.tsx';
import { useReading } from '../parts/useThread.ts';
import { useWords } from '../parts/words.ts';
import { AnsweredBy } from './AnsweredBy.tsx';
import css from './FloorView.module.css';
import { WhyAnswer } from './WhyAnswer.tsx';

/** What a floor answers, each with how sure that is and why; its references to its writer's own floors; what answers it. */
export function FloorAnswers({ number }: { number: FloorNumber }) {
	const { answers } = useReading();
	const { reader } = useWords();
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
				{others.length > 0 && <AnswerList label={reader.answers} answers={others} {...list} />}
				{own.length > 0 && <AnswerList label={reader.own} answers={own} {...list} />}
				{answering.length > 0 && <AnsweredBy floors={answering} />}
			</div>
			{opened !== undefined && <WhyAnswer answer={opened} />}
		</footer>
	);
}

/** None of them twice. */
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
	const { reader, graph } = useWords();
	const { from, to, kind, grade, probability, isOwn } = answer;
	const name = useWords().floorName;
	const sureness = surenessAt(grade, probability);
	const isCall = kind === 'mention' || kind === 'numbered' || kind === 'stated';
	const label = (isOwn ? reader.whyOwn : reader.whyAnswer)(name(from), name(to));
	return (
		<span className={css.answer}>
			<TargetLink target={{ type: 'floor', floor: to }}>{name(to)}</TargetLink>
			{!isCall && !isOwn && <span>({graph.tieKind[kind]})</span>}
			<button
				type="button"
				className={css.reason}
				aria-expanded={isOpen}
				aria-label={`${label}: ${reader.grade[sureness]}${probability === null ? '' : ` ${chanceText(probability)}`}`}
				title={label}
				onClick={onToggle}
			>
				<GradeMark grade={sureness} />
				{sureness === 'guess' && reader.grade.guess} {probability !== null && chanceText(probability)}
			</button>
		</span>
	);
}
