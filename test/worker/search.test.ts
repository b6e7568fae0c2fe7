import { expect, test } from 'vitest';
import { hitCount } from '../../src/model/found.ts';
import { ThreadHolder } from '../../src/worker/thread-holder.ts';
import { generateThread, plainPlan } from '../generator/thread.ts';

async function opened(floors: number) {
	const worker = new ThreadHolder();
	const { text } = generateThread({ ...plainPlan, floors });
	await worker.read([{ name: 'thread.txt', from: new Blob([text]) }], () => {});
	return { worker, text };
}

test('finds every place where the words stand in the file', async () => {
	const { worker, text } = await opened(300);
	const found = await worker.search('楼主说得对');
	expect(found === null ? null : hitCount(found)).toBe(text.split('楼主说得对').length - 1);
	expect(found?.floors.length).toBeGreaterThan(3);
});

test('gives up what was asked before, and answers the last', async () => {
	const { worker } = await opened(2_000);
	const answers = await Promise.all(['的', '的一', '的一是', 'api'].map((query) => worker.search(query)));
	expect(answers.slice(0, -1)).toEqual([null, null, null]);
	expect(answers.at(-1)?.query).toBe('api');
});
