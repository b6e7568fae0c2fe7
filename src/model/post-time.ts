import type { PostTime } from './thread.ts';

/**
 * Seconds since 1970 in UTC; null where the text is no time. A time without an offset counts as UTC, so that a file
 * means the same wherever it is opened.
 */
export function secondsOf(time: PostTime): number | null {
	const isLocal = time.includes('T') && !/(Z|[+-]\d\d:?\d\d)$/i.test(time);
	const milliseconds = Date.parse(isLocal ? `${time}Z` : time);
	return Number.isNaN(milliseconds) ? null : milliseconds / 1000;
}
