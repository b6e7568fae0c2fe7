import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { known } from '../../src/lib/assert.ts';
import type { Correction } from '../../src/model/correction.ts';
import { personId } from '../../src/model/graph.ts';
import { defaultInferenceSettings } from '../../src/model/inference-settings.ts';
import { handleKey } from '../../src/model/thread.ts';
import type { ThreadData } from '../../src/model/thread-data.ts';
import { ThreadHolder } from '../../src/worker/thread-holder.ts';
import { generateThread, plainPlan } from '../generator/thread.ts';
import { threadDataOf } from '../support/data-cases.ts';

const seed = readFileSync('seeds/000_3eaef7a16f4ddd18.txt', 'utf8');

async function opened(text: string, name = 'seed.txt') {
	const worker = new ThreadHolder();
	const outcome = await worker.read([{ name, from: new Blob([text]) }], () => {});
	if (!outcome.ok) throw new Error(outcome.error.code);
	return { worker, reading: outcome.value.reading };
}

const corrections: readonly Correction[] = [
	{ type: 'answers', floor: 124, targets: [119] },
	{ type: 'author', floor: 3, handle: 'koloonps' },
	{ type: 'author', floor: 82, handle: 'tool2d' },
	{ type: 'same-person', handle: 'glfpes', as: 'dev436' },
];

test('corrections of the seed hold, say what speaks against them, and are undone by leaving them out', async () => {
	const { worker, reading } = await opened(seed);
	const { reading: corrected } = known(
		await worker.conclude({ ...defaultInferenceSettings, corrections }, null, () => {}),
		'conclusion',
	);
	expect(corrected.floors[82]?.author).toMatchObject({ grade: 'stated', value: 'tool2d' });
	expect(corrected.contradictions).toMatchObject([
		{ subject: 'author:3', rule: 'numbered-mention', says: 'haha512' },
		{ subject: 'author:82', rule: 'numbered-mention', says: 'koloonps' },
	]);
	expect(corrected.prominent).toEqual(reading.prominent);
	expect(corrected.graph.people).toHaveLength(reading.graph.people.length - 1);
	expect(corrected.answers.filter(({ from }) => from === 124)).toMatchObject([{ to: 119, grade: 'stated' }]);
	const { reading: again } = known(await worker.conclude(defaultInferenceSettings, null, () => {}), 'conclusion');
	expect(again).toEqual(reading);
});

test('thread data gives the same state back, and what the file itself says', async () => {
	const { worker, reading } = await opened(seed);
	const { reading: corrected } = known(
		await worker.conclude({ ...defaultInferenceSettings, corrections }, null, () => {}),
		'conclusion',
	);
	const written = await threadDataOf(worker);
	expect((JSON.parse(written) as ThreadData).corrections).toEqual(corrections);
	const { worker: other, reading: again } = await opened(written, 'export.json');
	expect(again).toEqual(corrected);
	expect(JSON.parse(await threadDataOf(other))).toEqual(JSON.parse(written));
	const { reading: plain } = known(await other.conclude(defaultInferenceSettings, null, () => {}), 'conclusion');
	expect(plain).toEqual(reading);
});

test('stated authors and parents that corrections overrule come back from thread data', async () => {
	const { worker: first } = await opened('opening\n\nmore');
	const base = JSON.parse(await threadDataOf(first)) as ThreadData;
	const floor = (number: number, handle: string, answers: number[]) => ({
		...base.floors[0],
		number,
		text: `floor ${number}`,
		author: { grade: 'stated', handle, probability: null, evidence: [], candidates: [] },
		answers: answers.map((to) => ({ floor: to, kind: 'stated', grade: 'stated', probability: null })),
	});
	const data = { ...base, floors: [floor(0, 'ann', []), floor(1, 'bob', [0]), floor(2, 'cat', [1])] };
	const { worker, reading } = await opened(JSON.stringify(data), 'a.json');
	const made: Correction[] = [
		{ type: 'author', floor: 0, handle: null },
		{ type: 'not-author', floor: 1, handles: ['bob'] },
		{ type: 'answers', floor: 2, targets: [] },
		{ type: 'same-person', handle: 'cat', as: 'ann' },
	];
	await worker.conclude({ ...defaultInferenceSettings, corrections: made }, null, () => {});
	const { worker: again } = await opened(await threadDataOf(worker), 'b.json');
	const { reading: plain } = known(await again.conclude(defaultInferenceSettings, null, () => {}), 'conclusion');
	expect(plain).toEqual(reading);
});

test('a reference under another name leads to the one person', async () => {
	const { worker } = await opened(['opening', '@ann hi', '@bob hi'].join(`\n\n${'-'.repeat(51)}\n\n`));
	const same: Correction = { type: 'same-person', handle: 'bob', as: 'ann' };
	await worker.conclude({ ...defaultInferenceSettings, corrections: [same] }, null, () => {});
	const bodies = JSON.stringify(await worker.bodies([2], false));
	expect(bodies).toContain('"handle":"ann"');
	expect(bodies).toContain('@bob');
});

describe('concluding a long thread', () => {
	const { text } = generateThread({ ...plainPlan, floors: 1200, people: 240 });
	const correction: Correction = { type: 'author', floor: 5, handle: 'somebody' };
	// Reading it takes as long as concluding from it: each test goes on with what the one before has left.
	const long = opened(text);

	test('is left off when that is asked for, and then all is as before', async () => {
		const { worker, reading } = await long;
		const before = await threadDataOf(worker);
		const shares: number[] = [];
		const pending = worker.conclude({ ...defaultInferenceSettings, corrections: [correction] }, null, ({ share }) => {
			shares.push(share);
			// As a message that comes while the solver is at it.
			if (shares.length === 2) void worker.stopConcluding();
		});
		expect(await pending).toBeNull();
		expect(Math.max(...shares)).toBeLessThan(0.9);
		expect(await threadDataOf(worker)).toBe(before);
		expect(known(await worker.conclude(defaultInferenceSettings, null, () => {}), 'conclusion').reading).toEqual(
			reading,
		);
	});

	test('gives way to what is asked for later', async () => {
		const { worker } = await long;
		const first = worker.conclude({ ...defaultInferenceSettings, corrections: [correction] }, null, () => {});
		const second = worker.conclude({ ...defaultInferenceSettings, repairsNumbers: false }, null, () => {});
		expect(await first).toBeNull();
		expect((await second)?.reading.settings.repairsNumbers).toBe(false);
	});

	test('answers other questions meanwhile, from what was known before', async () => {
		const { worker } = await long;
		let isDone = false;
		const pending = worker
			.conclude({ ...defaultInferenceSettings, corrections: [correction] }, null, () => {})
			.then(() => {
				isDone = true;
			});
		const [body] = await worker.bodies([5], false);
		expect(body?.number).toBe(5);
		expect(isDone).toBe(false);
		await pending;
	});
});

test('a layout around somebody whom the thread does not have falls back to its own', async () => {
	const { worker } = await opened(seed);
	const missing = personId(handleKey('nobody_here'));
	const concluded = await worker.conclude(
		{ ...defaultInferenceSettings, threshold: 1 },
		{ id: 'clock', centre: missing },
		() => {},
	);
	expect(concluded?.positions.layout.centre).not.toBe(missing);
});
