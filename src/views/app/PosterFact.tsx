import { chanceText } from '../../lib/chance.ts';
import type { Reading } from '../../model/reading.ts';
import { surenessOf } from '../../model/sureness.ts';
import { openingPosterOf, posterAttribution } from '../../store/inference.ts';
import { GradeMark } from '../parts/GradeMark.tsx';
import { TargetLink } from '../parts/TargetLink.tsx';
import { useWords } from '../parts/words.ts';
import css from './Facts.module.css';

/** Who wrote the opening post and how sure that is; where nobody is, that too. */
export function PosterFact({ reading }: { reading: Reading }) {
	const { facts, reader } = useWords();
	const author = posterAttribution(reading);
	const person = openingPosterOf(reading);
	if (author === null) return null;
	const sureness = surenessOf(author);
	const isNamed = author.grade !== 'unknown' && person !== null;
	return (
		<li className={css.poster}>
			<abbr title={facts.opHint}>{facts.op}</abbr>{' '}
			{isNamed && <TargetLink target={{ type: 'person', person }}>{author.value}</TargetLink>}{' '}
			<span className={css.grade}>
				<GradeMark grade={sureness} /> {reader.grade[sureness]}
				{author.grade === 'likely' && ` ${chanceText(author.probability)}`}
			</span>
		</li>
	);
}
