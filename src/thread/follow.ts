import { isSameInferenceSettings } from '../store/applied.ts';
import { followView, useChoices } from '../store/choices.ts';
import { useResults } from '../store/results.ts';
import { openSession } from './session.ts';

/** Keeps results at what the choices ask for. Returns what ends that. */
export function followChoices(): () => void {
	return followView((choices, before) => {
		if (!isSameInferenceSettings(choices, before)) void openSession()?.conclusions.follow();
		else if (choices.layout !== before.layout) void openSession()?.layouts.follow();
	});
}

/** Keeps what is found at what is searched for, in whatever thread is open. Returns what ends that. */
export function followFind(): () => void {
	const find = () => void openSession()?.finding.follow();
	const endChoices = useChoices.subscribe((choices, before) => {
		if (choices.find !== before.find) find();
	});
	const endResults = useResults.subscribe(({ thread }, before) => {
		if (thread !== before.thread) find();
	});
	find();
	return () => {
		endChoices();
		endResults();
	};
}
