import type { Reading } from '../../model/reading.ts';
import { surenesses, surenessOf } from '../../model/sureness.ts';
import { openingPosterOf, posterAttribution, surenessCounts } from '../../store/inference.ts';
import { peopleById } from '../../store/selectors.ts';
import { GradeMark } from '../parts/GradeMark.tsx';
import { useWords } from '../parts/words.ts';
import css from './Facts.module.css';

interface Props {
	readonly reading: Reading;
	readonly isOpen: boolean;
	readonly onToggle: () => void;
}

/** Where it is narrow: how much was read, how sure its authors are and who opened it, in one line that opens the rest. */
export function FactsInShort({ reading, isOpen, onToggle }: Props) {
	const { facts } = useWords();
	return (
		<button type="button" className={css.short} aria-expanded={isOpen} onClick={onToggle}>
			{isOpen ? facts.title : <Counts reading={reading} />}
			<span aria-hidden="true" className={css.opener}>
				{isOpen ? '▴' : '▾'}
			</span>
		</button>
	);
}

function Counts({ reading }: Pick<Props, 'reading'>) {
	const { facts } = useWords();
	const counts = surenessCounts(reading.floors);
	return (
		<>
			<span className="visually-hidden">{facts.title}: </span>
			<span aria-hidden="true">{facts.floorsInShort(reading.floors.length - 1)}</span>
			<span className="visually-hidden">{facts.floors(reading.floors.length - 1)}</span>
			{surenesses
				.filter((sureness) => (counts.get(sureness) ?? 0) > 0)
				.map((sureness) => (
					<span key={sureness} className={css.grade}>
						<GradeMark grade={sureness} />
						<span aria-hidden="true">{counts.get(sureness)}</span>
						<span className="visually-hidden">{facts.grade(sureness, counts.get(sureness) ?? 0)}</span>
					</span>
				))}
			<Poster reading={reading} />
		</>
	);
}

function Poster({ reading }: Pick<Props, 'reading'>) {
	const { facts, reader } = useWords();
	const author = posterAttribution(reading);
	const person = openingPosterOf(reading);
	if (author === null || person === null) return null;
	const sureness = surenessOf(author);
	return (
		<span className={css.who}>
			{/* First how sure that is: a long name is cut at its end. */}
			{facts.op} <GradeMark grade={sureness} /> <span className="visually-hidden">{reader.grade[sureness]}</span>{' '}
			{peopleById(reading.graph).get(person)?.handle}
		</span>
	);
}
