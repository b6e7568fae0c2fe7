/*
 * Several text dumps in one file, one after another. A line that looks like a title may begin another thread, or be a
 * heading in a post; the numbers of mentions tell which.
 */

/** The opening post or a reply, and where it begins in the file. */
export interface TextBlock {
	readonly text: string;
	readonly start: number;
}

/** The part of a file that is one thread. */
export interface Part {
	readonly title: string | null;
	readonly blocks: readonly TextBlock[];
	/** A line within it that may be another thread's title; null where there is none. */
	readonly doubtful: Heading | null;
}

/** A line that looks like a title, in the block with that index. */
interface Heading {
	readonly block: number;
	readonly title: string;
	/** Where it begins in the file, and where in its block it begins and ends. */
	readonly start: number;
	readonly from: number;
	readonly to: number;
}

/** A numbered mention, in the block with that index: it says who wrote the floor with that number. */
interface Called {
	readonly block: number;
	readonly name: string;
	readonly number: number;
}

/** Of a file with more titles than this the rest are taken for headings, so that no file takes long. */
const mostJudged = 200;

/** The threads of a file, in order; one, unless a title in its blocks is surely another's. */
export function threadsIn(title: string | null, blocks: readonly TextBlock[]): [Part, ...Part[]] {
	const numbers = new Numbers(blocks.flatMap(calledIn));
	const parts: Part[] = [];
	let part: { title: string | null; first: number; blocks: readonly TextBlock[] } = { title, first: 0, blocks };
	let doubtful: Heading | null = null;
	for (const heading of blocks.flatMap(headingIn).slice(0, mostJudged)) {
		const hasReplies = heading.block > part.first && heading.block < blocks.length - 1;
		const isTitle = hasReplies && numbers.beginAgainAfter(heading.block);
		if (isTitle === null) doubtful ??= heading;
		if (!isTitle) continue;
		const cut = heading.block - part.first;
		parts.push({ title: part.title, blocks: blocksBefore(heading, part.blocks, cut), doubtful });
		part = { title: heading.title, first: heading.block, blocks: blocksAfter(heading, part.blocks, cut) };
		doubtful = null;
	}
	const last = { title: part.title, blocks: part.blocks, doubtful };
	const [first = last, ...others] = [...parts, last];
	return [first, ...others];
}

/** What the numbers of mentions say of where threads begin. Asked of one block after another. */
class Numbers {
	readonly #called: readonly Called[];
	/** Of each mention and those after it, the least block from which its number can be counted, itself left out. */
	readonly #latest: readonly number[];
	/** By number, who is called by it in the thread that the blocks so far are of. */
	readonly #names = new Map<number, Set<string>>();
	/** How many mentions stand in the blocks so far. */
	#count = 0;

	/** @param called all mentions, in order */
	constructor(called: readonly Called[]) {
		this.#called = called;
		const latest = called.map(({ block, number }) => block - number);
		for (let at = latest.length - 2; at >= 0; at--) {
			latest[at] = Math.min(latest[at] ?? 0, latest[at + 1] ?? 0);
		}
		this.#latest = latest;
	}

	/**
	 * Are floors counted anew from the block on? They are if no number that is mentioned after it is too high for that,
	 * and one of these numbers is called by other names before it: in one thread these would be two authors of one
	 * floor. Null where only the latter is missing.
	 */
	beginAgainAfter(block: number): boolean | null {
		for (let next = this.#called[this.#count]; next !== undefined && next.block <= block; ) {
			this.#names.set(next.number, (this.#names.get(next.number) ?? new Set()).add(next.name));
			next = this.#called[++this.#count];
		}
		if ((this.#latest[this.#count] ?? Number.POSITIVE_INFINITY) <= block) return false;
		const isOther = ({ number, name }: Called) => this.#names.get(number)?.has(name) === false;
		if (!this.#called.some((each, at) => at >= this.#count && isOther(each))) return null;
		this.#names.clear();
		return true;
	}
}

/** The block's first line that looks like a title: with text before it or a separator, and a blank line after it. */
function headingIn({ text, start }: TextBlock, block: number): Heading[] {
	const match = /^### +(\S[^\n]*)\n\n/m.exec(text);
	if (match === null) return [];
	const { index: from } = match;
	return [{ block, title: (match[1] ?? '').trimEnd(), start: start + from, from, to: from + match[0].length }];
}

function calledIn({ text }: TextBlock, block: number): Called[] {
	return Array.from(text.matchAll(/@([A-Za-z0-9_]+) ?#(\d+)/g), ([, name = '', number]) => {
		return { block, name: name.toLowerCase(), number: Number(number) };
	});
}

function blocksBefore({ from }: Heading, blocks: readonly TextBlock[], cut: number): TextBlock[] {
	const before = blocks.slice(0, cut);
	const rest = blocks[cut]?.text.slice(0, from).trimEnd() ?? '';
	return rest === '' ? before : [...before, { text: rest, start: blocks[cut]?.start ?? 0 }];
}

function blocksAfter({ to, start, from }: Heading, blocks: readonly TextBlock[], cut: number): TextBlock[] {
	const opening = { text: blocks[cut]?.text.slice(to) ?? '', start: start + to - from };
	return [opening, ...blocks.slice(cut + 1)];
}
