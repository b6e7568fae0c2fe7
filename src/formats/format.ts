import type { Result } from '../lib/result.ts';
import type { Correction } from '../model/correction.ts';
import type { Among, Source } from '../model/reading.ts';
import type { Floor, FloorNumber, Handle, ReadError, Thread } from '../model/thread.ts';

/*
 * Several files are one thread if their format says so (`readSeveral`). Name and hash are the same in whatever order
 * they were chosen, so that an address finds them again.
 */

/** One format of thread files. All of them stand in one list: `list.ts`. */
export interface Format {
	readonly id: string;
	/** The largest file that is read, in bytes: see `limits.ts`. */
	readonly largest: number;
	/** Decides by the looks of the text and the file's name, without reading it whole. */
	recognises(text: string, name: string): boolean;
	/**
	 * Lines of `text` end in LF. `thread`: the key of one of the file's threads; where it is left out, or the file has no
	 * such thread, the one with the most floors is read.
	 */
	read(text: string, thread?: string): Result<Recorded, ReadError> | Promise<Result<Recorded, ReadError>>;
	/**
	 * Of formats that save a thread in several files: reads all that belong to the thread of the first that can be
	 * read, in whatever order they are given. Fails where none can be read, with the first one's reason.
	 */
	readonly readSeveral?: (files: readonly FileText[]) => Promise<Result<Several, ReadError>>;
}

/** A file that was decoded. */
export interface FileText {
	readonly name: string;
	readonly text: string;
}

/** A thread that was read from several files. */
export interface Several {
	readonly recorded: Recorded;
	/** The files that are no part of it, and why. */
	readonly leftOut: ReadonlyMap<FileText, LeftOut>;
}

/**
 * Why a file was not read together with others: it could not be read; it is of another thread; of another format; or
 * of a format that has each thread in one file.
 */
export type LeftOut = ReadError | { readonly code: 'other-thread' | 'other-format' | 'one-at-a-time' };

/** The thread that was read from a file, with what the file says besides. */
export interface Recorded {
	readonly thread: Thread;
	/** Absent of a file that holds one thread and no more. */
	readonly among?: Among;
	/** The thread's own address on the web, where the file gives it. */
	readonly address: string | null;
	/** What only thread data holds besides the thread; null for every other format. */
	readonly stored: Stored | null;
}

/** What Loutu stored with a thread when it wrote thread data. */
interface Stored {
	/**
	 * The file that the thread was first read from. It stays the thread's source, name, hash and format included, for
	 * as long as the thread is written and read back.
	 */
	readonly source: Source;
	readonly corrections: readonly Correction[];
	/** Corrections of a later version: kept as they are. */
	readonly unread: readonly JsonObject[];
	readonly view: JsonObject;
	/** True where all names in it are pseudonyms. */
	readonly pseudonyms: boolean;
	/** What another version had named; null where this one wrote it. */
	readonly named: NamedElsewhere | null;
}

/** Whom another version of Loutu named. */
export interface NamedElsewhere {
	/** Which version; empty where the file does not say. */
	readonly by: string;
	/** At which threshold. */
	readonly threshold: number;
	/** By floor, its author's handle; null where it named nobody. */
	readonly names: ReadonlyMap<FloorNumber, Handle | null>;
}

export type JsonObject = Readonly<Record<string, unknown>>;

/** Stands in for an opening post that the file does not have. */
export const missingPost: Floor = {
	number: 0,
	id: null,
	author: null,
	postedAt: null,
	deleted: true,
	text: '',
	answers: null,
};
