import * as v from 'valibot';
import { groupBy } from '../../lib/group.ts';
import type { Result } from '../../lib/result.ts';
import { type Correction, inStableOrder } from '../../model/correction.ts';
import type { FloorNumber } from '../../model/thread.ts';
import type { KnownFile, MemoryProblem, Recalled } from '../../store/remembered.ts';
import type { ViewParameters } from '../../view/field.ts';
import { carryView } from '../../view/thread.ts';
import { readView, writeView } from '../../view/view.ts';
import { carryOver, type FloorPrints, matchFloors } from './carry.ts';
import {
	correctionRecord,
	floorsOf,
	isLater,
	keyOf,
	keyParts,
	rangesOf,
	readRecord,
	recordVersion,
	storedSize,
	type ThreadRecord,
	threadRecord,
	viewRecord,
} from './records.ts';
import { attempt, type RecordStore } from './store.ts';

/*
 * Memory is a record per subject (`sync/memory/`), not one per thread: two tabs that correct different floors write
 * different keys.
 */

/** A thread as it is remembered: never its text. */
export interface KnownThread extends KnownFile {
	readonly floors: FloorPrints;
}

/** What there is of a file. */
export interface Known {
	/** Null: nothing that could be had again. */
	readonly recalled: Recalled | null;
	/** The number of its own records that a later Loutu has written. */
	readonly later: number;
	/** The number of those that are damaged, or of an earlier Loutu that nobody can read any more. */
	readonly unreadable: number;
}

/** What was read of a thread before. */
export interface RecalledRead {
	readonly read: ReadonlySet<FloorNumber>;
	/** Where it was read in another save: its name, and the floors that only this one has. */
	readonly earlier: { readonly name: string; readonly fresh: ReadonlySet<FloorNumber> } | null;
}

/** A line of the list of recent threads. */
interface RecentThread {
	readonly hash: string;
	readonly name: string;
	readonly title: string | null;
	/** Milliseconds since 1970. */
	readonly openedAt: number;
	readonly corrections: number;
	/** All that is stored of it, in bytes as JSON. */
	readonly size: number;
}

/** The threads remembered, last opened first, and how many records are of no version that can be read. */
export interface Recent {
	readonly threads: readonly RecentThread[];
	readonly unreadable: number;
}

type Remembering<T> = Promise<Result<T, MemoryProblem>>;

/** What the browser remembers of threads. `now`: milliseconds since 1970. */
export function memoryOf(store: RecordStore, now: () => number = Date.now) {
	return {
		/** Notes that a thread is open. */
		noteThread({ hash, name, title, floors }: KnownThread): Remembering<void> {
			const record: ThreadRecord = { version: recordVersion, name, title, openedAt: now(), floors: floors.map(pairOf) };
			return attempt(() => write(store, keyOf('thread', hash), () => record));
		},
		/**
		 * Notes corrections by subject; null: taken back. Of two tabs the later writer on a subject wins, on it alone. The
		 * thread is noted as well where it was not, its floors to be noted later. Returns the subjects on which a later
		 * Loutu has stored something, which stays.
		 */
		noteCorrections(
			{ hash, name, title }: KnownFile,
			changed: ReadonlyMap<string, Correction | null>,
		): Remembering<readonly string[]> {
			return attempt(async () => {
				const threadKey = keyOf('thread', hash);
				const subjects = Array.from(changed.keys());
				const records = Array.from(changed, ([subject, correction]) => {
					return [keyOf('correction', hash, subject), { version: recordVersion, at: now(), correction }] as const;
				});
				let refused: readonly string[] = [];
				await store.change([threadKey, ...records.map(([key]) => key)], ([thread, ...stored]) => {
					refused = subjects.filter((_, index) => isLater(stored[index]));
					const fresh: ThreadRecord = { version: recordVersion, name, title, openedAt: now(), floors: [] };
					return [
						...(thread === undefined ? [[threadKey, fresh] as const] : []),
						...records.filter((_, index) => !isLater(stored[index])),
					];
				});
				return refused;
			});
		},
		noteView(hash: string, view: ViewParameters): Remembering<void> {
			return attempt(() => write(store, keyOf('view', hash), () => ({ version: recordVersion, at: now(), view })));
		},
		/** Notes floors that were read (true) or are not (false) any more; what another tab has noted of others stays. */
		noteRead(hash: string, changed: ReadonlyMap<FloorNumber, boolean>): Remembering<void> {
			const key = keyOf('read', hash);
			const withChanges = (before: unknown) => {
				const stored = v.safeParse(readRecord, before);
				const read = new Set(stored.success ? floorsOf(stored.output.ranges) : []);
				for (const [floor, isRead] of changed) {
					if (isRead) read.add(floor);
					else read.delete(floor);
				}
				return { version: recordVersion, at: now(), ranges: rangesOf(Array.from(read)) };
			};
			return attempt(() => write(store, key, withChanges));
		},
		/** What was read of this file or, failing that, of the save of its thread that was opened last. */
		recallRead(hash: string, floors: FloorPrints): Remembering<RecalledRead | null> {
			return attempt(async () => readIn(read(await store.entries()).stored, hash, floors));
		},
		/**
		 * What is remembered of this file or, failing that, of the save of its thread that was opened last. `name`: what the
		 * file is called now, where nobody knows what it was called then.
		 */
		recall(hash: string, floors: FloorPrints, name = ''): Remembering<Known> {
			return attempt(async () => {
				const entries = await store.entries();
				const own = entries.filter(([key]) => keyParts(key).hash === hash).map(([, record]) => record);
				const later = own.filter(isLater).length;
				const { stored } = read(entries);
				const unreadable = read(entries.filter(([key]) => keyParts(key).hash === hash)).unreadable - later;
				return { recalled: recalledFrom(stored, { hash, floors, name }), later, unreadable };
			});
		},
		recent(): Remembering<Recent> {
			return attempt(async () => recentOf(read(await store.entries())));
		},
		forget(hash: string): Remembering<void> {
			return attempt(async () => store.delMany(await keysOf(store, (key) => keyParts(key).hash === hash)));
		},
		forgetAll(): Remembering<void> {
			return attempt(async () => store.delMany(await keysOf(store, () => true)));
		},
	};
}

export type Memory = ReturnType<typeof memoryOf>;

/** Writes one record, given the one there is. What a later version has stored stays as it is, and rejects. */
async function write(store: RecordStore, key: string, record: (before: unknown) => unknown): Promise<void> {
	let isRefused = false;
	await store.change([key], ([before]) => {
		isRefused = isLater(before);
		return isRefused ? [] : [[key, record(before)]];
	});
	if (isRefused) throw new DOMException(key, 'VersionError');
}

async function keysOf(store: RecordStore, isMeant: (key: string) => boolean): Promise<string[]> {
	return (await store.entries()).map(([key]) => key).filter(isMeant);
}

function pairOf([number, print]: FloorPrints[number]): [FloorNumber, string] {
	return [number, print];
}

/** All that is stored of one thread. */
interface Stored {
	readonly hash: string;
	/** Null: its record cannot be read. */
	readonly thread: ThreadRecord | null;
	readonly corrections: readonly Correction[];
	readonly view: ViewParameters | null;
	/** The floors that were read; null where that was never noted. */
	readonly read: readonly FloorNumber[] | null;
	readonly size: number;
}

function read(entries: readonly (readonly [string, unknown])[]): { stored: Stored[]; unreadable: number } {
	let unreadable = 0;
	const parse = <T>(schema: v.GenericSchema<unknown, T>, record: unknown): T[] => {
		const parsed = v.safeParse(schema, record);
		if (!parsed.success) unreadable++;
		return parsed.success ? [parsed.output] : [];
	};
	const stored = Array.from(groupBy(entries, ([key]) => keyParts(key).hash)).flatMap(([hash, own]) => {
		const of = (kind: string) => own.filter(([key]) => keyParts(key).kind === kind).map(([, record]) => record);
		const corrections = of('correction').flatMap((record) => parse(correctionRecord, record));
		const [view] = of('view').flatMap((record) => parse(viewRecord, record));
		const [seen] = of('read').flatMap((record) => parse(readRecord, record));
		const [thread] = of('thread').flatMap((record) => parse(threadRecord, record));
		const made = corrections.flatMap(({ correction }) => correction ?? []);
		const read = seen === undefined ? null : floorsOf(seen.ranges);
		return [
			{
				hash,
				thread: thread ?? null,
				corrections: inStableOrder(made),
				view: view?.view ?? null,
				read,
				size: storedSize(own),
			},
		];
	});
	return { stored: stored.sort((a, b) => openedAt(b) - openedAt(a)), unreadable };
}

function openedAt({ thread }: Stored): number {
	return thread?.openedAt ?? 0;
}

function recalledFrom(
	stored: readonly Stored[],
	{ hash, floors, name }: Pick<KnownThread, 'hash' | 'floors' | 'name'>,
): Recalled | null {
	const same = stored.find((each) => each.hash === hash);
	if (same !== undefined) {
		const { thread, corrections, view } = same;
		// Nothing but a record that cannot be read is nothing that could be offered.
		if (thread === null && view === null && corrections.length === 0) return null;
		return { name: thread?.name ?? name, isSameFile: true, corrections, lost: [], view, lostParts: [] };
	}
	for (const { thread, corrections, view } of stored) {
		if (thread === null) continue;
		const isFirstView = Object.keys(view ?? {}).length === 0;
		const matched = isFirstView && corrections.length === 0 ? null : matchFloors(thread.floors, floors);
		if (matched === null) continue;
		const carried = view === null || isFirstView ? null : carryView(readView(view), matched);
		return {
			name: thread.name,
			isSameFile: false,
			...carryOver(corrections, matched),
			view: carried === null ? null : writeView(carried.view),
			lostParts: carried?.lost ?? [],
		};
	}
	return null;
}

function readIn(stored: readonly Stored[], hash: string, floors: FloorPrints): RecalledRead | null {
	const same = stored.find((each) => each.hash === hash);
	if (same?.read) return { read: new Set(same.read), earlier: null };
	for (const { thread, read } of stored) {
		if (thread === null || read === null) continue;
		const matched = matchFloors(thread.floors, floors);
		if (matched === null) continue;
		const known = new Set(matched.values());
		const fresh = floors.map(([number]) => number).filter((number) => !known.has(number));
		return {
			read: new Set(read.flatMap((floor) => matched.get(floor) ?? [])),
			earlier: { name: thread.name, fresh: new Set(fresh) },
		};
	}
	return null;
}

function recentOf({ stored, unreadable }: { stored: readonly Stored[]; unreadable: number }): Recent {
	const threads = stored.flatMap(({ hash, thread, corrections, size }) => {
		if (thread === null) return [];
		const { name, title, openedAt } = thread;
		return [{ hash, name, title, openedAt, corrections: corrections.length, size }];
	});
	return { threads, unreadable };
}
