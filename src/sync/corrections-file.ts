import * as v from 'valibot';
import { fail, ok, type Result } from '../lib/result.ts';
import { type Correction, handlesIn, renamedCorrection, withCorrection } from '../model/correction.ts';
import { correctionSchema } from '../model/correction-schema.ts';
import type { Source } from '../model/reading.ts';
import { handleKey, type ReadError } from '../model/thread.ts';
import { useChoices } from '../store/choices.ts';
import { useResults } from '../store/results.ts';
import { initialView } from '../view/view.ts';

/*
 * A file of corrections alone is made in the page: where storing fails the worker may have died too, and a thread's
 * text is nothing to save beside ten names. It is opened as a link would be, or on top of the thread that is open.
 */

/** First in the file, by which it is told from other JSON. */
const correctionsFormat = 'loutu-corrections';
const version = 1;

/** Corrections without their thread, to be opened on top of it. */
const fileSchema = v.object({
	format: v.literal(correctionsFormat),
	version: v.literal(version),
	/**
	 * The file that they are about: SHA-256 in hex (null where nobody knows it), which of its threads where it holds
	 * several, what it was called, the thread's title.
	 */
	file: v.object({
		hash: v.nullable(v.string()),
		thread: v.exactOptional(v.string()),
		name: v.string(),
		title: v.nullable(v.string()),
	}),
	corrections: v.array(correctionSchema),
});

type CorrectionsFile = v.InferOutput<typeof fileSchema>;

/** The corrections of the open thread as a file; null where there are none, or where nobody is to be named. */
export function writeCorrectionsFile(): string | null {
	const { reading, origin } = useResults.getState();
	const { corrections, pseudonyms } = useChoices.getState();
	if (reading === null || corrections.length === 0 || pseudonyms) return null;
	const { hash, name, thread } = reading.source;
	const file = { hash, ...(thread === undefined ? {} : { thread }), name: origin?.name ?? name, title: reading.title };
	const data = { format: correctionsFormat, version, file, corrections: [...corrections] };
	return `${JSON.stringify(data, null, '\t')}\n`;
}

/** What such a file says; what is wrong with it otherwise. */
export function readCorrectionsFile(text: string): Result<CorrectionsFile, ReadError> {
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch (error) {
		return fail({ code: 'bad-json', params: { message: error instanceof Error ? error.message : String(error) } });
	}
	const stamp = v.safeParse(v.looseObject({ version: v.number() }), json);
	if (stamp.success && stamp.output.version > version)
		return fail({ code: 'newer-version', params: { version: stamp.output.version } });
	const read = v.safeParse(fileSchema, json);
	if (read.success) return ok(read.output);
	const [issue] = read.issues;
	return fail({ code: 'bad-data', params: { path: v.getDotPath(issue) ?? '', message: issue.message } });
}

/**
 * Makes the corrections of such a file on top of those that there are, which is one step; on the same subject the file's
 * count. Where another thread is open, or none, the file that they are about is asked for. `name`: what this file is called.
 */
export async function openCorrectionsFile(text: string, name: string): Promise<void> {
	const read = readCorrectionsFile(text);
	if (!read.ok) {
		useResults.setState({ notice: { kind: 'not-opened', name, failure: read.error } });
		return;
	}
	const { file, corrections } = read.value;
	const { thread, reading, origin } = useResults.getState();
	if (thread !== null && reading !== null && isAbout(file, reading.source, origin?.name ?? reading.source.name)) {
		const told = reading.settings.pseudonyms ? await renamed(corrections, thread.pseudonymsOf) : corrections;
		if (thread.signal.aborted) return;
		useChoices.setState(({ corrections: own }) => ({ corrections: told.reduce(withCorrection, own) }));
		return;
	}
	const view = { ...initialView, corrections };
	const { name: fileName, hash, thread: key } = file;
	const which = key === undefined ? {} : { thread: key };
	const about = { kind: 'file', name: fileName, hash: hash?.slice(0, 16) ?? null, ...which } as const;
	useResults.setState({ requested: { origin: about, view } });
}

/** The file by its hash where both have one, else by its name; and the same thread in it. */
function isAbout(file: CorrectionsFile['file'], { hash, thread }: Source, name: string): boolean {
	const isSameFile = file.hash !== null && hash !== null ? file.hash === hash : file.name === name;
	return isSameFile && file.thread === thread;
}

async function renamed(
	corrections: readonly Correction[],
	pseudonymsOf: (handles: readonly string[]) => Promise<readonly string[]>,
): Promise<readonly Correction[]> {
	const handles = Array.from(new Set(corrections.flatMap(handlesIn)));
	const told = await pseudonymsOf(handles);
	const called = new Map(handles.map((handle, index) => [handleKey(handle), told[index] ?? handle]));
	return corrections.map((each) => renamedCorrection(each, (handle) => called.get(handleKey(handle)) ?? handle));
}
