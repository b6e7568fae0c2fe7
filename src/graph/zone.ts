import { memoLast } from '../lib/memo.ts';
import { type PostTime, secondsOf } from '../model/thread.ts';

/*
 * A thread's times are told in one zone, everywhere: the one that most of its floors state, which is what the people of
 * the discussion saw, or else UTC. It hangs on the file alone, so that whoever opens it sees the same.
 */

/** Minutes that a zone is ahead of UTC. */
export type Zone = number;

/** The zone that a thread's times are told in. */
export const zoneOf = memoLast((floors: readonly { readonly postedAt: PostTime | null }[]): Zone => {
	const counts = new Map<Zone, number>();
	for (const { postedAt } of floors) {
		const zone = postedAt === null ? null : statedZone(postedAt);
		if (zone !== null) counts.set(zone, (counts.get(zone) ?? 0) + 1);
	}
	return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0])[0];
});

function statedZone(time: PostTime): Zone | null {
	const [, sign, hours, minutes] = time.match(/([+-])(\d\d):?(\d\d)$/) ?? [];
	if (sign === undefined || !time.includes('T')) return null;
	return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** `UTC`, `UTC+8`, `UTC−3:30`. */
export function zoneName(zone: Zone): string {
	if (zone === 0) return 'UTC';
	const [hours, minutes] = [Math.floor(Math.abs(zone) / 60), Math.abs(zone) % 60];
	return `UTC${zone < 0 ? '−' : '+'}${hours}${minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`}`;
}

/** Seconds that say in UTC what the clock of the zone shows; null where the text is no time. */
export function clockSeconds(time: PostTime, zone: Zone): number | null {
	const seconds = secondsOf(time);
	return seconds === null ? null : seconds + zone * 60;
}

/** A time by the clock of the zone, `2026-11-30 18:05 UTC+8`; a day as it stands. */
export function timeInZone(time: PostTime, zone: Zone): string {
	const seconds = clockSeconds(time, zone);
	if (seconds === null || !/\d:\d/.test(time)) return time.slice(0, 16).replace('T', ' ');
	const clock = new Date(seconds * 1000).toISOString().slice(0, 16).replace('T', ' ');
	return `${clock} ${zoneName(zone)}`;
}
