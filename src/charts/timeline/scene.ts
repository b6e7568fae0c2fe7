import type { NodeId } from '../../model/graph.ts';
import type { Sureness } from '../../model/sureness.ts';
import type { FloorNumber } from '../../model/thread.ts';
import type { Measure, Size } from '../chart.ts';
import { type Arc, arcsOf, type TimelineAnswer } from './arcs.ts';
import { type Bar, barsOf, fillBy } from './bars.ts';
import { type Frame, frameOf, sideRoom } from './frame.ts';
import { type Tick, tickFontSize, ticksOf } from './ticks.ts';

export type { TimelineAnswer } from './arcs.ts';

/** What a timeline knows of a floor. */
export interface TimelineFloor {
	readonly number: FloorNumber;
	/** Length of the text in UTF-16 units. */
	readonly length: number;
	/** The author's node; null where the author is unknown or contested. */
	readonly author: NodeId | null;
	readonly grade: Sureness;
}

/** The words in the drawing. */
export interface TimelineWords {
	/** The opening post's name at the axis. */
	readonly post: string;
	/** What the arcs are. */
	readonly answers: string;
	/** What the bars' height means. */
	readonly length: string;
}

export interface TimelineInput {
	/** In order; numbers may have gaps. */
	readonly floors: readonly TimelineFloor[];
	readonly answers: readonly TimelineAnswer[];
	readonly size: Size;
	/** Indices into `theme.people`; whoever is absent has no own colour. */
	readonly colours: ReadonlyMap<NodeId, number>;
	readonly words: TimelineWords;
	readonly measure: Measure;
}

/** Everything that is drawn, in CSS pixels, but no colours: one scene serves the screen and white paper. */
export interface TimelineScene {
	readonly size: Size;
	readonly frame: Frame;
	/** The floors' numbers in order. */
	readonly floors: readonly FloorNumber[];
	/** Where in `floors` a number stands. */
	readonly positions: ReadonlyMap<FloorNumber, number>;
	readonly bars: readonly Bar[];
	readonly arcs: readonly Arc[];
	readonly ticks: readonly Tick[];
	/** The axes' names, left of the floors; none on a narrow pane. */
	readonly labels: readonly AxisLabel[];
}

export interface AxisLabel {
	readonly text: string;
	/** Left end and middle line of the text. */
	readonly x: number;
	readonly y: number;
}

/** Narrower panes need all their width for the floors. */
const narrowestWithLabels = 560;

/** Lays out a thread's floors in order: a bar for each one's length, arcs above to what it answers, an axis below. */
export function timelineScene(input: TimelineInput): TimelineScene {
	const { size, words, measure } = input;
	const floors = input.floors.map((floor) => floor.number);
	const positions = new Map(floors.map((floor, position) => [floor, position]));
	const frame = frameOf(size, floors.length, gutterFor(input));
	const fillOf = fillBy(input.colours);
	const fills = input.floors.map((floor) => fillOf(floor.author));
	return {
		size,
		frame,
		floors,
		positions,
		bars: barsOf(input.floors, frame, fillOf),
		arcs: arcsOf(input.answers, positions, fills, frame),
		ticks: ticksOf(floors, frame, size.width, words.post, measure),
		labels: hasLabels(size) ? labelsOf(words, frame) : [],
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
