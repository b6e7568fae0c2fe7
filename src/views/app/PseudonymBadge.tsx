import { useWords } from '../parts/words.ts';
import css from './PseudonymBadge.module.css';
import { usePseudonyms } from './usePseudonyms.ts';

/** A fact of the thread: says that nobody on screen has their own name, and gives the names back. */
export function PseudonymBadge() {
	const labels = useWords().corrections.labels;
	const { isBusy, set } = usePseudonyms();
	return (
		<li>
			<button
				type="button"
				className={css.badge}
				aria-pressed
				title={labels.pseudonymsHint}
				disabled={isBusy}
				onClick={() => set(false)}
			>
				{labels.pseudonymsOn} <span aria-hidden="true">×</span>
			</button>
		</li>
	);
}
