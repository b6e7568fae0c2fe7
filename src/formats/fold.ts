import type { Repeat } from '../model/thread.ts';
import { RepeatFinder } from './repeats.ts';

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
