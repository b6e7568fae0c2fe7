import { useResults } from '../../store/results.ts';
import { openSession } from '../../thread/session.ts';
import { useWords } from '../parts/words.ts';
import css from './GraphTools.module.css';

/** How far the second worker is; what is shown stays until it is done. */
export function Arranging() {
	const { layout: words } = useWords();
	const arranging = useResults((results) => results.arranging);
	if (arranging === null) return null;
	return (
		<div className={css.banner} role="status" aria-busy="true">
			{words.arranging(words.name[arranging.layout.id], arranging.share)}
			<button type="button" className="button" onClick={() => openSession()?.layouts.cancel()}>
				{words.cancel}
			</button>
		</div>
	);
}
