import { type Correction, changedCorrections, renamedCorrection } from '../model/correction.ts';
import { defaultInferenceSettings, lowestThreshold } from '../model/inference-settings.ts';
import { readCorrectionTexts, writeCorrectionTexts } from './correction-text.ts';
import { all, type Field, first, flag, namesNothing } from './field.ts';

/*
 * The threshold is a setting of inference, not a filter. It decides who is one person, so the worker concludes anew
 * and sends graph and positions together; the page never mixes two thresholds. Filters only hide.
 */

/** From this probability on a name or an answer counts. */
export const threshold: Field<number> = {
	initial: defaultInferenceSettings.threshold,
	address: {
		names: ['threshold'],
		write: (value) => ({ threshold: [String(value)] }),
		read(parameters) {
			const value = Number(first(parameters, 'threshold') ?? Number.NaN);
			return value >= lowestThreshold && value <= 1 ? value : defaultInferenceSettings.threshold;
		},
	},
	undo: 'threshold',
	part: 'inference',
	...namesNothing,
};

/** Are numbers put right that deletions have moved? */
export const repairsNumbers = flag('numbers', 'as-written', defaultInferenceSettings.repairsNumbers, {
	undo: 'numbers',
	part: 'inference',
});

const apart = 'corrections have a place of their own there';

/** What people put right, one a subject. */
export const corrections: Field<readonly Correction[]> = {
	initial: defaultInferenceSettings.corrections,
	address: {
		names: ['fix'],
		write: (value) => ({ fix: writeCorrectionTexts(value) }),
		read: (parameters) => readCorrectionTexts(all(parameters, 'fix')),
	},
	undo: (from, to) =>
		Array.from(changedCorrections(from, to), ([subject, correction]) => ({
			name: correction === null ? 'take-back' : 'correct',
			subject,
		})),
	part: { not: 'corrections are counted and listed apart from the view that is restored' },
	rename: (value, rename) => value.map((each) => renamedCorrection(each, rename)),
	// Corrections in another save are matched one by one, with their own reasons: see `sync/memory`.
	move: 'names no floor',
	// They say who is in the thread, and can not be of somebody who is not.
	fit: 'names nothing of a thread',
	notIn: { memory: apart, threadData: apart },
};

/** Is everybody called by a pseudonym? */
export const pseudonyms = flag('pseudonyms', 'on', defaultInferenceSettings.pseudonyms, {
	undo: { not: 'going back must not show names: a slip of the hand on stage would tell them' },
	part: { not: 'it is decided when a thread is opened, and memory keeps nothing while it is on' },
});
