import { useResults } from '../../store/results.ts';
import { openSession } from '../../thread/session.ts';
import { useWords } from '../parts/words.ts';
import css from './GraphTools.module.css';

/** How far the layout worker is; what is shown stays until it is done. */
export function LayingOut() {
	const { layout: words } = useWords();
	const layingOut = useResults((results) => results.layingOut);
	if (layingOut === null) return null;
	return (
		<div className={css.banner} role="status" aria-busy="true">
			{words.progress(words.name[layingOut.layout.id], layingOut.share)}
			<button type="button" className="button" onClick={() => openSession()?.layouts.cancel()}>
				{words.cancel}
			</button>
		</div>
	);
}
