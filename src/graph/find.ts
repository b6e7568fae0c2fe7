import type { Person } from '../model/graph.ts';
import type { FloorNumber } from '../model/thread.ts';
import { keyTyped, mostActiveCalled } from './activity.ts';

/** The people whose handle holds what is typed, those whose handle begins with it first, then by activity. */
export function findCalled(people: readonly Person[], typed: string, most: number): readonly Person[] {
	const needle = keyTyped(typed);
	const found = mostActiveCalled(people, typed);
	const begins = found.filter(({ key }) => key.startsWith(needle));
	return [...begins, ...found.filter(({ key }) => !key.startsWith(needle))].slice(0, most);
}

/** The floor that `12`, `#12`, `12楼`, `12#` or `12L` names; null where that is no floor's number. */
export function namedFloor(typed: string): FloorNumber | null {
	const digits = typed.trim().match(/^#?\s*(\d{1,9})\s*(?:楼|#|l)?$/i)?.[1];
	return digits === undefined ? null : Number(digits);
}

/** The commands whose name holds every word typed, in their order. */
export function findNamed<T extends { readonly name: string }>(all: readonly T[], typed: string): readonly T[] {
	const parts = typed.trim().toLowerCase().split(/\s+/);
	return all.filter(({ name }) => parts.every((part) => name.toLowerCase().includes(part)));
}
