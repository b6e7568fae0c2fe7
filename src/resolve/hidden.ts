import { known } from '../lib/assert.ts';
import { forwardSearch } from '../lib/forward-search.ts';
import { listAt } from '../lib/group.ts';

/** Stands for code and for signs written as entities: nothing refers across it. */
const wall = '\uFFFC';
/** Stands for addresses, so that what one begins with (`@qq` in `@qq.com/x`) is told from a name. */
const path = '/';
/** Stands for comments and spaces written as entities, which a reader sees nothing or a space of. */
const gap = ' ';
/** Stands for tags: white space too, but told from a space, since `@<a href="…">livid</a>` is a mention and `@ livid` is none. */
const tagGap = '\v';

const escaped = /\\[\\`]/;
const fence = /^[ \t>]{0,64}(?<fence>`{3,}(?=[^`\r\n]*$)|~{3,})/;
const ticks = /(?<ticks>`+)/;
const comment = /(?<comment><!--)/;
/**
 * An attribute's value may hold `>` but not `<`, and no blank line stands in a tag: each text is then read once. Engines
 * keep a way back for every sign of a repeated group, and give up at some millions of them: hence the bound.
 */
const tag =
	/<(?:(?<element>[A-Za-z][\w:-]*)|\/[A-Za-z][\w:-]*)(?=[\s/>])(?:[^<>"'\n]|\n(?![^\S\n]*\n)|"[^"<]*"|'[^'<]*'){0,100000}>/;
/** From `://` or `.com/` on; brackets belong to it in pairs, other writing than ASCII not at all. What is longer goes on as text. */
const address = /(?<address>(?::\/\/|\.[A-Za-z]{2,24}\/)(?:[!#-';*-;=?-_a-~]|\([!#-';*-;=?-_a-~]*\)){0,100000})/;
const entity = /(?<entity>&#?\w{1,32};)/;
const space = /^&(?:nbsp|ensp|emsp|thinsp|#(?:32|160|12288|x20|xa0|x3000));$/i;

const opener = new RegExp(
	[escaped, fence, ticks, comment, tag, address, entity].map((part) => part.source).join('|'),
	'gm',
);
const fenceEnd = /^[ \t>]{0,64}(`{3,}|~{3,})[ \t]*$/gm;
const codeElements = new Set(['code', 'pre', 'script', 'style']);

/**
 * The text with everything covered in which no reference can stand: Markdown code (fenced as in CommonMark 4.5, spans
 * as in 6.1), HTML tags, comments, entities and code elements, web addresses, and lines quoted from other floors. Offsets stay as they are.
 * Takes time linear in the length.
 */
export function coverHidden(text: string): string {
	const closers = new Closers(text);
	const pieces: string[] = [];
	let done = 0;
	opener.lastIndex = 0;
	for (let match = opener.exec(text); match !== null; match = opener.exec(text)) {
		const { end, filler } = hiddenBy(match, closers);
		if (filler !== null) {
			pieces.push(text.slice(done, match.index), filler.repeat(end - match.index));
			done = end;
		}
		opener.lastIndex = end;
	}
	return coverQuotes(done === 0 ? text : pieces.join('') + text.slice(done));
}

/** A line of Markdown's block quotes (CommonMark 5.1); `>_<` is a face. */
const quotedLine = /^[ \t]{0,3}>(?![._-]?<)[^\n]*/gm;

/** What is quoted calls whom the quoted floor calls. A floor that is nothing but such a line says it itself. */
function coverQuotes(covered: string): string {
	if (!covered.includes('>')) return covered;
	const own = covered.replace(quotedLine, '');
	return own.trim() === '' ? covered : covered.replace(quotedLine, (line) => wall.repeat(line.length));
}

interface Cover {
	readonly end: number;
	/** Null: nothing is hidden. */
	readonly filler: string | null;
}

function hiddenBy(match: RegExpExecArray, closers: Closers): Cover {
	const { fence, ticks, comment, element, address, entity } = known(match.groups, 'named groups of the opener');
	const from = match.index + match[0].length;
	if (fence !== undefined) return { end: closers.afterFence(from, fence), filler: wall };
	if (ticks !== undefined) return coverOrNot(closers.afterTicks(match.index, ticks.length), wall, from);
	if (comment !== undefined) return coverOrNot(closers.after('-->', from), gap, from);
	if (address !== undefined) return { end: from, filler: path };
	if (entity !== undefined) return { end: from, filler: space.test(entity) ? gap : wall };
	if (match[0].startsWith('\\')) return { end: from, filler: null };
	const end = element === undefined ? null : closers.afterElement(element.toLowerCase(), from);
	return end === null ? { end: from, filler: tagGap } : { end, filler: wall };
}

function coverOrNot(end: number | null, filler: string, from: number): Cover {
	return end === null ? { end: from, filler: null } : { end, filler };
}

/**
 * Finds what closes code and comments. Must be asked from left to right: what was searched once is not searched again,
 * so that a text of openers without closers costs no more than any other.
 */
class Closers {
	readonly #text: string;
	readonly #searches = new Map<string, (from: number) => RegExpExecArray | null>();
	#tickRuns: Map<number, number[]> | null = null;

	constructor(text: string) {
		this.#text = text;
	}

	/** The offset after the next match of `source`; null where there is none. */
	after(source: string, from: number): number | null {
		const match = this.#search(source)(from);
		return match === null ? null : match.index + match[0].length;
	}

	afterElement(name: string, from: number): number | null {
		return codeElements.has(name) ? this.after(`</${name}\\s*>`, from) : null;
	}

	/** A fence that nothing closes reaches to the end. */
	afterFence(from: number, fence: string): number {
		fenceEnd.lastIndex = from;
		for (let match = fenceEnd.exec(this.#text); match !== null; match = fenceEnd.exec(this.#text)) {
			if (known(match[1], 'fence').startsWith(fence)) return fenceEnd.lastIndex;
		}
		return this.#text.length;
	}

	/** A run of backticks is closed by the next one of the same length in the same paragraph. */
	afterTicks(start: number, length: number): number | null {
		this.#tickRuns ??= runsByLength(this.#text);
		const runs = this.#tickRuns.get(length) ?? [];
		while (runs.length > 0 && known(runs.at(-1), 'run') <= start) runs.pop();
		const close = runs.at(-1);
		const paragraphEnd = this.#search('\\n[^\\S\\n]*\\n')(start)?.index ?? Infinity;
		return close === undefined || close > paragraphEnd ? null : close + length;
	}

	#search(source: string): (from: number) => RegExpExecArray | null {
		let search = this.#searches.get(source);
		if (search === undefined) {
			search = forwardSearch(this.#text, new RegExp(source, 'gi'));
			this.#searches.set(source, search);
		}
		return search;
	}
}

/** Starts of the runs of backticks by their length, the last first. */
function runsByLength(text: string): Map<number, number[]> {
	const starts = new Map<number, number[]>();
	const runs = Array.from(text.matchAll(/`+/g)).toReversed();
	for (const { 0: run, index } of runs) listAt(starts, run.length).push(index);
	return starts;
}
