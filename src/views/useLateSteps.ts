import { useEffect } from 'react';
import { useChoices } from '../state/choices.ts';
import { loadSteps } from '../state/late.ts';
import { useResults } from '../state/results.ts';

/** Loads what applies the steps of the filter and finds the words for them, once they are wanted. */
export function useLateSteps(isWanted: boolean): void {
	useEffect(() => {
		if (!isWanted) return;
		loadSteps(async () => (await import('./filter/step-texts.ts')).stepTexts).catch((error: unknown) => {
			// What cannot be applied must not be said to be.
			useChoices.setState({ steps: [] });
			useResults.setState({ notice: { kind: 'filter-failed', message: String(error) } });
		});
	}, [isWanted]);
}
