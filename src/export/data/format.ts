import type { DataFormatId, ExportOptions } from '../../model/data-format.ts';
import type { ThreadDataInput } from './thread-data.ts';

/** All that a data file can be written from. */
export interface DataInput extends ThreadDataInput, ExportOptions {}

/** One way to write a thread and its graph for other programs. */
export interface DataFormat {
	readonly id: DataFormatId;
	/** Of the file's name, without the first dot. */
	readonly ending: string;
	readonly mediaType: string;
	write(input: DataInput): string | Uint8Array<ArrayBuffer>;
}
