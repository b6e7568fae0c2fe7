import { type Correction, changedCorrections, inStableOrder, renamedCorrection } from '../model/correction.ts';
import { defaultInferenceSettings, lowestThreshold } from '../model/inference-settings.ts';
import { all, type Field, first, flag, namesNothing } from './field.ts';

/*
 * The threshold is a setting of inference, not a filter. It decides who is one person, so the worker concludes anew
 * and sends graph and positions together; the page never mixes two thresholds. Filters only hide.
 */

/** The probability from which on a name or an answer counts. */
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

/** Are floor numbers corrected that deletions have moved? */
export const repairsNumbers = flag('numbers', 'as-written', defaultInferenceSettings.repairsNumbers, {
	undo: 'numbers',
	part: 'inference',
});

const apart = 'corrections have a place of their own there';

/** The corrections, at most one for each subject. */
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
	// Corrections say who is in the thread, so that they cannot name anybody who is not.
	fit: 'names nothing of a thread',
	notIn: { memory: apart, threadData: apart },
};

/** Is everybody called by a pseudonym? */
export const pseudonyms = flag('pseudonyms', 'on', defaultInferenceSettings.pseudonyms, {
	undo: { not: 'going back must not show names: a slip of the hand on stage would tell them' },
	part: { not: 'it is decided when a thread is opened, and memory keeps nothing while it is on' },
});

/**
 * Corrections in an address, as short as can be read. Version 1, one parameter each:
 * - `12=livid`: floor 12 is by livid; `12=`: by nobody whom the file names
 * - `12!livid,tool2d`: by none of these
 * - `@livid~olivida`: both are one person
 * - `12>3,4`: answers #3 and #4; `12>`: answers nothing
 * - `@livid~`: a person; `@livid!`: nobody
 *
 * Whatever else than letters, digits, `-`, `_` and `.` a handle holds is percent-encoded.
 */
function writeCorrection(correction: Correction): string {
	switch (correction.type) {
		case 'author':
			return `${correction.floor}=${escaped(correction.handle ?? '')}`;
		case 'not-author':
			return `${correction.floor}!${correction.handles.map(escaped).join(',')}`;
		case 'same-person':
			return `@${escaped(correction.handle)}~${escaped(correction.as)}`;
		case 'person':
			return `@${escaped(correction.handle)}${correction.isPerson ? '~' : '!'}`;
		case 'answers':
			return `${correction.floor}>${correction.targets.join(',')}`;
	}
}

/** The corrections in these texts, one for each subject; a text that makes no sense is left out alone. */
function readCorrectionTexts(texts: readonly string[]): readonly Correction[] {
	return inStableOrder(texts.flatMap((text) => readCorrection(text) ?? []));
}

function writeCorrectionTexts(corrections: readonly Correction[]): readonly string[] {
	return inStableOrder(corrections).map(writeCorrection);
}

const grammar = /^(?:(?<floor>\d{1,9})(?<sign>[=!>])(?<rest>.*)|@(?<handle>[^~!]+)(?:(?<is>[~!])|~(?<as>[^~!]+)))$/;

function readCorrection(text: string): Correction | null {
	try {
		return correctionOf(grammar.exec(text)?.groups ?? {});
	} catch {
		// A percent sign that encodes nothing.
		return null;
	}
}

function correctionOf({ floor: number = '', sign, rest = '', handle, is, as }: Record<string, string | undefined>) {
	if (handle !== undefined && is !== undefined)
		return { type: 'person', handle: raw(handle), isPerson: is === '~' } as const;
	if (handle !== undefined && as !== undefined)
		return { type: 'same-person', handle: raw(handle), as: raw(as) } as const;
	const floor = Number(number);
	const parts = rest === '' ? [] : rest.split(',');
	switch (sign) {
		case '=':
			return { type: 'author', floor, handle: rest === '' ? null : raw(rest) } as const;
		case '!':
			return { type: 'not-author', floor, handles: parts.map(raw) } as const;
		case '>':
			if (!parts.every((part) => /^\d{1,9}$/.test(part))) return null;
			return { type: 'answers', floor, targets: parts.map(Number) } as const;
		default:
			return null;
	}
}

function escaped(handle: string): string {
	// A lone surrogate has no encoding.
	return encodeURIComponent(handle.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(
		/[!~*'()]/g,
		(sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
	);
}

function raw(text: string): string {
	return decodeURIComponent(text);
}
