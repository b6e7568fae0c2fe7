import { useEffect } from 'react';
import { useChoices } from '../state/choices.ts';
import { loadSteps } from '../state/late.ts';
import { loadPart } from '../state/parts.ts';
import { useResults } from '../state/results.ts';

/** Loads what applies the steps of the filter and finds the words for them, once they are wanted. */
export function useLateSteps(isWanted: boolean): void {
	useEffect(() => {
		if (!isWanted) return;
		loadSteps(async () => (await loadPart(() => import('./filter/step-texts.ts'))).stepTexts).catch(() => {
			// What cannot be applied must not be said to be; it stays in the stack, and so in the address.
			const { steps, stepsOff } = useChoices.getState();
			useChoices.setState({ stepsOff: new Set([...stepsOff, ...steps.map(({ type }) => type)]) });
			const { notice } = useResults.getState();
			if (notice?.kind === 'not-loaded') useResults.setState({ notice: { ...notice, isFilterOff: true } });
		});
	}, [isWanted]);
}
