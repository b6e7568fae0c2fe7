import { utcTicks } from 'd3';
import type { Measure } from '../chart.ts';
import { type Frame, xAt } from './frame.ts';
import type { AxisBreak, TimelineAxis } from './scene.ts';
import { type Tick, tickFontSize } from './ticks.ts';

/*
 * By the clock, floors stand at the longest sequence of times that never falls. With a running maximum one wrong time
 * would push all later floors to the end of the axis; floors that do not fit stand between their neighbours and say
 * so.
 */

/** How times are written. */
export interface ClockWords {
	/** How long a gap is, in seconds. */
	readonly gap: (seconds: number) => string;
	/** A time at the axis, which its UTC fields tell; `before` is the one named left of it, null at the beginning. */
	readonly tick: (time: Date, before: Date | null) => string;
}

export interface ClockAxis extends TimelineAxis {
	/** Positions of the floors whose time is not later than that of a floor before them. */
	readonly outOfOrder: ReadonlySet<number>;
}

/** A gap is long if it takes more than this share of the rest of the axis, and is this many times as long as other gaps. */
const longShare = 0.08;
const longFactor = 6;
/** How much of the axis a shortened gap takes, and how many there are at most. */
const breakShare = 0.035;
const mostBreaks = 6;
/** Pixels from one time named at the axis to the next. */
const tickRoom = 86;
const tickGap = 12;

/**
 * Floors at their times, in seconds since 1970 by the clock that is to be shown or null, with long gaps shortened. The fewest floors possible stand at
 * no time of their own, so that the others' never falls; those, and floors without a time, stand between their
 * neighbours. Null where not even two floors have different times, or fewer than half of all a fitting one.
 */
export function clockAxis(times: readonly (number | null)[], words: ClockWords): ClockAxis | null {
	const fitting = longestRise(times);
	const fitted = new Set(fitting);
	const timeAt = (position: number) => times[position] ?? 0;
	const [first, last] = [fitting[0] ?? 0, fitting.at(-1) ?? 0];
	if (fitting.length * 2 < times.length || timeAt(first) === timeAt(last)) return null;
	const broken = new Set(longGaps(fitting.map(timeAt)).map((index) => fitting[index] ?? 0));
	const segments = segmentsOf(fitting, timeAt, broken, times.length);
	const all = times.map((_, position) => position);
	return {
		places: placesOf(times, fitted, segments),
		breaks: breaksOf(segments, words),
		unsure: new Set(all.filter((position) => !fitted.has(position))),
		outOfOrder: new Set(all.filter((position) => times[position] != null && !fitted.has(position))),
		ticks: (frame, width, measure) => ticksOf(segments, frame, width, measure, words),
	};
}

/** A stretch of time without a long gap, and where it stands. */
interface Segment {
	readonly from: number;
	readonly to: number;
	readonly start: number;
	readonly end: number;
}

/** The positions of a longest sequence of times that never falls (patience sorting, O(n log n)). */
export function longestRise(times: readonly (number | null)[]): number[] {
	const ends: number[] = [];
	const before = new Map<number, number | undefined>();
	times.forEach((time, position) => {
		if (time === null) return;
		let low = 0;
		let high = ends.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((times[ends[middle] ?? 0] ?? 0) <= time) low = middle + 1;
			else high = middle;
		}
		before.set(position, ends[low - 1]);
		ends[low] = position;
	});
	const rise: number[] = [];
	for (let at = ends.at(-1); at !== undefined; at = before.get(at)) rise.push(at);
	return rise.reverse();
}

/** Indices of the times before which there is a long gap: the longest first, while they are long beside what is left. */
function longGaps(times: readonly number[]): number[] {
	const gaps = times.map((time, index) => ({ index, length: time - (times[index - 1] ?? time) }));
	let rest = gaps.reduce((sum, { length }) => sum + length, 0);
	const most = Math.min(mostBreaks, Math.floor((times.length - 1) / 4));
	const long: number[] = [];
	for (const { index, length } of gaps.toSorted((a, b) => b.length - a.length)) {
		const others = (rest - length) / Math.max(times.length - 2 - long.length, 1);
		if (long.length === most || length <= Math.max(rest * longShare, others * longFactor) || length === rest) break;
		long.push(index);
		rest -= length;
	}
	return long;
}

/** `broken`: positions before which there is a long gap. The axis is `extent` long. */
function segmentsOf(
	fitting: readonly number[],
	timeAt: (position: number) => number,
	broken: ReadonlySet<number>,
	extent: number,
): Segment[] {
	const spans: [number, number][] = [];
	for (const position of fitting) {
		const time = timeAt(position);
		const current = spans.at(-1);
		if (current === undefined || broken.has(position)) spans.push([time, time]);
		else current[1] = time;
	}
	const edge = extent * 0.005;
	const gap = extent * breakShare;
	const whole = spans.reduce((sum, [from, to]) => sum + to - from, 0);
	const scale = (extent - 2 * edge - gap * (spans.length - 1)) / Math.max(whole, Number.MIN_VALUE);
	let start = edge;
	return spans.map(([from, to]) => {
		const end = start + (to - from) * scale;
		const segment = { from, to, start, end };
		start = end + gap;
		return segment;
	});
}

function placesOf(
	times: readonly (number | null)[],
	fitted: ReadonlySet<number>,
	segments: readonly Segment[],
): number[] {
	const places: (number | null)[] = times.map((time, position) =>
		time !== null && fitted.has(position) ? placeOf(time, segments) : null,
	);
	return between(places);
}

function placeOf(time: number, segments: readonly Segment[]): number {
	const segment = segments.find(({ to }) => time <= to) ?? segments.at(-1);
	if (segment === undefined) return 0;
	const { from, to, start, end } = segment;
	return to === from ? start : start + ((time - from) / (to - from)) * (end - start);
}

/** Those without a place evenly between their neighbours; at an end, where the last one stands. */
function between(places: readonly (number | null)[]): number[] {
	const filled: number[] = [];
	for (let position = 0; position < places.length; ) {
		const place = places[position] ?? null;
		if (place !== null) {
			filled.push(place);
			position++;
			continue;
		}
		let end = position;
		while (end < places.length && places[end] === null) end++;
		const right = places[end] ?? filled.at(-1) ?? 0;
		const left = filled.at(-1) ?? right;
		const steps = end - position + 1;
		for (let step = 1; step < steps; step++) filled.push(left + ((right - left) * step) / steps);
		position = end;
	}
	return filled;
}

function breaksOf(segments: readonly Segment[], { gap }: ClockWords): AxisBreak[] {
	return segments.slice(1).map(({ from, start }, index) => {
		const before = segments[index];
		const [left, to] = [before?.end ?? start, before?.to ?? from];
		return { place: (left + start) / 2, text: gap(from - to) };
	});
}

/** Round local times, the first of each stretch with its date; where none is round, its beginning. */
function ticksOf(
	segments: readonly Segment[],
	frame: Frame,
	width: number,
	measure: Measure,
	words: ClockWords,
): readonly Tick[] {
	const ticks: Tick[] = [];
	let before: Date | null = null;
	let free = frame.left - tickGap;
	for (const segment of segments) {
		for (const time of timesIn(segment, frame)) {
			const x = xAt(frame, placeOf(time.getTime() / 1000, [segment]));
			if (x < frame.left || x > frame.right) continue;
			const text = words.tick(time, before);
			const half = measure(text, tickFontSize, 400) / 2;
			const textX = Math.max(Math.min(x, width - half), half);
			if (textX - half < free || half * 2 > width) continue;
			ticks.push({ text, x, textX });
			free = textX + half + tickGap;
			before = time;
		}
	}
	return ticks;
}

function timesIn({ from, to, start, end }: Segment, frame: Frame): readonly Date[] {
	const [first, last] = [new Date(from * 1000), new Date(to * 1000)];
	const room = Math.floor(((end - start) * frame.slot) / tickRoom);
	const round = to > from && room > 0 ? utcTicks(first, last, Math.min(room, 2000)) : [];
	return round.length > 0 ? round : [first];
}
