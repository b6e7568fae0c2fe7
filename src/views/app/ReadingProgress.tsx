import { useResults } from '../../store/results.ts';
import { cancelReading } from '../../thread/open.ts';
import { useWords } from '../parts/words.ts';
import css from './ReadingProgress.module.css';

/** How far a reading is, with Cancel. What is open stays usable beneath it. */
export function ReadingProgress() {
	const { progress: words, actions, borders } = useWords();
	const pending = useResults((results) => results.pending);
	if (pending === null) return null;
	const { name, progress, isQuiet } = pending;
	return (
		<section className={css.progress} aria-label={words.label(name)}>
			<div className={css.words}>
				<p className={css.name}>{words.label(name)}</p>
				<p>{words.phase[progress.phase]}</p>
				{isQuiet && <p role="status">{borders.quietReading}</p>}
			</div>
			{/* A phase that cannot tell how far it is moves all the same. */}
			<progress aria-label={words.label(name)} value={progress.share > 0 ? progress.share : undefined} max={1} />
			<button type="button" className="button" onClick={cancelReading}>
				{actions.cancel}
			</button>
		</section>
	);
}
