import { memo, useCallback } from 'react';
import type { Reference } from '../model/attribution.ts';
import type { FloorFacts } from '../model/reading.ts';
import type { FloorNumber } from '../model/thread.ts';
import { useChoices } from '../state/choices.ts';
import { meantFloors } from '../state/inference.ts';
import { useResults } from '../state/results.ts';
import { authorId } from '../state/selectors.ts';
import { Body } from './Body.tsx';
import { FloorAnswers, useFloorName } from './FloorAnswers.tsx';
import { FloorHead } from './FloorHead.tsx';
import css from './FloorView.module.css';
import { useLook } from './theme.ts';
import { useText } from './useText.ts';
import { useReading } from './useThread.ts';
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
	const name = useFloorName()(number);
	const isSelected = useChoices(({ selection }) => selection?.type === 'floor' && selection.floor === number);
	return (
		<article
			className={css.floor}
			data-floor={number}
			data-outside={isOutside || undefined}
			data-selected={isSelected || undefined}
			data-person={useColour(floor)}
			aria-label={name}
		>
			<FloorHead floor={floor} name={name} />
			<FloorText floor={floor} isMarked={isMarked} />
			<FloorAnswers number={number} />
		</article>
	);
});

/** The author's colour; those without one of their own are grey; nobody has none. */
function useColour(floor: FloorFacts): number | 'others' | undefined {
	const { colours } = useLook();
	const author = authorId(floor);
	return author === null ? undefined : (colours.get(author) ?? 'others');
}

function FloorText({ floor, isMarked }: Pick<Props, 'floor' | 'isMarked'>) {
	const { number, length, deleted } = floor;
	const { reader } = useWords();
	const texts = useResults((results) => results.texts);
	const text = useText(number);
	const meant = meantFloors(useReading().repairs).get(number);
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
			<Body nodes={text.nodes} isMarked={marks} meant={meant} />
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
