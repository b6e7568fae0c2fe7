/** The action of a key: the cursor moves to a position, with or without the brush, or a plain command. */
export type TimelineKeyAction =
	| { readonly type: 'move'; readonly to: number; readonly extend: boolean }
	| { readonly type: 'select' }
	| { readonly type: 'clear' };

const page = 10;

/**
 * As for a slider (https://www.w3.org/WAI/ARIA/apg/patterns/slider/): arrows by one floor, Page Up and Page Down by
 * ten, Home and End; with Shift they brush from where the cursor was. Null for keys that mean nothing here.
 * `cursor` is null before the first move, `count` the number of floors.
 */
export function timelineKeyAction(
	key: string,
	shift: boolean,
	cursor: number | null,
	count: number,
): TimelineKeyAction | null {
	if (key === 'Enter') return { type: 'select' };
	if (key === 'Escape') return { type: 'clear' };
	const target = destination(key, cursor, count - 1);
	if (target === null || count === 0) return null;
	return { type: 'move', to: Math.min(Math.max(target, 0), count - 1), extend: shift };
}

function destination(key: string, cursor: number | null, last: number): number | null {
	const by = (steps: number) => (cursor === null ? 0 : cursor + steps);
	switch (key) {
		case 'ArrowLeft':
		case 'ArrowDown':
			return by(-1);
		case 'ArrowRight':
		case 'ArrowUp':
			return by(1);
		case 'PageDown':
			return by(-page);
		case 'PageUp':
			return by(page);
		case 'Home':
			return 0;
		case 'End':
			return last;
		default:
			return null;
	}
}
