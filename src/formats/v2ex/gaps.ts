import type { FloorNumber, Problem } from '../../model/thread.ts';
import { problem, type TopicFile } from './topic.ts';

/** Replies on a page. */
const pageSize = 100;
const mostListed = 12;

interface Run {
	readonly from: FloorNumber;
	readonly to: FloorNumber;
}

/**
 * What of a topic is not in its pages: whole pages that nobody saved (`missing-pages`), the rest of a page that was
 * cut off (`cut-off`), and floors that a page passes over (`missing-floors`), because they were deleted or because the
 * site hid them from whoever saved the page.
 */
export function gapsIn(files: readonly TopicFile[], replies: readonly { readonly number: FloorNumber }[]): Problem[] {
	const numbers = replies.map(({ number }) => number);
	const last = Math.max(0, ...files.map(({ total }) => total ?? 0), numbers.at(-1) ?? 0);
	const present = new Set(numbers);
	const pagesHere = new Set(numbers.map(pageOf));
	const cuts = files.filter(({ isCut }) => isCut).map(lastFloor);
	const ends = new Map(cuts.filter((floor) => floor > 0).map((floor) => [pageOf(floor), floor]));
	const isLost = (number: FloorNumber) => number > (ends.get(pageOf(number)) ?? Number.POSITIVE_INFINITY);
	const runs = missingRuns(present, last);
	const pages = runs.filter(({ from }) => !pagesHere.has(pageOf(from)));
	const skipped = runs.filter(({ from }) => pagesHere.has(pageOf(from)) && !isLost(from));
	return [
		...cuts.sort((a, b) => a - b).map((floor) => problem('cut-off', { floor })),
		...joinRuns(pages).map((run) => problem('missing-pages', { ...run, pages: pagesOf(run) })),
		...(skipped.length === 0 ? [] : [missingFloors(skipped)]),
	];
}

function lastFloor({ replies }: TopicFile): FloorNumber {
	return Math.max(0, ...replies.map(({ number }) => number ?? 0));
}

function pageOf(number: FloorNumber): number {
	return Math.ceil(number / pageSize);
}

/** Runs of numbers from 1 to `last` that are not present; none goes beyond a page. */
function missingRuns(present: ReadonlySet<FloorNumber>, last: FloorNumber): Run[] {
	const runs: Run[] = [];
	for (let number = 1; number <= last; number++) {
		if (present.has(number)) continue;
		const before = runs.at(-1);
		if (before?.to === number - 1 && pageOf(before.to) === pageOf(number)) {
			runs[runs.length - 1] = { from: before.from, to: number };
		} else runs.push({ from: number, to: number });
	}
	return runs;
}

function joinRuns(runs: readonly Run[]): Run[] {
	const joined: Run[] = [];
	for (const run of runs) {
		const before = joined.at(-1);
		if (before?.to === run.from - 1) joined[joined.length - 1] = { from: before.from, to: run.to };
		else joined.push(run);
	}
	return joined;
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
