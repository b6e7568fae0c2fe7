import { timeInZone, zoneOf } from '../../graph/zone.ts';
import { chanceText } from '../../lib/chance.ts';
import { surenessAt, surenessOf } from '../../model/attribution.ts';
import type { FloorBody } from '../../model/body.ts';
import type { FloorFacts } from '../../model/reading.ts';
import type { FloorNumber } from '../../model/thread.ts';
import { useChoices } from '../../store/choices.ts';
import { hitsShown } from '../../store/hits.ts';
import { isContested, meantFloors } from '../../store/inference.ts';
import { useResults } from '../../store/results.ts';
import { answersFrom, floorsByNumber } from '../../store/selectors.ts';
import { useReading } from '../parts/useThread.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import { Body } from '../text/Body.tsx';
import type { Row } from '../text/rows.ts';
import { textTitle } from '../text/rows.ts';
import css from './Print.module.css';

interface Props {
	readonly rows: readonly Row[];
	readonly bodies: ReadonlyMap<FloorNumber, FloorBody>;
}

/** Every floor of the list with all of its text. */
export function TextSheet({ rows, bodies }: Props) {
	const { printing } = useWords().text;
	const facts = floorsByNumber(useReading().floors);
	return (
		<>
			<p className={css.shown}>
				{printing.shown}: {useShown()}
			</p>
			{rows.map((row) => {
				if (row.type === 'between') {
					// Floors of an open gap follow as rows of their own.
					return row.isOpen ? null : (
						<p key={`after ${row.after}`} className={css.leftOut}>
							{printing.leftOut(row.count)}
						</p>
					);
				}
				const floor = facts.get(row.floor);
				return floor === undefined ? null : (
					<Floor
						key={row.floor}
						floor={floor}
						body={bodies.get(row.floor) ?? null}
						depth={row.depth}
						isBetween={row.isBetween}
					/>
				);
			})}
		</>
	);
}

/** Which floors these are, in words. */
function useShown(): string {
	const { printing } = useWords().text;
	const words = useWords();
	const reading = useReading();
	const { selection, find, hitsOnly, readingOrder } = useView();
	const relatedOnly = useChoices((choices) => choices.relatedOnly);
	return [
		selection !== null && relatedOnly ? textTitle(selection, reading, words) : printing.all,
		...(hitsOnly && find.trim() !== '' ? [printing.found(find)] : []),
		...(readingOrder === 'nested' ? [printing.nested] : []),
	].join(' · ');
}

interface FloorProps {
	readonly floor: FloorFacts;
	readonly body: FloorBody | null;
	readonly depth: number;
	/** Is it one of the floors left out between two others, shown because their gap is open? */
	readonly isBetween: boolean;
}

const unmarked = () => false;
const deepest = 8;

function Floor({ floor, body, depth, isBetween }: FloorProps) {
	const { text: textWords } = useWords();
	const { repairs, answers, floors } = useReading();
	const name = useWords().floorName;
	const hits = useResults(hitsShown);
	const { number, author, postedAt, length, deleted } = floor;
	const sureness = surenessOf(author);
	const grade = isContested(author) ? textWords.contested : textWords.grade[sureness];
	const likely = author.grade === 'likely' ? ` ${chanceText(author.probability)}` : '';
	const answered = (answersFrom(answers).get(number) ?? []).filter(({ isOwn }) => !isOwn);
	const nodes = body === null ? [] : (hits?.mark(body)?.nodes ?? body.nodes);
	return (
		<article
			className={css.floor}
			style={{ marginLeft: `${Math.min(depth, deepest)}em` }}
			data-floor={number}
			data-between={isBetween || undefined}
		>
			<header>
				<b>{name(number)}</b> {author.grade !== 'unknown' && <b>{author.value}</b>}{' '}
				<span>
					{grade}
					{likely}
					{postedAt !== null && ` · ${timeInZone(postedAt, zoneOf(floors))}`}
				</span>
			</header>
			{length === 0 ? (
				<p>{deleted ? textWords.deleted : textWords.empty}</p>
			) : (
				<Body nodes={nodes} isMarked={unmarked} meant={meantFloors(repairs).get(number)} />
			)}
			{answered.length > 0 && (
				<footer>
					{textWords.answers}{' '}
					{answered
						.map(({ to, grade, probability }) => {
							const chance = probability === null ? '' : ` ${chanceText(probability)}`;
							return `${name(to)} (${textWords.grade[surenessAt(grade, probability)]}${chance})`;
						})
						.join(', ')}
				</footer>
			)}
		</article>
	);
}
