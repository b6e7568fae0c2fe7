import { useResults } from '../../store/results.ts';
import { useWords } from '../parts/words.ts';
import css from './Welcome.module.css';

/** What stands here while nothing is open. */
export function Welcome() {
	const { open, loading } = useWords();
	const isReading = useResults((results) => results.pending !== null);
	return (
		<main className={css.welcome}>
			<h1>{isReading ? loading : open.emptyTitle}</h1>
			{!isReading && <p>{open.emptyHint}</p>}
			{!isReading && <p className={css.formats}>{open.dropHint}</p>}
		</main>
	);
}
