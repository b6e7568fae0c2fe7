import type { Thread } from '../../model/thread.ts';
import { type FloorNumber, type Handle, type HandleKey, handleKey } from '../../model/thread.ts';
import { findReferences } from '../../resolve/references.ts';

/** What stands before a name in an address: `/member/livid`, `/@livid`; not `/package/@vue/cli`. */
export const beforeProfile = String.raw`\/(?:members?|users?|u|people|profiles?)\/|(?<!package|npm|unpkg\.com|esm\.sh)\/@`;
const profile = new RegExp(`(?:${beforeProfile})(?<name>\\w[\\w-]{0,63})`, 'gi');

/**
 * Whoever the file names, in order of first appearance and spelled as there: in the title and in each floor its author,
 * then whom its text calls and whose profile it links to.
 */
export function namesIn({ title, floors }: Pick<Thread, 'title' | 'floors'>): ReadonlyMap<HandleKey, Handle> {
	const names = new Map<HandleKey, Handle>();
	const add = (name: Handle | null) => {
		if (name !== null && name !== '' && !names.has(handleKey(name))) names.set(handleKey(name), name);
	};
	for (const name of namesInText(title ?? '')) add(name);
	for (const { author, text, number } of floors) {
		add(author);
		for (const name of namesInText(text, number)) add(name);
	}
	return names;
}

function namesInText(text: string, number?: FloorNumber): Handle[] {
	const called = findReferences(text, number).references.flatMap(({ handle, span }) =>
		handle === null ? [] : { name: handle, at: span.start },
	);
	const linked = Array.from(text.matchAll(profile), ({ groups, index }) => ({ name: groups?.name ?? '', at: index }));
	// Both are in order already where there is only one kind.
	const all = linked.length === 0 ? called : [...called, ...linked].sort((a, b) => a.at - b.at);
	return all.map(({ name }) => name);
}
