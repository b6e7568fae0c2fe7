import type { Resolution } from '../../model/attribution.ts';
import type { ExportOptions } from '../../model/data-format.ts';
import type { ReplyGraph } from '../../model/graph.ts';
import type { Source } from '../../model/reading.ts';
import type { Problem, Thread } from '../../model/thread.ts';

/** All that a data file can be written from. */
export interface DataInput extends ThreadDataInput, ExportOptions {}

/** One way to write a thread and its graph for other programs. */
export interface DataFormat {
	/** Of the file's name, without the first dot. */
	readonly ending: string;
	readonly mediaType: string;
	write(input: DataInput): string | Uint8Array<ArrayBuffer>;
}

/** What thread data is written from. */
export interface ThreadDataInput {
	readonly thread: Thread;
	readonly resolution: Pick<Resolution, 'references' | 'attributions' | 'answers'>;
	readonly graph: ReplyGraph;
	readonly source: Source;
	/** The thread's own and those of its references. */
	readonly problems: readonly Problem[];
	/** Parameters of the view; kept as they are. */
	readonly view: Readonly<Record<string, unknown>>;
	readonly corrections: readonly Readonly<Record<string, unknown>>[];
	/** True where all names are pseudonyms. */
	readonly pseudonyms?: boolean;
}
