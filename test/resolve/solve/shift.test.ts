import { describe, expect, test } from 'vitest';
import { resolve } from '../../../src/resolve/resolve.ts';
import { plainPlan } from '../../generator/thread.ts';
import { mentionsAfter } from '../../score/shifts.ts';
import { generatedThread } from '../../score/threads.ts';

/** Of generated threads with 30% numbered mentions, 20 draws for each number of floors deleted afterwards. */
describe.each([
	[0, 1],
	[1, 0.98],
	[3, 0.95],
	[10, 0.85],
])('with %i floors deleted', (deleted, least) => {
	const share = (of: readonly { readonly isRight: boolean }[]) =>
		of.filter(({ isRight }) => isRight).length / of.length;

	test(`${least} of the numbered mentions find their floor, those called likely at least .95, proven .98`, async () => {
		const mentions = await mentionsAfter(deleted);
		const proven = mentions.filter(({ isProven }) => isProven);
		const likely = mentions.filter(({ isProven, probability }) => !isProven && probability >= 0.8);
		expect(share(mentions)).toBeGreaterThanOrEqual(least);
		expect(share(proven)).toBeGreaterThanOrEqual(0.98);
		expect(proven.length).toBeGreaterThan(20);
		if (likely.length > 0) expect(share(likely)).toBeGreaterThanOrEqual(0.95);
	});
});

describe('what was repaired', () => {
	const plan = { ...plainPlan, seed: 3, deleted: 3 };

	test('is listed with what was written and what is meant, and is never proven', async () => {
		const { thread, answers } = await generatedThread(plan);
		const resolution = resolve(thread, { threshold: 0.5, repairsNumbers: true });
		expect(resolution.repairs.length).toBeGreaterThan(5);
		for (const { floor, written, meant, probability } of resolution.repairs) {
			expect(meant).toBeLessThan(written);
			expect(probability).toBeGreaterThanOrEqual(0.5);
			const repaired = resolution.answers.find(
				({ from, to, kind }) => from === floor && to === meant && kind === 'numbered',
			);
			if (repaired !== undefined) expect(repaired.grade).toBe('likely');
		}
		const right = resolution.repairs.filter(({ floor, meant }) => answers?.[floor]?.includes(meant));
		expect(right.length / resolution.repairs.length).toBeGreaterThan(0.85);
	});

	test('is as written where repair is switched off', async () => {
		const { thread } = await generatedThread(plan);
		const { repairs, answers } = resolve(thread, { threshold: 0.5, repairsNumbers: false });
		expect(repairs).toEqual([]);
		const numbered = answers.filter(({ kind }) => kind === 'numbered');
		const asWritten = numbered.filter(({ from, to }) => thread.floors[from]?.text.includes(`#${to}`));
		expect(asWritten.length).toBeGreaterThan(5);
	});

	test('is nothing where nothing was deleted', async () => {
		const { thread } = await generatedThread({ ...plan, deleted: 0 });
		expect(resolve(thread).repairs).toEqual([]);
	});
});
