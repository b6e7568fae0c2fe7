import { fold } from './fold.ts';

/** In folded text “ and ” are what an input method for Chinese writes for quotes. */
const terms = /["“”]([^"“”]*)["“”]?|[^\s"“”]+/g;

/**
 * What is searched for, folded: words between spaces, or between quotes what is to stand there letter by letter; a
 * quote that is not closed reaches to the end. `@name` and `#12` are words like others. Empty where there is nothing.
 */
export function parseQuery(query: string): readonly string[] {
	// Half a character would be found inside whole ones.
	const whole = query.replace(/\p{Cs}/gu, '');
	const found = Array.from(fold(whole).text.matchAll(terms), ([word, quoted]) => quoted ?? word);
	return [...new Set(found.filter((term) => term.trim() !== ''))];
}
