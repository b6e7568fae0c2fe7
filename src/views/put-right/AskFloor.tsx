import type { FloorNumber } from '../../model/thread.ts';
import { askFor } from '../../state/asking.ts';
import { useWords } from '../words.ts';
import css from './PutRight.module.css';

/** Leads from the floor selected in a chart to its correction form, as C does. */
export default function AskFloor({ floor }: { floor: FloorNumber }) {
	const labels = useWords().putRight.labels;
	return (
		<button type="button" className={`button ${css.ask}`} aria-keyshortcuts="c" onClick={() => askFor(floor)}>
			{labels.author(floor)} <kbd>C</kbd>
		</button>
	);
}
