import type { Result } from '../lib/result.ts';
import type { FormatId, Source } from '../model/reading.ts';
import type { ReadError, Thread } from '../model/thread.ts';

/** One format of thread files. All of them stand in one list: `list.ts`. */
export interface Format {
	readonly id: FormatId;
	/** Decides by the looks of the text and the file's name, without reading it whole. */
	recognises(text: string, name: string): boolean;
	/** Lines of `text` end in LF. */
	read(text: string): Result<Recorded, ReadError> | Promise<Result<Recorded, ReadError>>;
}

/** What a file holds. */
export interface Recorded {
	readonly thread: Thread;
	/** The thread's own address on the web, where the file gives it. */
	readonly address: string | null;
	/** What only thread data holds besides the thread; null for every other format. */
	readonly stored: Stored | null;
}

/** What Loutu stored with a thread when it wrote thread data. */
export interface Stored {
	/**
	 * The file that the thread was first read from. It stays the thread's source, name, hash and format included, for
	 * as long as the thread is written and read back.
	 */
	readonly source: Source;
	readonly corrections: readonly JsonObject[];
	readonly view: JsonObject;
}

export type JsonObject = Readonly<Record<string, unknown>>;
