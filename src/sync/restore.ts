import { subjectOf, withCorrection, withoutSubject } from '../model/correction.ts';
import { fitOnceKnown } from '../store/applied.ts';
import { arrival, useChoices } from '../store/choices.ts';
import { noteAgain } from '../store/journal.ts';
import { useResults } from '../store/results.ts';
import { readView, viewOf } from '../view/view.ts';

/** Takes what was remembered: its view, where there is one, and its corrections besides those that are made already. */
export function restoreRecalled(): void {
	const { recalled, reading } = useResults.getState();
	if (recalled === null || reading === null) return;
	const now = viewOf(useChoices.getState());
	const view = recalled.view === null ? now : readView(recalled.view);
	// What was corrected since the thread was opened is newer than what was remembered.
	const corrections = now.corrections.reduce(withCorrection, recalled.corrections);
	useResults.setState({ recalled: null });
	useChoices.setState(arrival(fitOnceKnown({ ...view, corrections }, reading)));
}

/** Leaves it: the view is remembered anew from here on, corrections on other subjects stay stored. */
export function dismissRecalled(): void {
	useResults.setState({ recalled: null });
}

/** Corrects what another tab has corrected since, as it did. */
export function takeOtherTab(): void {
	const { otherTab } = useResults.getState();
	if (otherTab === null) return;
	useResults.setState({ otherTab: null });
	useChoices.setState((choices) => {
		let { corrections } = choices;
		for (const [subject, correction] of otherTab) {
			corrections =
				correction === null ? withoutSubject(corrections, subject) : withCorrection(corrections, correction);
		}
		return { corrections };
	});
}

/** Stores this tab's own in place of what another tab says on the same subjects; what it says besides stays stored. */
export function keepOwn(): void {
	const { otherTab } = useResults.getState();
	if (otherTab === null) return;
	useResults.setState({ otherTab: null });
	const { corrections } = useChoices.getState();
	noteAgain(corrections.filter((each) => otherTab.has(subjectOf(each))));
}
