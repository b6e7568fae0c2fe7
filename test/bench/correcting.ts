import { readFileSync } from 'node:fs';
import { readThread } from '../../src/formats/read.ts';
import { known } from '../../src/lib/assert.ts';
import type { Correction } from '../../src/model/correction.ts';
import { defaultInferenceSettings } from '../../src/model/inference-settings.ts';
import { concludeAt, prepare, type Resolved, resolveThread } from '../../src/resolve/resolve.ts';
import { generateThread, plainPlan } from '../generator/thread.ts';
import type { Bench } from './run.ts';

const rounds = 15;

/** How long a correction takes until everything is concluded anew, and on the seed how many floors change their grade. */
export const correctingBench: Bench = {
	name: 'correcting',
	async run() {
		const seed = new Uint8Array(readFileSync('seeds/000_3eaef7a16f4ddd18.txt'));
		const large = new TextEncoder().encode(generateThread({ ...plainPlan, seed: 1, floors: 2000, people: 600 }).text);
		return [
			`median of ${rounds} (2,000 floors: 3)`,
			'',
			'| thread | correction | ms | floors whose grade changes |',
			'|---|---|--:|--:|',
			...(await rowsOf('seed', seed, rounds)),
			...(await rowsOf('2,000 floors, generated', large, 3)),
		];
	},
};

async function rowsOf(name: string, bytes: Uint8Array, times: number): Promise<string[]> {
	const outcome = await readThread(bytes, 'thread.txt');
	const prepared = prepare(known(outcome.ok ? outcome.value.thread : null, 'thread'));
	const before = resolveThread(prepared, defaultInferenceSettings);
	const [poster] = before.attributions[0]?.others ?? [];
	const handles = Array.from(before.handles.values());
	const first = before.questions.find(({ type, floor }) => type === 'author' && floor > 0);
	const corrections: readonly (readonly [string, Correction])[] = [
		['the opening poster is the likeliest', { type: 'author', floor: 0, handle: poster?.value ?? nameOf(before) }],
		['the first question’s floor is by nobody', { type: 'author', floor: first?.floor ?? 1, handle: null }],
		['two handles are one', { type: 'same-person', handle: handles[1] ?? '', as: handles[0] ?? '' }],
	];
	return corrections.map(([what, correction]) => {
		const spent: number[] = [];
		let after = before;
		for (let round = 0; round < times; round++) {
			const start = performance.now();
			after = resolveThread(prepared, { ...defaultInferenceSettings, corrections: [correction] });
			concludeAt(after, defaultInferenceSettings.threshold);
			spent.push(performance.now() - start);
		}
		const median = known(spent.sort((a, b) => a - b)[Math.floor(times / 2)], 'time');
		return `| ${name} | ${what} | ${median.toFixed(0)} | ${changedGrades(before, after)} |`;
	});
}

function nameOf({ attributions }: Resolved): string | null {
	const [first] = attributions;
	return first?.grade === 'likely' ? first.value : null;
}

function changedGrades(before: Resolved, after: Resolved): number {
	const gradesOf = (resolved: Resolved) =>
		concludeAt(resolved, defaultInferenceSettings.threshold).attributions.map(({ grade }) => grade);
	const grades = gradesOf(after);
	return gradesOf(before).filter((grade, index) => grade !== grades[index]).length;
}
