import type { DataFormatId } from '../export/data/list.ts';
import type { LeftOut } from '../formats/format.ts';
import type { Metrics } from '../graph/metrics/metrics.ts';
import type { GraphPart } from '../graph/numbers.ts';
import type { LayoutChoice, LayoutResult } from '../layout/list.ts';
import type { Result } from '../lib/result.ts';
import type { FloorBody } from '../model/body.ts';
import type { DataFile, ExportOptions } from '../model/data-format.ts';
import type { Found } from '../model/found.ts';
import type {} from '../model/graph.ts';
import type { InferenceSettings } from '../model/inference-settings.ts';
import type { Among, Reading } from '../model/reading.ts';
import type { FloorNumber, Handle, ReadError, Span } from '../model/thread.ts';

/** What to read: a file the user gave, or the address of one that ships with the app. */
export interface Input {
	readonly name: string;
	readonly from: Blob | URL['href'];
}

/** A file that was given together with others and is no part of what was opened. */
export interface LeftOutFile {
	readonly name: string;
	readonly why: LeftOut;
}

/** The steps of a reading, in order. */
export type Phase = 'loading' | 'reading' | 'resolving' | 'layout';

/** How far a reading is: `share` of the phase, 0 to 1. */
export interface Progress {
	readonly phase: Phase;
	readonly share: number;
}

/** What a view looked like when it was stored with its thread: the parameters of the address, by name. */
type StoredView = Readonly<Record<string, unknown>>;

/** What follows from a thread under certain settings of inference: everything the page needs but the text. */
export interface Concluded {
	readonly reading: Reading;
	readonly positions: LayoutResult;
}

/** The first answer about a thread, under the default settings but for pseudonyms, the file's own corrections and in the default layout. */
export interface Opened extends Concluded {
	/** The view that the file carries, where it is thread data. */
	readonly view: StoredView | null;
	/** What the files that were opened are called together. */
	readonly name: string;
	/** The threads that the file holds, where it holds several; else null. */
	readonly among: Among | null;
	readonly leftOut: readonly LeftOutFile[];
}

/** A passage that a piece of evidence rests on. */
export interface Passage {
	readonly floor: FloorNumber;
	/** Null: the whole floor. */
	readonly span: Span | null;
}

/**
 * What a worker does. It reads one thread in its life and owns the text; another thread gets another worker, so that
 * cancelling is ending the worker, and what is open stays open until the next is there.
 */
export interface ThreadWorker {
	/**
	 * Reads the files that belong to the thread of the first one that can be read. `pseudonyms`: nothing but those is to
	 * leave the worker; a thread that has only such names is always read so. `wanted`: the key of the thread, of a file
	 * that holds several; where it has none of that key, the one with the most floors is read.
	 */
	read(
		inputs: readonly Input[],
		onProgress: (progress: Progress) => void,
		pseudonyms?: boolean,
		wanted?: string,
	): Promise<Result<Opened, ReadError>>;
	/**
	 * Concludes anew. `layout`: null for the default of the graph that comes of it. Exports follow the last settings. Null
	 * where {@link stopConcluding} was called or something else is to be concluded before this was solved: then all is as
	 * before.
	 */
	conclude(
		settings: InferenceSettings,
		layout: LayoutChoice | null,
		onProgress: (progress: Progress) => void,
	): Promise<Concluded | null>;
	/** Leaves off what is being solved, within a moment. */
	stopConcluding(): Promise<void>;
	layout(choice: LayoutChoice): Promise<LayoutResult>;
	/**
	 * The metrics of people under the last settings, of a part of the graph or of all of it (null); floors of unknown
	 * author are left aside.
	 */
	metrics(part: GraphPart | null): Promise<Metrics>;
	/** The floors' text as trees, in the order asked for; numbers that the thread does not have are left out. */
	bodies(floors: readonly FloorNumber[], whole: boolean): Promise<readonly FloorBody[]>;
	/**
	 * Where the words of the query stand; null if another was asked for meanwhile. The first one takes longer, since all
	 * texts are folded for it; an empty one only does that.
	 */
	search(query: string): Promise<Found | null>;
	/** The words of each passage as in the file, in the order asked for. */
	passages(passages: readonly Passage[]): Promise<readonly string[]>;
	/**
	 * Each floor's number and a fingerprint of its text, in order, by which another save of the thread is known: the first
	 * 12 hex digits of its SHA-256. Null where the browser offers none.
	 */
	fingerprints(): Promise<readonly (readonly [FloorNumber, string])[] | null>;
	/** Each handle's pseudonym, a new one for those that the thread does not have; a pseudonym is its own. */
	pseudonymsOf(handles: readonly Handle[]): Promise<readonly Handle[]>;
	/** The handles of pseudonyms; what is no pseudonym is given back. */
	handlesOf(pseudonyms: readonly Handle[]): Promise<readonly Handle[]>;
	/** Which pseudonym is whose, as a file: the only one with both. */
	pseudonymKey(): Promise<DataFile>;
	/** What the file itself states, compressed: thread data without conclusions, as a raw DEFLATE stream (RFC 1951). */
	packed(): Promise<Uint8Array<ArrayBuffer>>;
	/** The thread as a data file: all kinds of ties, unfiltered unless the options say otherwise. */
	exportData(id: DataFormatId, options: ExportOptions): Promise<DataFile>;
}

/** The worker as it runs: asked now and then, while an answer is awaited, whether it still hears. */
export interface LivingWorker extends ThreadWorker {
	answer(): Promise<void>;
}
