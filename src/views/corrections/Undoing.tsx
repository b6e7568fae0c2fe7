import { subjectOf } from '../../model/correction.ts';
import { takeBack } from '../../store/corrections.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';

/** Takes back the correction on a subject, where there is one. */
export function Undoing({ subject }: { subject: string }) {
	const labels = useWords().corrections.labels;
	const isMade = useView(({ corrections }) => corrections.some((each) => subjectOf(each) === subject));
	if (!isMade) return null;
	return (
		<button type="button" className="button" data-kind="plain" onClick={() => takeBack(subject)}>
			{labels.takeBack}
		</button>
	);
}
