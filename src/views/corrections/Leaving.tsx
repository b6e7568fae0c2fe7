import { useLeaving } from '../../store/leaving.ts';
import css from '../app/PasteDialog.module.css';
import { Dialog } from '../parts/Dialog.tsx';
import { useWords } from '../parts/words.ts';

/** Asks whether to open another thread although something would be lost with this one. */
export function Leaving() {
	const labels = useWords().corrections.labels;
	const answer = useLeaving((leaving) => leaving.answer);
	if (answer === null) return null;
	return (
		<Dialog title={labels.leavingTitle} onClose={() => answer(false)}>
			<p>{labels.leaving}</p>
			<div className={css.actions}>
				<button type="button" className="button" onClick={() => answer(true)}>
					{labels.goOn}
				</button>
				<button type="button" className="button" data-kind="main" onClick={() => answer(false)}>
					{labels.stay}
				</button>
			</div>
		</Dialog>
	);
}
