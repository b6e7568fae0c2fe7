import { quantile } from 'd3';
import type { NodeId } from '../../model/graph.ts';
import { clockColumn, type Frame, footX, narrowestSlot, shownPositions } from './frame.ts';
import type { TimelineFloor } from './types.ts';

/** The author whose colour fills a bar: an index into `theme.people`, a person without an own colour, or an unknown one. */
export type Fill = number | 'others' | 'unknown';

/** A floor's bar or, where floors share pixel columns, the bar of one column. */
export interface Bar {
	/** Positions of the floors it stands for, both inclusive. */
	readonly first: number;
	readonly last: number;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	readonly fill: Fill;
	/** How sure its author is, as the share of it that is filled: see {@link filledShare}. */
	readonly mark: BarMark;
}

/** A bar filled from its foot as the circles ● ◐ ◔ are: certain, likely, a guess. Without an author it is hollow. */
export type BarMark = 'full' | 'half' | 'quarter';
export const filledShare: Readonly<Record<BarMark, number>> = { full: 1, half: 0.5, quarter: 0.25 };

function markOf({ grade }: TimelineFloor): BarMark {
	return grade === 'likely' ? 'half' : grade === 'guess' ? 'quarter' : 'full';
}

const widestBar = 16;
const barShare = 0.64;
const lowestBar = 2;
const lowestHollowBar = 3;

/** A function from a floor's author to the fill of its bar. */
export type FillOf = (author: NodeId | null) => Fill;

export function fillBy(colours: ReadonlyMap<NodeId, number>): FillOf {
	return (author) => (author === null ? 'unknown' : (colours.get(author) ?? 'others'));
}

/**
 * A bar per floor in order. Heights grow with the square root of the length, so that a floor of ten characters can be
 * seen beside one of a thousand. The scale ends at the longest floor or, if that is less, at 16 times the length that
 * nine floors of ten stay under: one floor of 2 MB must not flatten all others.
 */
export function barsOf(floors: readonly TimelineFloor[], frame: Frame, fillOf: FillOf): readonly Bar[] {
	const lengths = floors.map((floor) => floor.length);
	const heightOf = heightScale(lengths, frame);
	if (frame.slot < narrowestSlot || frame.places !== null) return binnedBars(floors, frame, heightOf, fillOf);
	const width = barWidth(frame.slot);
	const [from, end] = shownPositions(frame, floors.length);
	return floors.slice(from, end).map((floor, index) => {
		const position = from + index;
		const x = crisp(footX(frame, position) - width / 2, frame.slot);
		return barAt(
			frame,
			{ first: position, last: position, x, width, fill: fillOf(floor.author), mark: markOf(floor) },
			heightOf(floor.length),
		);
	});
}

type HeightScale = (length: number) => number;

function heightScale(lengths: readonly number[], frame: Frame): HeightScale {
	const longest = lengths.reduce((a, b) => Math.max(a, b), 1);
	const end = Math.min(longest, Math.max((quantile(lengths, 0.9) ?? 1) * 16, 1));
	const tallest = frame.barBase - frame.barTop;
	return (length) => Math.round(tallest * Math.sqrt(Math.min(1, length / end)));
}

function barAt(frame: Frame, bar: Omit<Bar, 'y' | 'height'>, height: number): Bar {
	const lowest = bar.fill === 'unknown' ? lowestHollowBar : lowestBar;
	const drawn = Math.min(Math.max(height, lowest), frame.barBase);
	return { ...bar, y: frame.barBase - drawn, height: drawn };
}

/** Whole pixels where there is room for them: bars with sharp edges. */
function barWidth(slot: number): number {
	const width = Math.min(slot * barShare, widestBar);
	return slot >= 4 ? Math.round(width) : Math.round(width * 2) / 2;
}

function crisp(x: number, slot: number): number {
	return slot >= 4 ? Math.round(x) : Math.round(x * 2) / 2;
}

/**
 * A bar per column that has floors: as high as its longest floor, filled as the author who wrote the most of its
 * floors, hollow only where no author is known. Only that of a single floor says how sure its author is.
 */
function binnedBars(floors: readonly TimelineFloor[], frame: Frame, heightOf: HeightScale, fillOf: FillOf): Bar[] {
	const bars: Bar[] = [];
	const [from, to] = shownPositions(frame, floors.length);
	const width = frame.places === null ? 1 : clockColumn - 1;
	for (let first = from; first < to; ) {
		const foot = footX(frame, first);
		let end = first + 1;
		while (end < to && footX(frame, end) === foot) end++;
		const bin = floors.slice(first, end);
		const longest = bin.reduce((length, floor) => Math.max(length, floor.length), 0);
		const fill = fillOf(mostFrequentAuthor(bin));
		const [only] = bin.length === 1 ? bin : [];
		const mark = only === undefined ? 'full' : markOf(only);
		const bar = { first, last: end - 1, x: foot - width / 2, width, fill, mark };
		bars.push(barAt(frame, bar, heightOf(longest)));
		first = end;
	}
	return bars;
}

/** Of equally frequent authors the one who comes first; null if none is known. */
function mostFrequentAuthor(floors: readonly TimelineFloor[]): NodeId | null {
	const counts = new Map<NodeId, number>();
	for (const { author } of floors) {
		if (author !== null) counts.set(author, (counts.get(author) ?? 0) + 1);
	}
	let best: NodeId | null = null;
	for (const [author, count] of counts) {
		if (best === null || count > (counts.get(best) ?? 0)) best = author;
	}
	return best;
}
