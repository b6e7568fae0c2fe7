import { type ClockAxis, type ClockWords, clockAxis } from '../../charts/timeline/clock.ts';
import { lanesForm } from '../../charts/timeline/lanes/form.ts';
import type { LanesInput } from '../../charts/timeline/lanes/scene.ts';
import type { TimelineProps } from '../../charts/timeline/props.ts';
import { mostActive } from '../../graph/activity.ts';
import { clockSeconds, type Zone, zoneName, zoneOf } from '../../graph/zone.ts';
import { memoLast } from '../../lib/memo.ts';
import type { Person, ReplyGraph } from '../../model/graph.ts';
import type { FloorFacts, Reading } from '../../model/reading.ts';
import type { FloorNumber } from '../../model/thread.ts';
import type { Language, Words } from '../../words/languages.ts';

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

/** A place for each floor by its time; null where too few floors have times. */
export const clockOf = memoLast((floors: readonly FloorFacts[], language: Language): ClockAxis | null =>
	clockAxis(
		floors.map(({ postedAt }) => (postedAt === null ? null : clockSeconds(postedAt, zoneOf(floors)))),
		clockWords(language, zoneOf(floors)),
	),
);

/** When a floor was written, in words. */
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
		const seconds = posted === null ? null : clockSeconds(posted, zoneOf(floors));
		if (seconds === null) return words.noTime;
		const time = `${timeText(new Date(seconds * 1000), language)} ${zoneName(zoneOf(floors))}`;
		return axis.outOfOrder.has(position) ? words.outOfOrder(time) : time;
	};
}

/** Dates here say in UTC what the clock of the thread's zone shows: see `clockSeconds`. */
const inUtc = { timeZone: 'UTC' } as const;

const units = [
	['year', 365.25 * 86_400],
	['month', 30.44 * 86_400],
	['day', 86_400],
	['hour', 3600],
	['minute', 60],
	['second', 1],
] as const;

/** Times by the clock of the thread's zone, which the first of them names, and lengths, as the language writes them. */
function clockWords(language: Language, zone: Zone): ClockWords {
	return {
		gap: (seconds) => gapText(seconds, language),
		tick(time, before) {
			const text = tickText(time, before, language);
			return before === null ? `${text} ${zoneName(zone)}` : text;
		},
	};
}

/** A length of time in words, `3 days`: in the largest unit of which there are at least two. */
function gapText(seconds: number, language: Language): string {
	const [unit, length] = units.find(([, each]) => seconds >= 2 * each) ?? ['second', 1];
	return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 0 }).format(
		seconds / length,
	);
}

/**
 * The time of day; with the day where it is another than that of the tick before, and with the year where that is
 * another.
 */
function tickText(time: Date, before: Date | null, language: Language): string {
	const isSameYear = before?.getUTCFullYear() === time.getUTCFullYear();
	const isSameDay =
		isSameYear && before?.getUTCMonth() === time.getUTCMonth() && before?.getUTCDate() === time.getUTCDate();
	const isMidnight = time.getUTCHours() === 0 && time.getUTCMinutes() === 0;
	const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...inUtc } as const;
	const day = { month: 'short', day: 'numeric', ...inUtc } as const;
	const year = isSameYear ? {} : ({ year: 'numeric' } as const);
	if (isSameDay) return new Intl.DateTimeFormat(language, clock).format(time);
	return new Intl.DateTimeFormat(language, { ...year, ...day, ...(isMidnight ? {} : clock) }).format(time);
}

/** A floor's own time. */
function timeText(time: Date, language: Language): string {
	return new Intl.DateTimeFormat(language, {
		dateStyle: 'medium',
		timeStyle: 'short',
		hourCycle: 'h23',
		...inUtc,
	}).format(time);
}
