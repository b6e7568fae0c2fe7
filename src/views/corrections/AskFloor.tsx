import { ariaKeys, printedKeys } from '../../commands/keys.ts';
import { nameOf } from '../../commands/list.ts';
import { perform } from '../../commands/run.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import css from './Corrections.module.css';

/** A button over the graph that opens the correction form of the floor selected, as the key C does. */
export function AskFloor() {
	const floor = useView(({ selection }) => (selection?.type === 'floor' ? selection.floor : null));
	const words = useWords();
	if (floor === null) return null;
	return (
		<button
			type="button"
			className={`button ${css.ask}`}
			aria-keyshortcuts={ariaKeys('correct')}
			onClick={() => perform('correct')}
		>
			{nameOf('correct', words)} <kbd>{printedKeys('correct')}</kbd>
		</button>
	);
}
