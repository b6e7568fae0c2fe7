import { type Correction, inOrder } from '../model/correction.ts';

/**
 * Corrections in an address, as short as can be read. Version 1, one parameter each:
 * - `12=livid`: floor 12 is by livid; `12=`: by nobody whom the file names
 * - `12!livid,tool2d`: by none of these
 * - `@livid~olivida`: both are one person
 * - `12>3,4`: answers #3 and #4; `12>`: answers nothing
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
		case 'answers':
			return `${correction.floor}>${correction.targets.join(',')}`;
	}
}

/** One of each subject; what makes no sense is left out alone. */
export function readCorrectionTexts(texts: readonly string[]): readonly Correction[] {
	return inOrder(texts.flatMap((text) => readCorrection(text) ?? []));
}

export function writeCorrectionTexts(corrections: readonly Correction[]): readonly string[] {
	return inOrder(corrections).map(writeCorrection);
}

const grammar = /^(?:(?<floor>\d{1,9})(?<sign>[=!>])(?<rest>.*)|@(?<handle>[^~]+)~(?<as>[^~]+))$/;

function readCorrection(text: string): Correction | null {
	try {
		return correctionOf(grammar.exec(text)?.groups ?? {});
	} catch {
		// A percent sign that encodes nothing.
		return null;
	}
}

function correctionOf({ floor: number = '', sign, rest = '', handle, as }: Record<string, string | undefined>) {
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
