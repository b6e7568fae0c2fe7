/**
 * The first match of a global pattern at or after `from`, for a `from` that only grows: what was searched once is not
 * searched again, so that all calls together take linear time.
 */
export function forwardSearch(text: string, pattern: RegExp): (from: number) => RegExpExecArray | null {
	let next: RegExpExecArray | null | undefined;
	return (from) => {
		if (next === null || (next !== undefined && next.index >= from)) return next;
		pattern.lastIndex = from;
		next = pattern.exec(text);
		return next;
	};
}
