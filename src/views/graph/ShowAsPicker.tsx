import { useChoices } from '../../store/choices.ts';
import { showings } from '../../view/show.ts';
import { Picker } from '../parts/Picker.tsx';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';

/** What the ties are shown as. */
export function ShowAsPicker() {
	const { graph: words } = useWords();
	const showAs = useView((view) => view.showAs);
	return (
		<Picker
			label={words.showAs}
			items={showings}
			chosen={showAs}
			show={(id) => words.showAsName[id]}
			onChoose={(id) => useChoices.setState({ showAs: id })}
		/>
	);
}
