export type { TimelineAnswer } from './types.ts';

import type { NodeId } from '../../model/graph.ts';
import type { FloorNumber } from '../../model/thread.ts';
import type { Measure, Size } from '../chart.ts';
import { type Arc, arcsOf } from './arcs.ts';
import { type Bar, barsOf, fillBy } from './bars.ts';
import { type Frame, sideRoom, timelineFrameOf, type Window } from './frame.ts';
import { type Tick, tickFontSize, ticksOf } from './ticks.ts';
import type { TimelineAnswer, TimelineFloor } from './types.ts';

/** Where floors stand that do not stand in equal steps, and what is written beneath them. */
export interface TimelineAxis {
	/** See {@link Frame.places}. */
	readonly places: readonly number[];
	/** Places at which the axis is broken, and what is left out there. */
	readonly breaks: readonly AxisBreak[];
	/** Positions of the floors that stand where they do only for want of a time of their own. */
	readonly unsure: ReadonlySet<number>;
	ticks(frame: Frame, width: number, measure: Measure): readonly Tick[];
}

export interface AxisBreak {
	readonly place: number;
	readonly text: string;
}

/** The words in the drawing. */
export interface TimelineWords {
	/** The opening post's name at the axis. */
	readonly post: string;
	/** The words that explain the arcs. */
	readonly answers: string;
	/** The words that explain the bars' height. */
	readonly length: string;
}

export interface TimelineInput {
	/** In order; numbers may have gaps. */
	readonly floors: readonly TimelineFloor[];
	readonly answers: readonly TimelineAnswer[];
	readonly size: Size;
	/** Null or absent: in equal steps. */
	readonly axis?: TimelineAxis | null | undefined;
	/** Null or absent: all floors. */
	readonly window?: Window | null | undefined;
	/** Indices into `theme.people`; people who are absent have no own colour. */
	readonly colours: ReadonlyMap<NodeId, number>;
	readonly words: TimelineWords;
	readonly measure: Measure;
}

/** The places of the floors, for bars and lanes alike. */
export interface AxisScene {
	readonly size: Size;
	readonly frame: Frame;
	/** The floors' numbers in order. */
	readonly floors: readonly FloorNumber[];
	/** Where in `floors` a number stands. */
	readonly positions: ReadonlyMap<FloorNumber, number>;
	readonly ticks: readonly Tick[];
	readonly axis: TimelineAxis | null;
}

/** Everything that is drawn, in CSS pixels, but no colours: one scene serves the screen and white paper. */
export interface TimelineScene extends AxisScene {
	readonly bars: readonly Bar[];
	readonly arcs: readonly Arc[];
	/** The axes' names, left of the floors; none on a narrow pane. */
	readonly labels: readonly AxisLabel[];
}

interface AxisLabel {
	readonly text: string;
	/** Left end and middle line of the text. */
	readonly x: number;
	readonly y: number;
}

/** Narrower panes need all their width for the floors. */
const narrowestWithLabels = 560;

/** Lays out a thread's floors in order: a bar for each one's length, arcs above to what it answers, an axis below. */
export function timelineScene(input: TimelineInput): TimelineScene {
	const { size, words } = input;
	const axis = axisScene(input, gutterFor(input));
	const { frame } = axis;
	const fillOf = fillBy(input.colours);
	const fills = input.floors.map((floor) => fillOf(floor.author));
	return {
		...axis,
		bars: barsOf(input.floors, frame, fillOf),
		arcs: arcsOf(input.answers, axis.positions, fills, frame),
		labels: hasLabels(size) ? labelsOf(words, frame) : [],
	};
}

/** The axis below the drawing; `gutter` pixels at the left are kept free. */
export function axisScene({ floors: input, size, words, measure, ...where }: TimelineInput, gutter: number): AxisScene {
	const { axis = null, window = null } = where;
	const floors = input.map((floor) => floor.number);
	const frame = timelineFrameOf(size, { count: floors.length, window, places: axis?.places ?? null }, gutter);
	return {
		size,
		frame,
		floors,
		positions: new Map(floors.map((floor, position) => [floor, position])),
		ticks: axis?.ticks(frame, size.width, measure) ?? ticksOf(floors, frame, size.width, words.post, measure),
		axis,
	};
}

function hasLabels(size: Size): boolean {
	return size.width >= narrowestWithLabels;
}

function gutterFor({ size, words, measure }: TimelineInput): number {
	if (!hasLabels(size)) return 0;
	const widths = [words.answers, words.length].map((word) => measure(word, tickFontSize, 400));
	return Math.ceil(Math.max(...widths)) + 2 * sideRoom;
}

function labelsOf(words: TimelineWords, frame: Frame): AxisLabel[] {
	return [
		{ text: words.answers, x: sideRoom, y: (frame.top + frame.arcBase) / 2 },
		{ text: words.length, x: sideRoom, y: (frame.barTop + frame.barBase) / 2 },
	];
}
