import { chanceText } from '../../lib/chance.ts';
import { originalAddress } from '../../model/original.ts';
import type { FloorFacts } from '../../model/reading.ts';
import { surenessOf } from '../../model/sureness.ts';
import { isContested } from '../../store/inference.ts';
import { toggleReasons, useReasonsOpen } from '../../store/reasons-open.ts';
import { authorId } from '../../store/selectors.ts';
import { Kept } from '../corrections/Kept.tsx';
import { loadCorrections } from '../corrections/load.ts';
import { GradeMark } from '../parts/GradeMark.tsx';
import { part } from '../parts/part.tsx';
import { TargetLink } from '../parts/TargetLink.tsx';
import { useReading } from '../parts/useThread.ts';
import { useWords } from '../parts/words.ts';
import css from './FloorView.module.css';
import { Why } from './Why.tsx';

const CorrectFloor = part(loadCorrections, 'CorrectFloor');

interface Props {
	readonly floor: FloorFacts;
	readonly name: string;
	/** Null: it was read, or nobody knows. */
	readonly unread: 'unread' | 'new' | null;
}

/** A floor's number and author, how sure that is and, on demand, why; below, when and where it was posted. */
export function FloorHead({ floor, name, unread }: Props) {
	const { reader } = useWords();
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
					<span className={css.unread} data-kind={unread} title={reader.unreadMark[unread]}>
						<span className={unread === 'new' ? undefined : 'visually-hidden'}>{reader.unreadMark[unread]}</span>
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
					title={reader.why}
					onClick={() => toggleReasons(floor.number)}
				>
					<GradeMark grade={sureness} />
					{isContested(author) ? reader.contested : reader.grade[sureness]}
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
	const { reader } = useWords();
	const address = originalAddress(useReading().source, floor);
	const { postedAt } = floor;
	if (address === null && postedAt === null) return null;
	return (
		<p className={css.posted}>
			{postedAt !== null && <time dateTime={postedAt}>{postedAt.slice(0, 16).replace('T', ' ')}</time>}
			{address !== null && (
				<a
					href={address}
					target="_blank"
					rel="noopener noreferrer"
					aria-label={reader.original}
					title={`${reader.original}: ${address} (${reader.newTab})`}
				>
					{reader.original} ↗
				</a>
			)}
		</p>
	);
}
