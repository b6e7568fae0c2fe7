import { finish } from '../../src/lib/work.ts';
import { hitCount } from '../../src/model/found.ts';
import { indexing, type SearchIndex, searching } from '../../src/search/search.ts';
import { generateThread, plainPlan } from '../generator/thread.ts';
import type { Bench } from './run.ts';

const floors = 10_000;
/** In UTF-8, as a file has them. */
const bytesPerFloor = 1_000;
const rounds = 5;

/** As one types: letter by letter, a rare and a frequent word, several words, and one that nobody wrote. */
const queries = ['的', '的一', '的一是', 'a', 'ap', 'api', 'docker 的', '"的 api"', '#12', '没有人写过的话'];

/** How long an answer takes over a long thread, once all texts are folded. */
export const searchingBench: Bench = {
	name: 'searching',
	async run() {
		const texts = longFloors();
		const bytes = texts.reduce((sum, { text }) => sum + new TextEncoder().encode(text).length, 0);
		const made = median(() => finish(indexing(texts)));
		const index: SearchIndex = made.value;
		const rows = queries.map((query) => {
			const { ms, value } = median(() => finish(searching(index, query)));
			return `| ${query} | ${ms.toFixed(1)} | ${value.floors.length} | ${hitCount(value)} |`;
		});
		return [
			`${floors} floors, ${(bytes / 1e6).toFixed(1)} MB, median of ${rounds}; folding them once: ${made.ms.toFixed(0)} ms`,
			'',
			'| query | ms | floors | hits |',
			'|---|---|---|---|',
			...rows,
		];
	},
};

/** Floors of a generated thread, each made of several. */
function longFloors(): { number: number; text: string }[] {
	const { floors: written } = generateThread({ ...plainPlan, floors: floors * 2, people: 2_000 });
	let next = 0;
	return Array.from({ length: floors }, (_, number) => {
		let text = '';
		while (new TextEncoder().encode(text).length < bytesPerFloor) {
			text += `${written[next++ % written.length]?.text ?? ''}\n`;
		}
		return { number, text };
	});
}

function median<T>(step: () => T): { ms: number; value: T } {
	const runs = Array.from({ length: rounds }, () => {
		const start = performance.now();
		const value = step();
		return { ms: performance.now() - start, value };
	}).sort((a, b) => a.ms - b.ms);
	const middle = runs[Math.floor(rounds / 2)];
	if (middle === undefined) throw new Error('nothing was measured');
	return middle;
}
