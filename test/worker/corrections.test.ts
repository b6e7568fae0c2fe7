import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Correction } from '../../src/model/correction.ts';
import { defaultPremises } from '../../src/model/premises.ts';
import type { ThreadData } from '../../src/model/thread-data.ts';
import { threadWorker } from '../../src/worker/pipeline.ts';
import { threadDataOf } from '../support/data-cases.ts';

const seed = readFileSync('seeds/000_3eaef7a16f4ddd18.txt', 'utf8');

async function opened(text: string, name = 'seed.txt') {
	const worker = threadWorker();
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
	const { reading: corrected } = await worker.conclude({ ...defaultPremises, corrections }, null, () => {});
	expect(corrected.floors[82]?.author).toMatchObject({ grade: 'stated', value: 'tool2d' });
	expect(corrected.contradictions).toMatchObject([
		{ subject: 'author:3', rule: 'numbered-mention', says: 'haha512' },
		{ subject: 'author:82', rule: 'numbered-mention', says: 'koloonps' },
	]);
	expect(corrected.prominent).toEqual(reading.prominent);
	expect(corrected.graph.people).toHaveLength(reading.graph.people.length - 1);
	expect(corrected.answers.filter(({ from }) => from === 124)).toMatchObject([{ to: 119, grade: 'stated' }]);
	const { reading: again } = await worker.conclude(defaultPremises, null, () => {});
	expect(again).toEqual(reading);
});

test('thread data gives the same state back, and what the file itself says', async () => {
	const { worker, reading } = await opened(seed);
	const { reading: corrected } = await worker.conclude({ ...defaultPremises, corrections }, null, () => {});
	const written = await threadDataOf(worker);
	expect((JSON.parse(written) as ThreadData).corrections).toEqual(corrections);
	const { worker: other, reading: again } = await opened(written, 'export.json');
	expect(again).toEqual(corrected);
	expect(JSON.parse(await threadDataOf(other))).toEqual(JSON.parse(written));
	const { reading: plain } = await other.conclude(defaultPremises, null, () => {});
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
	await worker.conclude({ ...defaultPremises, corrections: made }, null, () => {});
	const { worker: again } = await opened(await threadDataOf(worker), 'b.json');
	const { reading: plain } = await again.conclude(defaultPremises, null, () => {});
	expect(plain).toEqual(reading);
});

test('a reference under another name leads to the one person', async () => {
	const { worker } = await opened(['opening', '@ann hi', '@bob hi'].join(`\n\n${'-'.repeat(51)}\n\n`));
	const same: Correction = { type: 'same-person', handle: 'bob', as: 'ann' };
	await worker.conclude({ ...defaultPremises, corrections: [same] }, null, () => {});
	const bodies = JSON.stringify(await worker.bodies([2], false));
	expect(bodies).toContain('"handle":"ann"');
	expect(bodies).toContain('@bob');
});
