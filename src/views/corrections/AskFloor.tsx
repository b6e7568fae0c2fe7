import { ariaKeys, printedKeys } from '../../commands/keys.ts';
import { askFor } from '../../store/asking.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import css from './Corrections.module.css';

/** Leads from the floor selected in a chart to its correction form, as C does. */
export function AskFloor() {
	const floor = useView(({ selection }) => (selection?.type === 'floor' ? selection.floor : null));
	const labels = useWords().corrections.labels;
	if (floor === null) return null;
	return (
		<button
			type="button"
			className={`button ${css.ask}`}
			aria-keyshortcuts={ariaKeys('correct')}
			onClick={() => askFor(floor)}
		>
			{labels.author(floor)} <kbd>{printedKeys('correct')}</kbd>
		</button>
	);
}
