import { beforeEach, expect, test } from 'vitest';
import { known } from '../../src/lib/assert.ts';
import { personId } from '../../src/model/graph.ts';
import { defaultInferenceSettings } from '../../src/model/inference-settings.ts';
import { ThreadHolder } from '../../src/worker/thread-holder.ts';
import { drawThread } from '../fixtures/draw.ts';

/*
 * What a worker does, a method at a time, of a small thread that was put into it: no file is read for it.
 */

let holder: ThreadHolder;
const source = { name: 'a.txt', format: 'v2ex-text', hash: 'aa11', address: null } as const;
const conclude = async (settings = {}) =>
	known(await holder.conclude({ ...defaultInferenceSettings, ...settings }, null, () => {}), 'conclusions');

beforeEach(() => {
	holder = new ThreadHolder();
	holder.hold({
		thread: drawThread('post', 'one', '@Ann #1 tea', '@Bob #2 **no**', '@Ann #1 tea, again'),
		source,
		unread: [],
		hasPseudonyms: false,
	});
});

test('before anything is concluded nothing can be said that rests on it', async () => {
	await expect(holder.layout({ id: 'force', centre: null })).rejects.toThrow('conclusions');
	await expect(holder.bodies([1], false)).rejects.toThrow('conclusions');
	expect((await holder.fingerprints())?.map(([number]) => number)).toEqual([0, 1, 2, 3, 4]);
});

test('concludes: people, positions for them, and the settings that it was asked for', async () => {
	const { reading, positions } = await conclude({ threshold: 0.9 });
	expect(reading.graph.people.map(({ handle }) => handle).sort()).toEqual(['Ann', 'Bob']);
	expect(positions.points.has(personId('ann' as never))).toBe(true);
	expect([reading.settings.threshold, reading.source.hash]).toEqual([0.9, 'aa11']);
});

test('what is asked for later ends what is being concluded, and so does to stop it', async () => {
	// In Chinese and without numbers, so that everything is weighed and it takes many turns on any machine.
	const many = Array.from({ length: 400 }, (_, index) => `@User${index % 40} 喝茶 ${index % 7}`);
	holder.hold({ thread: drawThread('post', 'one', ...many), source, unread: [], hasPseudonyms: false });
	const first = holder.conclude(defaultInferenceSettings, null, () => {});
	const second = holder.conclude({ ...defaultInferenceSettings, threshold: 0.9 }, null, () => {});
	expect(await first).toBeNull();
	expect((await second)?.reading.settings.threshold).toBe(0.9);
	const third = holder.conclude(
		{ ...defaultInferenceSettings, corrections: [{ type: 'author', floor: 3, handle: 'Cat' }] },
		null,
		() => {},
	);
	await holder.stopConcluding();
	expect(await third).toBeNull();
	expect((await holder.bodies([3], true)).map(({ number }) => number)).toEqual([3]);
});

test('lays out, measures, searches, and quotes what it was asked for', async () => {
	const { reading } = await conclude();
	const centre = reading.graph.people[0]?.id ?? null;
	expect((await holder.layout({ id: 'clock', centre })).layout).toEqual({ id: 'clock', centre });
	expect((await holder.metrics(null)).ids).toHaveLength(2);
	expect((await holder.search('tea'))?.floors).toEqual([2, 4]);
	expect(await holder.passages([{ floor: 2, span: { start: 8, end: 11 } }])).toEqual(['tea']);
});

test('gives the floors that it has as trees, in the order asked for', async () => {
	await conclude();
	const bodies = await holder.bodies([3, 99, 1], false);
	expect(bodies.map(({ number }) => number)).toEqual([3, 1]);
	expect(JSON.stringify(bodies[0]?.nodes)).toContain('strong');
});

test('has a pseudonym for whoever is named, and the name of each', async () => {
	await conclude();
	const [ann, bob] = (await holder.pseudonymsOf(['Ann', 'Bob'])) as [string, string];
	expect(ann).not.toBe(bob);
	expect(await holder.handlesOf([ann, bob, 'nobody'])).toEqual(['Ann', 'Bob', 'nobody']);
	const { reading } = await conclude({ pseudonyms: true });
	expect(JSON.stringify([...reading.graph.people])).not.toMatch(/Ann|Bob/);
	expect((await holder.pseudonymKey()).content.toString()).toMatch(/Ann/);
});

test('another thread takes the place of the one that is held, with all that followed from it', async () => {
	await conclude();
	holder.hold({ thread: drawThread('post', 'only one'), source, unread: [], hasPseudonyms: false });
	await expect(holder.bodies([1], false)).rejects.toThrow('conclusions');
	expect((await conclude()).reading.graph.people).toEqual([]);
});
