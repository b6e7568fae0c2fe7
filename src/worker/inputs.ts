import { concatUint8Arrays } from 'uint8array-extras';
import { largest, limitHere } from '../formats/limits.ts';
import { type GivenFile, type ReadThread, readFiles } from '../formats/read.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import type { ReadError } from '../model/thread.ts';
import { hashOf, loadBytes } from './bytes.ts';
import type { Input, LeftOutFile, Phase } from './protocol.ts';

/** A thread as read from one file or several. */
export interface ReadInputs {
	readonly file: ReadThread;
	/** What its files are called together. */
	readonly name: string;
	/** SHA-256 over the bytes of its files, whatever order they were given in; null where the browser offers none. */
	readonly hash: string | null;
	readonly leftOut: readonly LeftOutFile[];
}

interface LoadedFile extends GivenFile {
	readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Loads all inputs and reads the thread of the first that can be read. `tell`: begins a phase of progress; `wanted`: the
 * key of the thread, of a file that holds several.
 */
export async function readInputs(
	inputs: readonly Input[],
	tell: (phase: Phase) => (share: number) => void,
	wanted?: string,
): Promise<Result<ReadInputs, ReadError>> {
	const onShare = tell('loading');
	const files: LoadedFile[] = [];
	const failures: { name: string; why: ReadError }[] = [];
	// All of them together are held at once.
	let room = limitHere(largest.text);
	for (const [index, input] of inputs.entries()) {
		const bytes = await loadBytes(input, (share) => onShare((index + share) / inputs.length), room);
		if (bytes.ok) room -= bytes.value.length;
		if (bytes.ok) files.push({ name: input.name, bytes: bytes.value });
		else failures.push({ name: input.name, why: bytes.error });
	}
	const [failure] = failures;
	if (files.length === 0 && failure !== undefined) return fail(failure.why);
	tell('reading')(0);
	const outcome = await readFiles(files, wanted);
	if (!outcome.ok) return outcome;
	const { thread, leftOut } = outcome.value;
	const used = files.filter((file) => !leftOut.has(file));
	return ok({
		file: thread,
		name: nameOf(used),
		hash: await commonHash(used),
		leftOut: [...failures, ...Array.from(leftOut, ([{ name }, why]) => ({ name, why }))],
	});
}

/** `page-1.html +2`: the first name, and how many more. */
function nameOf(files: readonly LoadedFile[]): string {
	const [first = '', ...others] = files.map(({ name }) => name).sort();
	return others.length === 0 ? first : `${first} +${others.length}`;
}

/** One file's own hash; several files are put in order of theirs, so that the order of choosing does not count. */
async function commonHash(files: readonly LoadedFile[]): Promise<string | null> {
	const hashed = await Promise.all(files.map(async ({ bytes }) => ({ bytes, hash: await hashOf(bytes) })));
	const [first] = hashed;
	if (hashed.length <= 1 || first?.hash === null) return first?.hash ?? null;
	const inOrder = hashed.sort((a, b) => ((a.hash ?? '') < (b.hash ?? '') ? -1 : 1));
	return hashOf(new Uint8Array(concatUint8Arrays(inOrder.map(({ bytes }) => bytes))));
}
