import { decodeHTMLStrict } from 'entities/decode';

/**
 * The character that a named character reference stands for (`amp` → `&`); false where there is none of that name.
 * Stands in for the package of this name (see `vite.config.ts`): that one asks a DOM element, which a worker has not,
 * and its table of names would be the second one in the worker.
 */
export function decodeNamedCharacterReference(name: string): string | false {
	const reference = `&${name};`;
	const decoded = decodeHTMLStrict(reference);
	return decoded === reference ? false : decoded;
}
