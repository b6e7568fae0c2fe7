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

/** The commands whose name holds every word typed, those whose name begins so first, otherwise in their order. */
export function findNamed<T extends { readonly name: string }>(all: readonly T[], typed: string): readonly T[] {
	const parts = typed.trim().toLowerCase().split(/\s+/);
	const found = all.filter(({ name }) => parts.every((part) => name.toLowerCase().includes(part)));
	return [...found.filter((each) => beginsSo(each, typed)), ...found.filter((each) => !beginsSo(each, typed))];
}

/** Is a command meant rather than a person? One begins with what is typed, and nobody's handle does. */
export function isCommandMeant(
	{ people, commands }: { readonly people: readonly Person[]; readonly commands: readonly { readonly name: string }[] },
	typed: string,
): boolean {
	const needle = keyTyped(typed);
	const [command] = commands;
	if (needle === '' || command === undefined) return false;
	return beginsSo(command, typed) && !people.some(({ key }) => key.startsWith(needle));
}

function beginsSo({ name }: { readonly name: string }, typed: string): boolean {
	return name.toLowerCase().startsWith(typed.trim().toLowerCase());
}
