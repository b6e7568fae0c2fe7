import { type ClockAxis, clockAxis } from '../../charts/timeline/clock.ts';
import { lanesForm } from '../../charts/timeline/lanes/form.ts';
import type { LanesInput } from '../../charts/timeline/lanes/scene.ts';
import type { TimelineProps } from '../../charts/timeline/props.ts';
import { mostActive } from '../../graph/activity.ts';
import type { Language } from '../../i18n/languages.ts';
import { timelineIn } from '../../i18n/timeline/timeline.ts';
import { memoLast } from '../../lib/memo.ts';
import type { Person, ReplyGraph } from '../../model/graph.ts';
import { secondsOf } from '../../model/post-time.ts';
import type { FloorFacts, Reading } from '../../model/reading.ts';
import type { FloorNumber } from '../../model/thread.ts';
import { clockWords, timeText } from './clock-words.ts';

/** Everybody who is known to have written a floor, the most active first. */
export const writersOf = memoLast((graph: ReplyGraph): readonly Person[] =>
	mostActive(graph.people).filter(({ floors }) => floors.length > 0),
);

export function lanesOf({ graph }: Reading, isUnfolded: boolean, language: Language): TimelineProps['form'] {
	return lanesForm(lanesInput(graph, isUnfolded, language));
}

export function lanesInput(graph: ReplyGraph, isUnfolded: boolean, language: Language): LanesInput {
	const people = writersOf(graph).map(({ id, handle }) => ({ id, name: handle }));
	return { people, isUnfolded, words: timelineIn[language] };
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
): (floor: FloorNumber) => string {
	const positions = new Map(floors.map(({ number }, position) => [number, position]));
	const words = timelineIn[language];
	return (floor) => {
		const position = positions.get(floor) ?? -1;
		const posted = floors[position]?.postedAt ?? null;
		const seconds = posted === null ? null : secondsOf(posted);
		if (seconds === null) return words.noTime;
		const time = timeText(new Date(seconds * 1000), language);
		return axis.outOfOrder.has(position) ? words.outOfOrder(time) : time;
	};
}

export { PlayheadGrip } from '../../charts/timeline/playhead-grip.ts';
export { timelineIn } from '../../i18n/timeline/timeline.ts';
