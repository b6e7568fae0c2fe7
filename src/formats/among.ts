import type { ThreadInFile } from '../model/reading.ts';
import type { Recorded } from './format.ts';

/**
 * Of all threads of a file, the one with the key `wanted`; else the one with the most floors, of several such the first.
 * A thread's key is its place in the file, from 1.
 */
export function oneOf(recorded: readonly [Recorded, ...Recorded[]], wanted?: string): Recorded {
	const threads = recorded.map(({ thread: { title, floors } }, index): ThreadInFile => {
		return { key: String(index + 1), title, floors: floors.length };
	});
	const most = Math.max(...threads.map(({ floors }) => floors));
	const named = threads.findIndex(({ key }) => key === wanted);
	const at = named >= 0 ? named : threads.findIndex(({ floors }) => floors === most);
	const read = recorded[at] ?? recorded[0];
	return threads.length === 1 ? read : { ...read, among: { key: String(at + 1), threads } };
}
