import { readThread } from '../../src/formats/read.ts';
import { findReferences } from '../../src/resolve/references.ts';
import { resolve } from '../../src/resolve/resolve.ts';
import { generateThread, plainPlan } from '../generator/thread.ts';
import type { Bench } from './run.ts';

const megabytes = 100;
const rounds = 3;

/** How fast bytes become a thread, beside the bare decoding that nothing can beat. */
export const readingBench: Bench = {
	name: 'reading',
	async run() {
		const bytes = new TextEncoder().encode(largeText());
		const size = bytes.length / 1e6;
		const steps: readonly (readonly [string, () => unknown])[] = [
			['TextDecoder alone', () => new TextDecoder().decode(bytes)],
			['bytes to thread', () => readThread(bytes, 'bench.txt')],
			['bytes to references', () => toReferences(bytes)],
			['bytes to authors and answers', async () => resolve(await threadOf(bytes))],
		];
		const rows: string[] = [];
		for (const [name, step] of steps) {
			const seconds = await median(step);
			rows.push(`| ${name} | ${(size / seconds).toFixed(0)} | ${(seconds * 1000).toFixed(0)} |`);
		}
		return [`${size.toFixed(0)} MB, median of ${rounds}`, '', '| step | MB/s | ms |', '|---|---|---|', ...rows];
	},
};

/** One thread of that many megabytes, made of generated ones: no floor comes twice, or it would be folded. */
function largeText(): string {
	const parts: string[] = [];
	let length = 0;
	for (let seed = 1; length < megabytes * 1e6; seed++) {
		const { text } = generateThread({ ...plainPlan, seed, floors: 5000, people: 1500 });
		const replies = text.slice(text.indexOf(`\n\n${'-'.repeat(51)}`)).trimEnd();
		parts.push(seed === 1 ? text.trimEnd() : replies);
		length += new TextEncoder().encode(replies).length;
	}
	return parts.join('');
}

async function threadOf(bytes: Uint8Array) {
	const outcome = await readThread(bytes, 'bench.txt');
	if (!outcome.ok) throw new Error(outcome.error.code);
	return outcome.value.thread;
}

async function toReferences(bytes: Uint8Array): Promise<number> {
	const { floors } = await threadOf(bytes);
	return floors.reduce((sum, { text }) => sum + findReferences(text).references.length, 0);
}

async function median(step: () => unknown): Promise<number> {
	const times: number[] = [];
	for (let round = 0; round < rounds; round++) {
		const start = performance.now();
		await step();
		times.push((performance.now() - start) / 1000);
	}
	return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
}
