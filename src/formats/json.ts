import { fail, ok, type Result } from '../lib/result.ts';
import type { ReadError } from '../model/thread.ts';

const jsonStart = /\s*(?:\{\s*["}]|\[\s*["{[\]])/y;

/**
 * True of JSON by its file name or, where the name says nothing, by its first and last signs. Posts like to begin with
 * `[doge]` or `{…}`, so one bracket is not enough.
 */
export function looksLikeJson(text: string, name: string): boolean {
	if (/\.json$/i.test(name)) return true;
	jsonStart.lastIndex = 0;
	return jsonStart.test(text) && /[}\]]$/.test(text.slice(-100).trimEnd());
}

/** Error: `bad-json`. */
export function parseJson(text: string): Result<unknown, ReadError> {
	try {
		return ok(JSON.parse(text));
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		return fail({ code: 'bad-json', params: { message, line: brokenLine(message, text) } });
	}
}

const excerptBefore = 10;

/**
 * The line of the text, from 1, that `JSON.parse` rejected it for. Engines tell the place in their message: Firefox the
 * line, V8 the position or, for a stray sign, an excerpt that begins ten characters before it. Where they tell nothing,
 * the text ended too early.
 */
export function brokenLine(message: string, text: string): number {
	const line = /line (\d+) column/.exec(message)?.[1];
	return line === undefined ? lineAt(text, brokenOffset(message, text)) : Number(line);
}

function brokenOffset(message: string, text: string): number {
	const position = /position (\d+)/.exec(message)?.[1];
	if (position !== undefined) return Number(position);
	const [, sign = '', dots, excerpt = ''] =
		/^Unexpected token '(.+?)', (\.{3})?"(.*)"(?:\.{3})? is not valid JSON$/su.exec(message) ?? [];
	if (excerpt === '') return text.length;
	return text.indexOf(excerpt) + (dots === undefined ? excerpt.indexOf(sign) : excerptBefore);
}

function lineAt(text: string, offset: number): number {
	return text.slice(0, offset).split('\n').length;
}
