import type { Repeat } from '../model/thread.ts';

/** Blocks from `start` to `end`, exclusive, each equal to the one `shift` blocks earlier. */
interface Run {
	readonly start: number;
	readonly end: number;
	readonly shift: number;
}

const enoughTexts = 2;
const enoughCharacters = 10;

/**
 * Finds the runs of texts that repeat the run before them. A run is a repeat if
 *
 * - the run that it repeats, text for text, ends right before it; or the list breaks off before the run is complete,
 * - at least two different texts of it are telling, that is, stood only once before, repeats left out, and
 * - these telling texts have at least 10 characters together.
 *
 * Different people do write the same short texts in a row (笑死 after 笑死; 赞, +1 after 赞, +1), but hardly the same two
 * longer ones. Texts that stand in several places prove nothing: the same word a thousand times stays a thousand floors.
 *
 * Takes linear time: every comparison that fails starts from a telling text, and for a telling text only one shift is
 * possible, so that no two failed comparisons cover the same blocks.
 */
class RepeatFinder {
	readonly #texts: readonly string[];
	/** Equal texts have equal ids: the index of the first of them. */
	readonly #ids: readonly number[];
	readonly #sources: (number | null)[];
	/** By id: the latest index so far, and how often the text stood, repeats left out. */
	readonly #latest: number[] = [];
	readonly #counts: number[] = [];
	#rejected: Run = { start: 0, end: 0, shift: 0 };
	#foldedUntil = 0;

	constructor(texts: readonly string[]) {
		this.#texts = texts;
		this.#ids = idsOf(texts);
		this.#sources = texts.map(() => null);
	}

	/** For each text the index of the earlier one that it repeats, or null. */
	find(): readonly (number | null)[] {
		for (let index = 0; index < this.#ids.length; ) {
			const run = this.#repeatAt(index);
			if (run === null) this.#keep(index++);
			else index = this.#fold(run, index);
		}
		return this.#sources;
	}

	#keep(index: number): void {
		const id = this.#id(index);
		this.#latest[id] = index;
		this.#counts[id] = (this.#counts[id] ?? 0) + 1;
	}

	/** Folds a run that was found at `index`, from which on nothing is kept yet. Returns the run's end. */
	#fold({ start, end, shift }: Run, index: number): number {
		for (let each = index; each < start; each++) this.#keep(each);
		for (let each = start; each < index; each++) {
			const id = this.#id(each);
			this.#counts[id] = (this.#counts[id] ?? 0) - 1;
		}
		for (let each = start; each < end; each++) {
			this.#sources[each] = each - shift;
			this.#latest[this.#id(each)] = each;
		}
		this.#foldedUntil = end;
		return end;
	}

	/** The repeat that the block at `index` is part of. */
	#repeatAt(index: number): Run | null {
		const latest = this.#latest[this.#id(index)];
		if (latest === undefined || !this.#isTelling(index)) return null;
		const shift = index - latest;
		if (shift === this.#rejected.shift && index < this.#rejected.end) return null;
		const run = this.#longestRun(index, shift);
		const follows = run.end - run.start >= shift || run.end === this.#ids.length;
		if (follows && this.#isConvincing(run)) return this.#wholeCopies(run);
		this.#rejected = run;
		return null;
	}

	#longestRun(index: number, shift: number): Run {
		let start = index;
		while (start > this.#foldedUntil && this.#repeats(start - 1, shift)) start--;
		let end = index + 1;
		while (end < this.#ids.length && this.#repeats(end, shift)) end++;
		return { start, end, shift };
	}

	/**
	 * A run that is longer than its copies either breaks off in the last copy or begins too early, because the text
	 * before the first copy happens to equal the text at its end. It is the latter unless the surplus convinces.
	 */
	#wholeCopies(run: Run): Run {
		const length = run.end - run.start;
		const surplus = length > run.shift ? length % run.shift : 0;
		const start = run.start + surplus;
		return surplus === 0 || this.#isConvincing({ ...run, end: start }) ? run : { ...run, start };
	}

	#isConvincing({ start, end }: Run): boolean {
		const telling = new Set<number>();
		let characters = 0;
		for (let index = start; index < end; index++) {
			const id = this.#id(index);
			if (!this.#isTelling(index) || telling.has(id)) continue;
			telling.add(id);
			characters += this.#texts[index]?.length ?? 0;
			if (telling.size >= enoughTexts && characters >= enoughCharacters) return true;
		}
		return false;
	}

	#isTelling(index: number): boolean {
		return this.#counts[this.#id(index)] === 1;
	}

	#repeats(index: number, shift: number): boolean {
		return index >= shift && this.#id(index) === this.#id(index - shift);
	}

	#id(index: number): number {
		return this.#ids[index] ?? -1;
	}
}

function idsOf(texts: readonly string[]): number[] {
	const first = new Map<string, number>();
	return texts.map((text, index) => {
		const id = first.get(text) ?? index;
		if (id === index) first.set(text, index);
		return id;
	});
}

/**
 * Folds replies that only repeat replies: a crawler that asks for a page after the last one is given the last page
 * again, so that files end in (or, where a page was fetched twice, hold) a run of replies that repeats the run before
 * it. What counts as such a run: {@link RepeatFinder}. White space at the ends of a text does not count.
 *
 * @param replies the texts of all replies of the file, in order
 * @returns the texts that are floors, in order, and the repeats; in these the opening post is block 1
 */
export function foldRepeats(replies: readonly string[]): { kept: string[]; folded: Repeat[] } {
	const sources = new RepeatFinder(replies.map((text) => text.trim())).find();
	const kept: string[] = [];
	const folded: Repeat[] = [];
	const floors: number[] = [];
	for (const [index, text] of replies.entries()) {
		const source = sources[index] ?? null;
		const floor = source === null ? kept.push(text) : (floors[source] ?? 0);
		floors.push(floor);
		if (source !== null) folded.push({ block: index + 2, repeats: floor });
	}
	return { kept, folded };
}
