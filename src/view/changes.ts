import { type Change, joined } from './change.ts';
import { rows } from './fields.ts';
import { isSameValue, type View, viewWith } from './view.ts';

/** What leads from one view to the other; null where nothing that can be undone does. */
export function changeBetween(from: View, to: View): Change | null {
	if (from === to) return null;
	const changes = rows.flatMap(([key, { undo }]): readonly Change[] => {
		if (typeof undo === 'object' || isSameValue(from[key], to[key])) return [];
		return typeof undo === 'function' ? undo(from[key], to[key]) : [{ name: undo } as Change];
	});
	return joined(changes);
}

/** A view that was, without what is no step of its own: that stays as it is now. */
export function wentBackTo(then: View, now: View): View {
	return viewWith((key, { undo }) => (typeof undo === 'object' ? now[key] : then[key]));
}
