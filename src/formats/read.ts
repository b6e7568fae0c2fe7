import { fail, ok, type Result } from '../lib/result.ts';
import type { FormatId } from '../model/reading.ts';
import type { ReadError } from '../model/thread.ts';
import { decode } from './decode.ts';
import type { Recorded } from './format.ts';
import { formats } from './list.ts';

/** A file's thread, and how the file was read. */
export interface ReadThread extends Recorded {
	/** The format of this very file; for thread data, the original's is in `stored.source`. */
	readonly format: FormatId;
	/** The encoding's name in the WHATWG Encoding Standard, in lower case. */
	readonly encoding: string;
}

/** Reads a file of any format. `name` is the file's own, with its ending. */
export async function readThread(bytes: Uint8Array, name: string): Promise<Result<ReadThread, ReadError>> {
	const decoded = await decode(bytes);
	if (!decoded.ok) return decoded;
	const { text, encoding, problems } = decoded.value;
	const format = formats.find((each) => each.recognises(text, name));
	if (format === undefined) return fail({ code: 'unknown-format', params: {} });
	const recorded = await format.read(text);
	if (!recorded.ok) return recorded;
	const thread = { ...recorded.value.thread, problems: [...problems, ...recorded.value.thread.problems] };
	return ok({ ...recorded.value, thread, format: format.id, encoding });
}
