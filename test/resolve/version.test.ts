import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { authorOf } from '../../src/model/attribution.ts';
import type { Thread } from '../../src/model/thread.ts';
import { version } from '../../src/model/version.ts';
import { resolve } from '../../src/resolve/resolve.ts';
import { plainPlan, realPlan } from '../generator/thread.ts';
import { generatedThread, parseThread } from '../score/threads.ts';

/**
 * By version of the inference, a digest of whom it names in the seed and in generated threads. Whoever changes what is
 * named gives `version.inference` one more and adds its line: data that others saved then says why its names differ.
 */
const digests: Readonly<Record<number, string>> = {
	2: '1cb3cc5742352330',
	3: '529e77c814cbaeee',
	4: '6a1f28bdb1c1b9b1',
};

test('the version of the inference tells whom it names', async () => {
	const threads: Thread[] = [
		await parseThread(readFileSync('seeds/000_3eaef7a16f4ddd18.txt')),
		...(await Promise.all([1, 2, 3].map(async (seed) => (await generatedThread(realPlan(seed))).thread))),
		(await generatedThread({ ...plainPlan, deleted: 3 })).thread,
	];
	const names = threads.map((thread) => resolve(thread).attributions.map(authorOf));
	const digest = createHash('sha256').update(JSON.stringify(names)).digest('hex').slice(0, 16);
	expect({ [version.inference]: digest }).toEqual({ [version.inference]: digests[version.inference] });
});

test("Loutu's version is that of its package", () => {
	expect(version.loutu).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version);
});
