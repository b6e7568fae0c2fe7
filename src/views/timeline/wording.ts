import { type ClockAxis, clockAxis } from '../../charts/timeline/clock.ts';
import { lanesForm } from '../../charts/timeline/lanes/form.ts';
import type { LanesInput } from '../../charts/timeline/lanes/scene.ts';
import type { TimelineProps } from '../../charts/timeline/props.ts';
import { mostActive } from '../../graph/activity.ts';
import { memoLast } from '../../lib/memo.ts';
import type { Person, ReplyGraph } from '../../model/graph.ts';
import { secondsOf } from '../../model/post-time.ts';
import type { FloorFacts, Reading } from '../../model/reading.ts';
import type { FloorNumber } from '../../model/thread.ts';
import type { Language, Words } from '../../words/languages.ts';
import { clockWords, timeText } from './clock-words.ts';

/** Everybody who is known to have written a floor, the most active first. */
export const writersOf = memoLast((graph: ReplyGraph): readonly Person[] =>
	mostActive(graph.people).filter(({ floors }) => floors.length > 0),
);

export function lanesOf({ graph }: Reading, isUnfolded: boolean, words: Words['timeline']): TimelineProps['form'] {
	return lanesForm(lanesInput(graph, isUnfolded, words));
}

export function lanesInput(graph: ReplyGraph, isUnfolded: boolean, words: Words['timeline']): LanesInput {
	const people = writersOf(graph).map(({ id, handle }) => ({ id, name: handle }));
	return { people, isUnfolded, words };
}

/** The floors by their times, where the file has enough of them. */
export const clockOf = memoLast((floors: readonly FloorFacts[], language: Language): ClockAxis | null =>
	clockAxis(
		floors.map(({ postedAt }) => (postedAt === null ? null : secondsOf(postedAt))),
		clockWords(language),
	),
);

/** When a floor was written, to be said besides who wrote it. */
export function timeOf(
	axis: ClockAxis,
	floors: readonly FloorFacts[],
	language: Language,
	words: Words['timeline'],
): (floor: FloorNumber) => string {
	const positions = new Map(floors.map(({ number }, position) => [number, position]));
	return (floor) => {
		const position = positions.get(floor) ?? -1;
		const posted = floors[position]?.postedAt ?? null;
		const seconds = posted === null ? null : secondsOf(posted);
		if (seconds === null) return words.noTime;
		const time = timeText(new Date(seconds * 1000), language);
		return axis.outOfOrder.has(position) ? words.outOfOrder(time) : time;
	};
}
