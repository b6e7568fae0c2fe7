import { sides, useChoices } from '../../state/choices.ts';
import { useReading } from '../useThread.ts';
import { sideOf } from './arrange.ts';
import css from './Tools.module.css';
import { useReaderWords } from './useReaderWords.ts';

/** With one person selected: what they wrote, what was said to them, or both. */
export function SidePicker() {
	const words = useReaderWords();
	const reading = useReading();
	const selection = useChoices((choices) => choices.selection);
	const side = useChoices((choices) => choices.side);
	if (selection?.type !== 'people' || selection.people.length !== 1) return null;
	return (
		<fieldset className={css.picker} aria-label={words.side}>
			{sides.map((id) => (
				<button
					key={id}
					type="button"
					className="button"
					aria-pressed={id === side}
					onClick={() => useChoices.setState({ side: id, relatedOnly: true })}
				>
					{words.sides[id]} <span className={css.count}>{sideOf(selection, id, reading)?.length}</span>
				</button>
			))}
		</fieldset>
	);
}
