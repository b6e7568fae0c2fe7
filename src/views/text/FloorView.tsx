import { memo, useCallback, useMemo } from 'react';
import { timeInZone, zoneOf } from '../../graph/zone.ts';
import { chanceText } from '../../lib/chance.ts';
import { type Reference, surenessOf } from '../../model/attribution.ts';
import { originalAddress } from '../../model/original.ts';
import type { FloorFacts } from '../../model/reading.ts';
import type { Target } from '../../model/selection.ts';
import type { FloorNumber } from '../../model/thread.ts';
import { type Asked, markPassages, useAsked } from '../../store/asked.ts';
import { useBrought } from '../../store/brought.ts';
import { useChoices } from '../../store/choices.ts';
import { hitsShown } from '../../store/hits.ts';
import { isContested, meantFloors } from '../../store/inference.ts';
import { toggleReasons, useReasonsOpen } from '../../store/page.ts';
import { useReadFloors } from '../../store/read-floors.ts';
import { useResults } from '../../store/results.ts';
import { authorId } from '../../store/selectors.ts';
import { openSession } from '../../thread/session.ts';
import { loadCorrections } from '../app/load.ts';
import { Kept } from '../corrections/Kept.tsx';
import { GradeMark } from '../parts/GradeMark.tsx';
import { pagePart } from '../parts/part.tsx';
import { TargetLink } from '../parts/TargetLink.tsx';
import { useEncoding } from '../parts/theme.ts';
import { isMoving, useHover } from '../parts/usePointing.ts';
import { useReading, useText } from '../parts/useThread.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import { Body } from './Body.tsx';
import { FloorAnswers } from './FloorAnswers.tsx';
import css from './FloorView.module.css';
import { Why } from './Why.tsx';

interface Props {
	readonly floor: FloorFacts;
	readonly isMarked: (floor: FloorNumber, reference: Reference) => boolean;
	/** How many floors it is nested under, where floors are nested by answers. */
	readonly depth: number;
	/** Is it one of the floors left out between two others, shown because their gap is open? */
	readonly isBetween: boolean;
	/** Outside the brushed range: still there, but dimmed. */
	readonly isOutside: boolean;
}

/** One floor: its number, who wrote it and how sure that is, its text, and what it answers. */
export const FloorView = memo(function FloorView({ floor, isMarked, depth, isBetween, isOutside }: Props) {
	const { number } = floor;
	const name = useWords().floorName(number);
	const isSelected = useView(({ selection }) => selection?.type === 'floor' && selection.floor === number);
	const unread = useReadFloors(({ isReturning, read, fresh }) =>
		!isReturning || read.has(number) ? null : fresh.has(number) ? 'new' : 'unread',
	);
	const here = useMemo((): Target => ({ type: 'floor', floor: number }), [number]);
	const point = useHover();
	const isCursor = useChoices(({ cursor }) => cursor === number);
	const asked = useAsked((state) => partIn(state.asked, number));
	const isLit = useBrought(({ lit }) => lit.has(number));
	return (
		<article
			className={css.floor}
			style={depth > 0 ? ({ '--depth': Math.min(depth, deepest) } as React.CSSProperties) : undefined}
			data-depth={depth || undefined}
			data-between={isBetween || undefined}
			aria-current={isCursor || undefined}
			data-floor={number}
			data-outside={isOutside || undefined}
			data-selected={isSelected || undefined}
			data-asked={asked}
			data-lit={isLit || undefined}
			data-person={useColour(floor)}
			aria-label={name}
			onPointerMove={(event) => isPointing(event) && point(here)}
			onPointerLeave={() => point(null)}
		>
			<FloorHead floor={floor} name={name} unread={unread} />
			<FloorText floor={floor} isMarked={isMarked} />
			<FloorAnswers number={number} />
		</article>
	);
});

/** Is it the floor that Put right asks about, or does it speak for an answer? */
function partIn(asked: Asked | null, number: FloorNumber): 'question' | 'passage' | undefined {
	if (asked?.floor === number) return 'question';
	return asked?.passages.has(number) ? 'passage' : undefined;
}

/** Does a mouse move over the floor, and not over a link in it, which has a target of its own? */
function isPointing(event: React.PointerEvent): boolean {
	const { pointerType, target } = event;
	return pointerType === 'mouse' && isMoving(event) && target instanceof Element && target.closest('a') === null;
}

/** Floors nested deeper are not indented further: there would be no room left to read them. */
const deepest = 8;

/**
 * The author's colour: an index into the palette, `others` for people without one of their own, undefined where the
 * author is unknown.
 */
function useColour(floor: FloorFacts): number | 'others' | undefined {
	const { colours } = useEncoding();
	const author = authorId(floor);
	return author === null ? undefined : (colours.get(author) ?? 'others');
}

function FloorText({ floor, isMarked }: Pick<Props, 'floor' | 'isMarked'>) {
	const { number, length, deleted } = floor;
	const { text: textWords, borders } = useWords();
	const texts = useResults((results) => results.texts);
	const text = useText(number);
	const meant = meantFloors(useReading().repairs).get(number);
	const hits = useResults(hitsShown);
	const asked = useAsked((state) => state.asked);
	const found = useMemo(() => {
		if (text === null || text === 'failed') return null;
		return hits?.mark(text) ?? markPassages(text, asked);
	}, [hits, text, asked]);
	const marks = useCallback((reference: Reference) => isMarked(number, reference), [isMarked, number]);
	if (text === null)
		return (
			<p className={css.quiet} style={{ minHeight: expectedHeight(length) }} aria-busy="true">
				{textWords.loading}
			</p>
		);
	if (text === 'failed')
		return (
			<p className={css.quiet} role="alert">
				{textWords.failed}{' '}
				<button type="button" className="button" onClick={() => void openSession()?.restart()}>
					{borders.again}
				</button>
			</p>
		);
	if (length === 0) return <p className={css.quiet}>{deleted ? textWords.deleted : textWords.empty}</p>;
	return (
		<>
			<Body nodes={found?.nodes ?? text.nodes} isMarked={marks} meant={meant} />
			{found !== null && hits !== null && found.unseen > 0 && (
				<p className={css.quiet}>{textWords.unseen(found.unseen)}</p>
			)}
			{text.omitted > 0 && (
				<button type="button" className="button" onClick={() => texts?.getWhole(number)}>
					{textWords.omitted(text.omitted)}
				</button>
			)}
		</>
	);
}

/**
 * The height in pixels that a text of so many characters will have, by 22 characters to a line of 23 px. The guess
 * keeps the list from jumping when the text comes.
 */
function expectedHeight(length: number): number {
	return Math.min(2_000, Math.ceil(length / 22) * 23);
}

const CorrectFloor = pagePart(loadCorrections, 'CorrectFloor');

interface FloorHeadProps {
	readonly floor: FloorFacts;
	readonly name: string;
	/** Null: it was read, or that is not known. */
	readonly unread: 'unread' | 'new' | null;
}

/** A floor's number and author, how sure the author is and, on demand, why; below it when and where it was posted. */
function FloorHead({ floor, name, unread }: FloorHeadProps) {
	const { text: textWords } = useWords();
	const isOpen = useReasonsOpen(({ floors }) => floors.has(floor.number));
	const { author } = floor;
	const id = authorId(floor);
	const sureness = surenessOf(author);
	return (
		<>
			<header className={css.head}>
				<TargetLink className={css.number} target={{ type: 'floor', floor: floor.number }}>
					{name}
				</TargetLink>
				{unread !== null && (
					<span className={css.unread} data-kind={unread} title={textWords.unreadMark[unread]}>
						<span className={unread === 'new' ? undefined : 'visually-hidden'}>{textWords.unreadMark[unread]}</span>
					</span>
				)}
				{id !== null && author.grade !== 'unknown' && (
					<TargetLink className={css.author} target={{ type: 'person', person: id }}>
						<span className={css.dot} />
						{author.value}
					</TargetLink>
				)}
				<Kept subject={`author:${floor.number}`} isTerse />
				<button
					type="button"
					className={css.grade}
					aria-expanded={isOpen}
					title={textWords.why}
					onClick={() => toggleReasons(floor.number)}
				>
					<GradeMark grade={sureness} />
					{isContested(author) ? textWords.contested : textWords.grade[sureness]}
					{author.grade === 'likely' && ` ${chanceText(author.probability)}`}
				</button>
			</header>
			<Posted floor={floor} />
			{isOpen && <Why attribution={author} />}
			{isOpen && <CorrectFloor floor={floor} />}
		</>
	);
}

/** When the floor was posted, and a link to it where it was. */
function Posted({ floor }: { floor: FloorFacts }) {
	const { text: textWords } = useWords();
	const { source, floors } = useReading();
	const address = originalAddress(source, floor);
	const { postedAt } = floor;
	if (address === null && postedAt === null) return null;
	return (
		<p className={css.posted}>
			{postedAt !== null && <time dateTime={postedAt}>{timeInZone(postedAt, zoneOf(floors))}</time>}
			{address !== null && (
				<a
					href={address}
					target="_blank"
					rel="noopener noreferrer"
					aria-label={textWords.original}
					title={`${textWords.original}: ${address} (${textWords.newTab})`}
				>
					{textWords.original} ↗
				</a>
			)}
		</p>
	);
}
