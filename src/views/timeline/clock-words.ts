import type { ClockWords } from '../../charts/timeline/clock.ts';
import type { Language } from '../../words/languages.ts';

const units = [
	['year', 365.25 * 86_400],
	['month', 30.44 * 86_400],
	['day', 86_400],
	['hour', 3600],
	['minute', 60],
	['second', 1],
] as const;

/** Local times and lengths in words, as the language writes them. */
export function clockWords(language: Language): ClockWords {
	return { gap: (seconds) => gapText(seconds, language), tick: (time, before) => tickText(time, before, language) };
}

/** `3 days`: in the largest unit of which there are at least two. */
function gapText(seconds: number, language: Language): string {
	const [unit, length] = units.find(([, each]) => seconds >= 2 * each) ?? ['second', 1];
	return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 0 }).format(
		seconds / length,
	);
}

/** The time of day, with its day where that is another than the last one named, and its year where that is. */
function tickText(time: Date, before: Date | null, language: Language): string {
	const isSameYear = before?.getFullYear() === time.getFullYear();
	const isSameDay = isSameYear && before?.getMonth() === time.getMonth() && before?.getDate() === time.getDate();
	const isMidnight = time.getHours() === 0 && time.getMinutes() === 0;
	const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
	const day = { month: 'short', day: 'numeric' } as const;
	const year = isSameYear ? {} : ({ year: 'numeric' } as const);
	if (isSameDay) return new Intl.DateTimeFormat(language, clock).format(time);
	return new Intl.DateTimeFormat(language, { ...year, ...day, ...(isMidnight ? {} : clock) }).format(time);
}

/** A floor's own time. */
export function timeText(time: Date, language: Language): string {
	return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' }).format(time);
}
