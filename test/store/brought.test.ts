import { afterEach, expect, test, vi } from 'vitest';
import type { Correction } from '../../src/model/correction.ts';
import { defaultInferenceSettings } from '../../src/model/inference-settings.ts';
import { broughtBy, broughtEmphasis, litMs, tellBrought, useBrought } from '../../src/store/brought.ts';
import { readingOf, seedReading } from '../support/seed.ts';

const separator = `\n\n${'-'.repeat(51)}\n\n`;
/** Two name floor 1: nobody can be its author until somebody says so. */
const text = ['### A thread\n\nopening', 'cats', 'dogs', '@ann #1 yes', '@bob #1 no', '@ann #2 so'].join(separator);
const under = (corrections: readonly Correction[]) => readingOf(text, { ...defaultInferenceSettings, corrections });

afterEach(() => vi.useRealTimers());

test('what follows from a correction is told by floors, without the floor that it is about', async () => {
	const [before, after] = [await under([]), await under([{ type: 'author', floor: 2, handle: 'bob' }])];
	const brought = broughtBy(before, after);
	expect(brought).toMatchObject({ open: [before.inbox.length, after.inbox.length] });
	const changed = [brought?.named, brought?.renamed, brought?.lost].flatMap((floors) => floors ?? []);
	expect(changed).not.toContain(2);
	// Taken back, all that came goes again.
	expect(broughtBy(after, before)).toMatchObject({ lost: brought?.named, named: brought?.lost });
});

test('on the seed, the opening poster unknown takes the names of many floors along, and gives them back', async () => {
	const unknown = [{ type: 'author', floor: 0, handle: null }] as const;
	const [before, after] = [
		await seedReading(),
		await seedReading({ ...defaultInferenceSettings, corrections: unknown }),
	];
	const [lost, found] = [broughtBy(before, after)?.lost ?? [], broughtBy(after, before)?.named ?? []];
	expect(lost.length).toBeGreaterThan(5);
	expect(found).toEqual(lost);
	const isNamed = ({ floors }: typeof before) => floors.filter(({ author }) => author.grade !== 'unknown').length;
	// The opening post itself is what was said, and is not counted.
	expect(isNamed(before) - isNamed(after) - 1).toBe(lost.length - (broughtBy(before, after)?.named.length ?? 0));
});

test('another threshold or other names bring nothing that is told', async () => {
	const before = await under([]);
	const other = await readingOf(text, { ...defaultInferenceSettings, threshold: 0.5 });
	expect(broughtBy(before, other)).toBeNull();
	expect(broughtBy(before, before)).toBeNull();
});

test('it is lit for two seconds, and said for longer', async () => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
	tellBrought({ named: [3], renamed: [], lost: [], answers: [4], open: [2, 1] });
	expect([...useBrought.getState().lit]).toEqual([3, 4]);
	vi.advanceTimersByTime(litMs);
	expect(useBrought.getState()).toMatchObject({ lit: new Set(), brought: { named: [3] } });
});

test('the graph picks out who speaks in what is lit, and to whom', async () => {
	const reading = await under([]);
	expect(broughtEmphasis(new Set(), reading)).toBeNull();
	const [tie] = reading.graph.ties;
	if (tie === undefined) throw new Error('the thread of the test has no ties');
	const lit = broughtEmphasis(new Set(tie.floors), reading);
	expect(lit?.ties).toContain(tie.id);
	expect([...(lit?.nodes ?? [])]).toEqual(expect.arrayContaining([tie.source, tie.target]));
});
