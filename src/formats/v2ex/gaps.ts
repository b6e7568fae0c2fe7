import { maxOf } from '../../lib/numbers.ts';
import { type FloorNumber, largestFloorNumber, type Problem } from '../../model/thread.ts';
import { problem, type TopicFile } from './topic.ts';

/** Replies on a page. */
const pageSize = 100;
const mostListed = 12;

interface Run {
	readonly from: FloorNumber;
	readonly to: FloorNumber;
}

/**
 * The floors of a topic that the files do not have: whole pages that were not saved (`missing-pages`), the rest of a page
 * that was cut off (`cut-off`), and floors that a page passes over (`missing-floors`), because they were deleted or because
 * the site hid them from the person who saved the page.
 */
export function gapsIn(files: readonly TopicFile[], replies: readonly { readonly number: FloorNumber }[]): Problem[] {
	const numbers = replies.map(({ number }) => number);
	const last = Math.min(
		largestFloorNumber,
		maxOf(
			files.map(({ total }) => total ?? 0),
			numbers.at(-1) ?? 0,
		),
	);
	const reaches = reachOfPages(files);
	const pages = Array.from(reaches.keys()).sort((a, b) => a - b);
	const runs = missingRuns(new Set(numbers), pages, last);
	// Floors after the place where a page was cut off are told by `cut-off` already.
	const skipped = runs.filter(({ from }) => from <= (reaches.get(pageOf(from)) ?? 0));
	const cuts = files.filter(({ isCut }) => isCut).map(lastFloor);
	return [
		...cuts.sort((a, b) => a - b).map((floor) => problem('cut-off', { floor })),
		...unsavedRuns(pages, last).map((run) => problem('missing-pages', { ...run, pages: pagesOf(run) })),
		...(skipped.length === 0 ? [] : [missingFloors(skipped)]),
	];
}

/** Up to which floor the files have each page: without end, unless all that have it are cut off within it. */
function reachOfPages(files: readonly TopicFile[]): Map<number, number> {
	const reaches = new Map<number, number>();
	for (const file of files) {
		const last = lastFloor(file);
		for (const { number } of file.replies) {
			if (number === null) continue;
			const page = pageOf(number);
			const reach = file.isCut && page === pageOf(last) ? last : Number.POSITIVE_INFINITY;
			reaches.set(page, Math.max(reach, reaches.get(page) ?? 0));
		}
	}
	return reaches;
}

function lastFloor({ replies }: TopicFile): FloorNumber {
	return maxOf(
		replies.map(({ number }) => number ?? 0),
		0,
	);
}

function pageOf(number: FloorNumber): number {
	return Math.ceil(number / pageSize);
}

/** Runs of numbers on pages that are there, up to `last`, that are not present; none goes beyond a page. */
function missingRuns(present: ReadonlySet<FloorNumber>, pages: readonly number[], last: FloorNumber): Run[] {
	const runs: Run[] = [];
	for (const page of pages) {
		const end = Math.min(last, page * pageSize);
		let from: FloorNumber | null = null;
		for (let number = Math.max(1, firstOn(page)); number <= end + 1; number++) {
			const isMissing = number <= end && !present.has(number);
			if (isMissing) from ??= number;
			else if (from !== null) {
				runs.push({ from, to: number - 1 });
				from = null;
			}
		}
	}
	return runs;
}

/**
 * Runs of numbers from 1 to `last` on pages that were not saved. Goes through the pages that were saved, and not through
 * all numbers: a page may claim that its topic has a thousand million replies.
 */
function unsavedRuns(pages: readonly number[], last: FloorNumber): Run[] {
	const runs: Run[] = [];
	let from = 1;
	for (const page of [...pages, pageOf(last) + 1]) {
		const to = Math.min(last, firstOn(page) - 1);
		if (from <= to) runs.push({ from, to });
		from = page * pageSize + 1;
	}
	return runs;
}

function firstOn(page: number): FloorNumber {
	return (page - 1) * pageSize + 1;
}

function pagesOf({ from, to }: Run): string {
	return rangeText({ from: pageOf(from), to: pageOf(to) });
}

function rangeText({ from, to }: Run): string {
	return from === to ? String(from) : `${from}–${to}`;
}

function missingFloors(runs: readonly Run[]): Problem {
	const count = runs.reduce((sum, { from, to }) => sum + to - from + 1, 0);
	const listed = runs.slice(0, mostListed).map(rangeText).join(', ');
	return problem('missing-floors', { count, floors: runs.length > mostListed ? `${listed}, …` : listed });
}
