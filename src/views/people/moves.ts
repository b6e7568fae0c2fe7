/** The parts of a row that take the focus: the name, and the box of the filter. */
export type RowPart = 'name' | 'box';

/** How many rows Page up and Page down go. */
const page = 10;

/** Where a key leads in a list of so many rows, from the row at `at`; null: the key moves nothing. */
export function movedBy(key: string, at: number, count: number): number | null {
	const steps: Readonly<Record<string, number>> = {
		ArrowDown: at + 1,
		ArrowUp: at - 1,
		PageDown: at + page,
		PageUp: at - page,
		Home: 0,
		End: count - 1,
	};
	const to = steps[key];
	return to === undefined || count === 0 ? null : Math.min(Math.max(to, 0), count - 1);
}

/** Is this a key that is typed to find a name, alone? */
export function isTyped({
	key,
	ctrlKey,
	metaKey,
	altKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): boolean {
	return !ctrlKey && !metaKey && !altKey && /^[\p{L}\p{N}_-]$/u.test(key);
}

/**
 * The next row whose name begins with what is typed, round to the first again; null: none does. One letter leads on from
 * the row at `at`, more letters may stay there.
 */
export function typedTo(typed: string, names: readonly string[], at: number): number | null {
	const wanted = typed.toLowerCase();
	const from = typed.length > 1 ? at : at + 1;
	for (let step = 0; step < names.length; step++) {
		const index = (from + step) % names.length;
		if (names[index]?.toLowerCase().startsWith(wanted)) return index;
	}
	return null;
}
