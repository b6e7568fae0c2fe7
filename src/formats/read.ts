import { fail, ok, type Result } from '../lib/result.ts';
import { longestHandle, type Problem, type ReadError, type Thread } from '../model/thread.ts';
import { decode } from './decode.ts';
import type { FileText, Format, LeftOut, Recorded, Several } from './format.ts';
import { limitHere, tooLarge } from './limits.ts';
import { formats } from './list.ts';

/** A file as it was given. `name` is its own, with its ending. */
export interface GivenFile {
	readonly name: string;
	readonly bytes: Uint8Array;
}

/** A thread, and how its files were read. */
export interface ReadThread extends Recorded {
	/** The format of these very files; for thread data, the original's is in `stored.source`. */
	readonly format: string;
	/** The first file's encoding: its name in the WHATWG Encoding Standard, in lower case. */
	readonly encoding: string;
}

/** A thread of one file or several. */
export interface ReadFiles {
	readonly thread: ReadThread;
	/** The files that are no part of it, and why. */
	readonly leftOut: ReadonlyMap<GivenFile, LeftOut>;
}

interface DecodedFile extends FileText {
	readonly given: GivenFile;
	readonly format: Format;
	readonly encoding: string;
	readonly problems: readonly Problem[];
}

/** Reads a file of any format. */
export async function readThread(bytes: Uint8Array, name: string): Promise<Result<ReadThread, ReadError>> {
	const outcome = await readFiles([{ name, bytes }]);
	return outcome.ok ? ok(outcome.value.thread) : outcome;
}

/**
 * Reads the thread that the first readable file is of, from all files that belong to it. Fails with the first file's
 * reason where none can be read.
 * @param wanted the key of the thread to read, of a file that holds several
 */
export async function readFiles(given: readonly GivenFile[], wanted?: string): Promise<Result<ReadFiles, ReadError>> {
	const failures = new Map<GivenFile, ReadError>();
	const decoded: DecodedFile[] = [];
	for (const file of given) {
		const outcome = await decodeFile(file);
		if (outcome.ok) decoded.push(outcome.value);
		else failures.set(file, outcome.error);
	}
	for (const format of new Set(decoded.map((file) => file.format))) {
		const group = decoded.filter((file) => file.format === format);
		const outcome = await (format.readSeveral ?? readAlone(format, wanted))(group);
		if (outcome.ok) return ok(assembled(decoded, format, outcome.value, failures));
		for (const file of group) failures.set(file.given, outcome.error);
	}
	const reasons = given.flatMap((file) => failures.get(file) ?? []);
	return fail(reasons[0] ?? { code: 'empty', params: {} });
}

async function decodeFile(given: GivenFile): Promise<Result<DecodedFile, ReadError>> {
	const decoded = await decode(given.bytes);
	if (!decoded.ok) return decoded;
	const { name } = given;
	const format = formats.find((each) => each.recognises(decoded.value.text, name));
	if (format === undefined) return fail({ code: 'unknown-format', params: {} });
	const most = limitHere(format.largest);
	if (given.bytes.length > most) return tooLarge(given.bytes.length, most);
	return ok({ ...decoded.value, name, given, format });
}

/** Reads several files of a format that has each thread in one: the first that can be read, and no other. */
function readAlone(
	format: Format,
	wanted?: string,
): (files: readonly FileText[]) => Promise<Result<Several, ReadError>> {
	return async (files) => {
		const leftOut = new Map<FileText, LeftOut>(files.map((file) => [file, { code: 'one-at-a-time' }]));
		const failures: ReadError[] = [];
		for (const file of files) {
			const outcome = await format.read(file.text, wanted);
			leftOut.delete(file);
			if (outcome.ok) return ok({ recorded: outcome.value, leftOut });
			leftOut.set(file, outcome.error);
			failures.push(outcome.error);
		}
		return fail(failures[0] ?? { code: 'empty', params: {} });
	};
}

function assembled(
	decoded: readonly DecodedFile[],
	format: Format,
	{ recorded, leftOut }: Several,
	failures: ReadonlyMap<GivenFile, LeftOut>,
): ReadFiles {
	const isUsed = (file: DecodedFile) => file.format === format && !leftOut.has(file);
	const used = decoded.filter(isUsed);
	const others = decoded.filter((file) => !isUsed(file) && !failures.has(file.given));
	const problems = used.flatMap((file) => (used.length === 1 ? file.problems : file.problems.map(inFile(file.name))));
	const thread = withoutLongNames({
		...recorded.thread,
		problems: [...problems, ...recorded.thread.problems],
	});
	return {
		thread: { ...recorded, thread, format: format.id, encoding: used[0]?.encoding ?? 'utf-8' },
		leftOut: new Map([
			...failures,
			...others.map((file) => [file.given, leftOut.get(file) ?? { code: 'other-format' }] as const),
		]),
	};
}

function inFile(name: string): (problem: Problem) => Problem {
	return (problem) => ({ ...problem, params: { ...problem.params, file: name } });
}

/**
 * The thread without authors whose names are longer than `longestHandle`: a name stands in the keys of its person and of
 * every tie, so that a name of 10,000 characters would be held a thousand times if a thousand floors answer it.
 */
function withoutLongNames(thread: Thread): Thread {
	const long = thread.floors.filter(({ author }) => (author?.length ?? 0) > longestHandle);
	const [first] = long;
	if (first === undefined) return thread;
	const others = long.length > 1 ? `, +${long.length - 1}` : '';
	const what = `floors: #${first.number} author (${first.author?.length} characters)${others}`;
	return {
		...thread,
		floors: thread.floors.map((floor) =>
			(floor.author?.length ?? 0) > longestHandle ? { ...floor, author: null } : floor,
		),
		problems: [...thread.problems, { code: 'data-inconsistent', params: { what }, line: null }],
	};
}
