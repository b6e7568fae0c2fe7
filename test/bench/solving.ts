import { known } from '../../src/lib/assert.ts';
import { contextOf } from '../../src/resolve/context.ts';
import { personNames } from '../../src/resolve/names.ts';
import { concludeAt, prepare, resolveThread } from '../../src/resolve/resolve.ts';
import { caseOf } from '../../src/resolve/solve/case.ts';
import { solve } from '../../src/resolve/solve/solve.ts';
import { plainPlan } from '../generator/thread.ts';
import { generatedThread } from '../score/threads.ts';
import type { Bench } from './run.ts';

const sizes = [150, 1_000, 2_000, 5_000, 10_000];
const runs = 5;

function median(times: readonly number[]): number {
	return known(times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)], 'a time');
}

function timed(work: () => void): number {
	const start = performance.now();
	work();
	return performance.now() - start;
}

/** How long it takes to work out who wrote what, and to draw the line at another threshold. */
export const solvingBench: Bench = {
	name: 'solving',
	async run() {
		const rows: string[] = [];
		for (const floors of sizes) {
			const { thread } = await generatedThread({ ...plainPlan, floors, people: Math.ceil(floors / 5) });
			const context = contextOf(thread);
			const names = personNames(context, []);
			const repeat = (work: () => void) => median(Array.from({ length: runs }, () => timed(work)));
			const solving = repeat(() => solve(caseOf(context, names), { repairsNumbers: true }));
			const resolved = resolveThread(prepare(thread), { repairsNumbers: true });
			const all = repeat(() => resolveThread(prepare(thread), { repairsNumbers: true }));
			const threshold = repeat(() => concludeAt(resolved, 0.6));
			const cells = [solving, all, threshold].map((time) => time.toFixed(time < 10 ? 1 : 0));
			rows.push(`| ${floors.toLocaleString('en')} | ${names.handles.size} | ${cells.join(' | ')} |`);
		}
		return [
			`Generated threads, milliseconds, median of ${runs}\n`,
			'| floors | people | solver | all of the inference | another threshold |',
			'| --- | --- | --- | --- | --- |',
			...rows,
		];
	},
};
