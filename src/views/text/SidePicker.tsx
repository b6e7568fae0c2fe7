import { useChoices } from '../../store/choices.ts';
import { sides } from '../../view/text.ts';
import { Picker } from '../parts/Picker.tsx';
import { useReading } from '../parts/useThread.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import { sideOf } from './rows-of.ts';
import css from './TextTools.module.css';

/** With one person selected: what they wrote, what was said to them, or both. */
export function SidePicker() {
	const words = useWords().reader;
	const reading = useReading();
	const selection = useView((view) => view.selection);
	const side = useView((view) => view.side);
	if (selection?.type !== 'people' || selection.people.length !== 1) return null;
	return (
		<Picker
			label={words.side}
			items={sides}
			chosen={side}
			show={(id) => (
				<>
					{words.sides[id]} <span className={css.count}>{sideOf(selection, id, reading)?.length}</span>
				</>
			)}
			onChoose={(id) => useChoices.setState({ side: id, relatedOnly: true })}
		/>
	);
}
