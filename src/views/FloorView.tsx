import { memo, useCallback, useState } from 'react';
import type { Reference } from '../model/attribution.ts';
import { originalAddress } from '../model/original.ts';
import type { FloorFacts } from '../model/reading.ts';
import type { FloorNumber } from '../model/thread.ts';
import { useChoices } from '../state/choices.ts';
import { useResults } from '../state/results.ts';
import { answersFrom, answersTo, authorId, coloursOf } from '../state/selectors.ts';
import { Body } from './Body.tsx';
import css from './FloorView.module.css';
import { GradeMark } from './GradeMark.tsx';
import { LateCorrectFloor } from './put-right/late.tsx';
import { TargetLink } from './TargetLink.tsx';
import { useText } from './useText.ts';
import { useReading } from './useThread.ts';
import { Why } from './Why.tsx';
import { useWords } from './words.ts';

interface Props {
	readonly floor: FloorFacts;
	readonly isMarked: (floor: FloorNumber, reference: Reference) => boolean;
	/** Outside the brushed range: still there, but dimmed. */
	readonly isOutside: boolean;
}

/** One floor: its number, who wrote it and how sure that is, its text, and what it answers. */
export const FloorView = memo(function FloorView({ floor, isMarked, isOutside }: Props) {
	const { number } = floor;
	const isSelected = useChoices(({ selection }) => selection?.type === 'floor' && selection.floor === number);
	return (
		<article
			className={css.floor}
			data-floor={number}
			data-outside={isOutside || undefined}
			data-selected={isSelected || undefined}
			data-person={useColour(floor)}
			aria-label={useFloorName(number)}
		>
			<Head floor={floor} />
			<FloorText floor={floor} isMarked={isMarked} />
			<Answers number={number} />
		</article>
	);
});

/** The author's colour; those without one of their own are grey; nobody has none. */
function useColour(floor: FloorFacts): number | 'others' | undefined {
	const { graph } = useReading();
	const author = authorId(floor);
	return author === null ? undefined : (coloursOf(graph).get(author) ?? 'others');
}

function useFloorName(number: FloorNumber): string {
	const { reader } = useWords();
	return number === 0 ? reader.post : `#${number}`;
}

function Head({ floor }: { floor: FloorFacts }) {
	const { reader } = useWords();
	const [isOpen, setOpen] = useState(false);
	const { author } = floor;
	const isContested = author.grade === 'unknown' && author.others.length > 0;
	const id = authorId(floor);
	return (
		<>
			<header className={css.head}>
				<TargetLink className={css.number} target={{ type: 'floor', floor: floor.number }}>
					{useFloorName(floor.number)}
				</TargetLink>
				<Original floor={floor} />
				{id !== null && author.grade !== 'unknown' && (
					<TargetLink className={css.author} target={{ type: 'person', person: id }}>
						<span className={css.dot} />
						{author.value}
					</TargetLink>
				)}
				{floor.postedAt && (
					<time className={css.time} dateTime={floor.postedAt}>
						{floor.postedAt.slice(0, 16).replace('T', ' ')}
					</time>
				)}
				<button
					type="button"
					className={css.grade}
					aria-expanded={isOpen}
					title={reader.why}
					onClick={() => setOpen(!isOpen)}
				>
					<GradeMark grade={author.grade} />
					{isContested ? reader.contested : reader.grade[author.grade]}
					{author.grade === 'likely' && ` ${author.probability.toFixed(2).replace(/^0/, '')}`}
				</button>
			</header>
			{isOpen && <Why attribution={author} />}
			{isOpen && <LateCorrectFloor floor={floor} />}
		</>
	);
}

/** A link to the floor where it was posted. */
function Original({ floor }: { floor: FloorFacts }) {
	const { reader } = useWords();
	const address = originalAddress(useReading().source, floor);
	if (address === null) return null;
	return (
		<a
			className={css.original}
			href={address}
			target="_blank"
			rel="noopener noreferrer"
			aria-label={reader.original}
			title={`${reader.original}: ${address} (${reader.newTab})`}
		>
			↗
		</a>
	);
}

function FloorText({ floor, isMarked }: Pick<Props, 'floor' | 'isMarked'>) {
	const { number, length, deleted } = floor;
	const { reader } = useWords();
	const texts = useResults((results) => results.texts);
	const text = useText(number);
	const marks = useCallback((reference: Reference) => isMarked(number, reference), [isMarked, number]);
	if (text === null)
		return (
			<p className={css.quiet} style={{ minHeight: expectedHeight(length) }}>
				{reader.loading}
			</p>
		);
	if (text === 'failed')
		return (
			<p className={css.quiet} role="alert">
				{reader.failed}
			</p>
		);
	if (length === 0) return <p className={css.quiet}>{deleted ? reader.deleted : reader.empty}</p>;
	return (
		<>
			<Body nodes={text.nodes} isMarked={marks} />
			{text.omitted > 0 && (
				<button type="button" className="button" onClick={() => texts?.getWhole(number)}>
					{reader.omitted(text.omitted)}
				</button>
			)}
		</>
	);
}

/** Some 22 characters fit a line of 23 px: a guess that keeps the list from jumping when the text comes. */
function expectedHeight(length: number): number {
	return Math.min(2_000, Math.ceil(length / 22) * 23);
}

function Answers({ number }: { number: FloorNumber }) {
	const { answers } = useReading();
	const { reader } = useWords();
	const to = [...new Set((answersFrom(answers).get(number) ?? []).map((answer) => answer.to))];
	const from = [...new Set((answersTo(answers).get(number) ?? []).map((answer) => answer.from))];
	if (to.length + from.length === 0) return null;
	return (
		<footer className={css.answers}>
			{to.length > 0 && <FloorLinks label={reader.answers} floors={to} />}
			{from.length > 0 && <FloorLinks label={reader.answeredBy} floors={from} />}
		</footer>
	);
}

function FloorLinks({ label, floors }: { label: string; floors: readonly FloorNumber[] }) {
	return (
		<span>
			{label}
			{floors.map((floor) => (
				<TargetLink key={floor} target={{ type: 'floor', floor }}>
					#{floor}
				</TargetLink>
			))}
		</span>
	);
}
