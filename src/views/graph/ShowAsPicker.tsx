import { useChoices } from '../../store/choices.ts';
import { graphFormIds } from '../../view/forms.ts';
import { Picker } from '../parts/Picker.tsx';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';

/** What the ties are shown as. */
export function ShowAsPicker() {
	const { graph: words, form } = useWords();
	const showAs = useView((view) => view.showAs);
	return (
		<Picker
			label={words.showAs}
			items={graphFormIds}
			chosen={showAs}
			show={(id) => form[id].name}
			onChoose={(id) => useChoices.setState({ showAs: id })}
		/>
	);
}
