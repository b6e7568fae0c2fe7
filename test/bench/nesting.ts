import { chainOf, nestedOrder } from '../../src/graph/reading-order.ts';
import type { Answer } from '../../src/model/attribution.ts';
import { generateThread, plainPlan } from '../generator/thread.ts';
import type { Bench } from './run.ts';

const floors = 10_000;
const rounds = 9;

/** How long it takes to put a long thread below what it answers, and to find the chain of a floor. */
export const nestingBench: Bench = {
	name: 'nesting',
	async run() {
		const written = generateThread({ ...plainPlan, floors, people: 2_000, answering: 0.9 }).floors;
		const numbers = written.map(({ written: number }) => number);
		const answers = written.flatMap(({ written: from, answers: to }) => to.map(({ written }) => answer(from, written)));
		return [
			`${floors} floors, ${answers.length} answers, median of ${rounds}`,
			'',
			'| step | ms |',
			'|---|---|',
			`| nested order | ${median(() => nestedOrder(numbers, answers)).toFixed(1)} |`,
			`| chain of a floor in the middle | ${median(() => chainOf(floors / 2, answers)).toFixed(1)} |`,
		];
	},
};

function answer(from: number, to: number): Answer {
	return {
		...{ from, to, kind: 'numbered', grade: 'proven', probability: null },
		...{ isOwn: false, span: null, evidence: [], others: [] },
	};
}

function median(step: () => unknown): number {
	const times = Array.from({ length: rounds }, () => {
		const start = performance.now();
		step();
		return performance.now() - start;
	});
	return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
}
