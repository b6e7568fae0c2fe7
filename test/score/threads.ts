import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readThread } from '../../src/formats/read.ts';
import { known } from '../../src/lib/assert.ts';
import { type HandleKey, handleKey, type Thread } from '../../src/model/thread.ts';
import { generateThread, type ThreadPlan } from '../generator/thread.ts';

/** A thread without authors, and who wrote it all the same. */
export interface KnownThread {
	readonly name: string;
	readonly thread: Thread;
	/** In order of the thread's floors; null where nobody knows. */
	readonly authors: readonly (HandleKey | null)[];
	/** In order of the thread's floors, the indices of the floors that each answers; null where nobody knows. */
	readonly answers: readonly (readonly number[])[] | null;
}

/** Threads with known authors, outside the project: people's posts, read where they lie and copied nowhere. */
export const truthFolder = '../shared/threads/truth';

interface TruthFile {
	readonly op: string | null;
	readonly floors: readonly { readonly floor: number; readonly author: string | null }[];
}

/** Empty where the folder is not there. */
export async function truthThreads(): Promise<KnownThread[]> {
	if (!existsSync(truthFolder)) return [];
	const files = readdirSync(truthFolder).filter((file) => file.endsWith('.truth.json'));
	return Promise.all(files.map(readTruth));
}

async function readTruth(file: string): Promise<KnownThread> {
	const name = file.replace('.truth.json', '');
	const truth: TruthFile = JSON.parse(readFileSync(`${truthFolder}/${file}`, 'utf8'));
	const thread = await parseThread(readFileSync(`${truthFolder}/${name}.txt`));
	const authors = new Map(truth.floors.map(({ floor, author }) => [floor, author]));
	authors.set(0, truth.op);
	return {
		name,
		thread,
		authors: thread.floors.map(({ number }) => keyOf(authors.get(number) ?? null)),
		answers: null,
	};
}

export async function generatedThread(plan: ThreadPlan): Promise<KnownThread> {
	const generated = generateThread(plan);
	const left = generated.floors.filter(({ number }) => number !== null);
	const indices = new Map(left.map(({ written }, index) => [written, index]));
	return {
		name: `generated ${plan.seed}`,
		thread: await parseThread(new TextEncoder().encode(generated.text)),
		authors: left.map(({ author }) => handleKey(author)),
		answers: left.map(({ answers }) => answers.flatMap(({ written }) => indices.get(written) ?? [])),
	};
}

/** A thread whose file states its authors, with all of them hidden: what the file says is the truth. */
export function hidden(name: string, thread: Thread): KnownThread {
	return {
		name,
		thread: { ...thread, floors: thread.floors.map((floor) => ({ ...floor, author: null })) },
		authors: thread.floors.map(({ author }) => keyOf(author)),
		answers: null,
	};
}

export async function parseThread(bytes: Uint8Array): Promise<Thread> {
	const outcome = await readThread(bytes, 'thread.txt');
	return known(outcome.ok ? outcome.value.thread : null, 'a thread that can be read');
}

function keyOf(author: string | null): HandleKey | null {
	return author === null ? null : handleKey(author);
}
