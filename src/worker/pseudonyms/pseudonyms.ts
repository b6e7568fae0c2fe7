import { guarded, quoted } from '../../export/data/csv.ts';
import type { DataFile } from '../../model/data-format.ts';
import type { Thread } from '../../model/thread.ts';
import { type Handle, type HandleKey, handleKey } from '../../model/thread.ts';
import { namesIn } from './names.ts';

/*
 * A pseudonym is `P1`, or another prefix where the thread has such a word: Latin, so that `@P1 #3` is a mention still.
 * Bare words are replaced where they are a known handle and no ordinary word (`text.ts`); in doubt, they are.
 */

/** Everybody's pseudonym: numbered by first appearance in the file, then as names come that the file does not have. */
export interface Pseudonyms {
	/** By key, whoever has one and which, in order of their numbers. */
	readonly all: ReadonlyMap<HandleKey, { readonly handle: Handle; readonly pseudonym: Handle }>;
	/** The pseudonym of a handle, a new one where it has none; a pseudonym is its own. */
	of(handle: Handle): Handle;
	/** The handle of a pseudonym; whatever is nobody's pseudonym is itself. */
	handleOf(pseudonym: Handle): Handle;
	/** A pseudonym that came along from elsewhere, as by a link: nobody else will get it. */
	keep(pseudonym: Handle): void;
}

/** Tried in this order, then with more underscores: `P1` is short, and a mention where it stands behind `@`. */
const prefixes = ['P', 'User', 'Person', 'Name'];

/** @param areGiven true of a thread whose names are pseudonyms already: they stay */
export function pseudonymsFor(thread: Pick<Thread, 'title' | 'floors'>, areGiven: boolean): Pseudonyms {
	const names = namesIn(thread);
	const all = new Map<HandleKey, { handle: Handle; pseudonym: Handle }>();
	const handles = new Map<HandleKey, Handle>();
	const prefix = (areGiven ? prefixOf(names) : null) ?? freePrefix(thread, names);
	let last = 0;
	const give = (handle: Handle, pseudonym: Handle) => {
		all.set(handleKey(handle), { handle, pseudonym });
		handles.set(handleKey(pseudonym), handle);
		last = Math.max(last, numberIn(pseudonym, prefix));
		return pseudonym;
	};
	for (const name of names.values()) give(name, areGiven ? name : `${prefix}${last + 1}`);
	return {
		all,
		of(handle) {
			if (handles.has(handleKey(handle))) return known(handle);
			return all.get(handleKey(handle))?.pseudonym ?? give(handle, `${prefix}${last + 1}`);
		},
		handleOf: (pseudonym) => handles.get(handleKey(pseudonym)) ?? pseudonym,
		keep(pseudonym) {
			if (!handles.has(handleKey(pseudonym))) give(pseudonym, pseudonym);
		},
	};

	/** As it is written. */
	function known(pseudonym: Handle): Handle {
		return all.get(handleKey(handles.get(handleKey(pseudonym)) ?? ''))?.pseudonym ?? pseudonym;
	}
}

function prefixOf(names: ReadonlyMap<HandleKey, Handle>): string | null {
	const [first] = names.values();
	return /^([A-Za-z]+_*)1$/.exec(first ?? '')?.[1] ?? null;
}

/** The number of a pseudonym, 0 of other names. */
function numberIn(pseudonym: Handle, prefix: string): number {
	const isOne = handleKey(pseudonym.slice(0, prefix.length)) === handleKey(prefix);
	const number = pseudonym.slice(prefix.length);
	return isOne && /^\d{1,9}$/.test(number) ? Number(number) : 0;
}

/** What could be taken for a pseudonym, whatever its prefix and however many underscores it has. */
const taken = new RegExp(`(?<!\\w)(${prefixes.join('|')})(_*)\\d+(?!\\w)`, 'gi');

/** One with which no word of the thread could be taken for a pseudonym; the thread is looked through once. */
function freePrefix(
	{ title, floors }: Pick<Thread, 'title' | 'floors'>,
	names: ReadonlyMap<HandleKey, Handle>,
): string {
	const found = new Set<string>();
	const lookThrough = (text: string) => {
		for (const [, prefix = '', underscores = ''] of text.matchAll(taken)) {
			found.add(prefix.toLowerCase() + underscores.length);
		}
	};
	for (const name of names.keys()) lookThrough(name);
	lookThrough(title ?? '');
	for (const { text } of floors) lookThrough(text);
	for (let underscores = 0; ; underscores++) {
		const free = prefixes.find((prefix) => !found.has(prefix.toLowerCase() + underscores));
		if (free !== undefined) return free + '_'.repeat(underscores);
	}
}

/** Whose pseudonym is whose, as CSV like the other tables: it must not lie beside what the pseudonyms are for. */
export function keyFile({ all }: Pseudonyms): DataFile {
	const rows = [
		['pseudonym', 'handle'],
		...Array.from(all.values(), ({ handle, pseudonym }) => [pseudonym, guarded(handle)]),
	];
	return {
		content: rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join(''),
		ending: 'key.csv',
		mediaType: 'text/csv',
	};
}
