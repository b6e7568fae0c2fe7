import { withCorrection } from '../model/correction.ts';
import { readView } from './address.ts';
import { arrival, useChoices, viewOf } from './choices.ts';
import { fitOnceKnown } from './fit.ts';
import { useResults } from './results.ts';

/** Takes what was remembered: its view, where there is one, and its corrections besides those that are made already. */
export function takeOffer(): void {
	const { offer, reading } = useResults.getState();
	if (offer === null || reading === null) return;
	const now = viewOf(useChoices.getState());
	const view = offer.view === null ? now : readView(offer.view);
	// What was corrected since the thread was opened is newer than what was remembered.
	const corrections = now.premises.corrections.reduce(withCorrection, offer.corrections);
	useResults.setState({ offer: null });
	useChoices.setState(arrival(fitOnceKnown({ ...view, premises: { ...view.premises, corrections } }, reading)));
}

/** Leaves it: the view is remembered anew from here on, corrections on other subjects stay stored. */
export function leaveOffer(): void {
	useResults.setState({ offer: null });
}
