import type { Reference } from '../model/attribution.ts';
import type { FloorBody } from '../model/body.ts';
import { BodyBuilder } from './builder.ts';
import { readMarkdown } from './markdown.ts';
import { mask } from './mask.ts';

/** More than this is never read as Markdown: a floor of megabytes would take minutes, and is no Markdown anyway. */
const markdownLength = 20_000;

/** A line with so many quote and list signs in a row takes Markdown's reader seconds, and is no quote. */
const hostileNesting = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])[ \t])){40}/m;

/**
 * A floor's text as a tree of known elements, its references marked: the one path from a file to the screen.
 * `references`: those of the whole text, in order. Of a text longer than `limit` (in UTF-16 units) only the beginning
 * is read; what lies beyond the first 20,000 characters is shown as plain text.
 */
export function parseBody(
	text: string,
	references: readonly Reference[],
	limit: number,
): Pick<FloorBody, 'nodes' | 'omitted'> {
	const shownEnd = cutBefore(text, references, limit);
	const markdownEnd = cutBefore(text, references, Math.min(markdownLength, shownEnd));
	const masked = mask(text, references);
	const read = tryMarkdown(masked.slice(0, markdownEnd), text, references);
	const plain = new BodyBuilder(text, references);
	readPlain(masked, read === null ? 0 : markdownEnd, shownEnd, plain);
	return { nodes: [...(read ?? []), ...plain.finish()], omitted: text.length - shownEnd };
}

/** Null where the text is nested so deeply that Markdown's own reader gives up, or would take too long. */
function tryMarkdown(masked: string, text: string, references: readonly Reference[]): FloorBody['nodes'] | null {
	if (hostileNesting.test(masked)) return null;
	const builder = new BodyBuilder(text, references);
	try {
		readMarkdown(masked, builder);
	} catch (error) {
		if (error instanceof RangeError) return null;
		throw error;
	}
	return builder.finish();
}

/** Paragraphs between blank lines, nothing else. */
function readPlain(masked: string, start: number, end: number, builder: BodyBuilder): void {
	let at = start;
	for (const paragraph of masked.slice(start, end).split('\n\n')) {
		if (paragraph.trim() !== '') {
			builder.open('p');
			builder.text(paragraph, at);
			builder.close();
		}
		at += paragraph.length + 2;
	}
}

/** The last good place to cut a text at or before `limit`: after a line if one ends near, never within a reference. */
function cutBefore(text: string, references: readonly Reference[], limit: number): number {
	if (text.length <= limit) return text.length;
	const lineEnd = text.lastIndexOf('\n', limit - 1) + 1;
	const near = lineEnd > limit - 1_000 && lineEnd > 0 ? lineEnd : limit;
	const cut = isLowSurrogate(text.charCodeAt(near)) ? near - 1 : near;
	const crossed = references.find(({ span }) => span.start < cut && span.end > cut);
	return crossed?.span.start ?? cut;
}

function isLowSurrogate(unit: number): boolean {
	return unit >= 0xdc00 && unit <= 0xdfff;
}
