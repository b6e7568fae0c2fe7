import { dequal } from 'dequal';
import type { InferenceSettings } from '../model/inference-settings.ts';
import { type Change, joined } from './change.ts';
import type { Neighbours, ViewParameters } from './field.ts';
import { rows, type View } from './fields.ts';

export type { View } from './fields.ts';

/** The view with this value for each field. */
export function viewWith(value: (key: keyof View, row: (typeof rows)[number][1]) => unknown): View {
	return Object.fromEntries(rows.map(([key, row]) => [key, value(key, row)])) as unknown as View;
}

export const initialView: View = viewWith((_, { initial }) => initial);

const keys = rows.map(([key]) => key);
let last = initialView;

/** The part of some choices that is the view: the same object again until one of its fields changes. */
export function viewOf(choices: View): View {
	for (const key of keys) {
		if (choices[key] === last[key]) continue;
		last = viewWith((each) => choices[each]);
		break;
	}
	return last;
}

/** Do two values say the same? A view from the history or from a file is made of new objects. */
export function isSameValue(a: unknown, b: unknown): boolean {
	return a === b || dequal(a, b);
}

/** The choices that conclusions follow from, besides the file. */
export function inferenceSettingsOf({
	threshold,
	repairsNumbers,
	corrections,
	pseudonyms,
}: Pick<View, keyof InferenceSettings>): InferenceSettings {
	return { threshold, repairsNumbers, corrections, pseudonyms };
}

/** The view with each value as it belongs to the others: see `Field.follow`. */
export function followed(view: View, before: Neighbours | null): View {
	return viewWith((key, { follow }) => follow?.(view[key], before, view) ?? view[key]);
}

/** A view as parameters; what is at its initial value is left out, and what has no pseudonym where they are shown. */
export function writeView(view: View, place: 'link' | 'memory' | 'threadData' = 'link'): ViewParameters {
	const own = followed(view, view);
	const written = rows.flatMap(([key, { initial, address, rename, notIn }]) => {
		const isUntold = view.pseudonyms && typeof rename === 'object';
		const isElsewhere = place !== 'link' && notIn?.[place] !== undefined;
		return isUntold || isElsewhere || isSameValue(own[key], initial) ? [] : Object.entries(address.write(own[key]));
	});
	return Object.fromEntries(written.filter(([, values]) => values.length > 0));
}

/** The view that parameters describe. A field that makes no sense falls back alone; the others still hold. */
export function readView(parameters: ViewParameters): View {
	return followed(
		viewWith((_, { address }) => address.read(parameters)),
		null,
	);
}

/** The step of undo that leads from one view to the other; null where nothing that can be undone has changed. */
export function changeBetween(from: View, to: View): Change | null {
	if (from === to) return null;
	const changes = rows.flatMap(([key, { undo }]): readonly Change[] => {
		if (typeof undo === 'object' || isSameValue(from[key], to[key])) return [];
		return typeof undo === 'function' ? undo(from[key], to[key]) : [{ name: undo } as Change];
	});
	return joined(changes);
}

/** An earlier view; fields whose changes are no steps of undo stay as they are now. */
export function wentBackTo(then: View, now: View): View {
	return viewWith((key, { undo }) => (typeof undo === 'object' ? now[key] : then[key]));
}
