import { describe, expect, test } from 'vitest';
import { readThread } from '../../src/formats/read.ts';
import { defaultInferenceSettings } from '../../src/model/inference-settings.ts';
import { handleKey, type Thread } from '../../src/model/thread.ts';
import { resolve } from '../../src/resolve/resolve.ts';
import { generateThread, plainPlan } from './thread.ts';

async function read(text: string): Promise<Thread> {
	const outcome = await readThread(new TextEncoder().encode(text), 'generated.txt');
	if (!outcome.ok) throw new Error(outcome.error.code);
	return outcome.value.thread;
}

const seeds = [1, 2, 3, 4, 5];

describe('a generated thread', () => {
	test('is the same for the same plan, and another for another seed', () => {
		expect(generateThread(plainPlan)).toEqual(generateThread(plainPlan));
		expect(generateThread({ ...plainPlan, seed: 2 }).text).not.toBe(generateThread(plainPlan).text);
	});

	test.each(seeds)('reads back to its floors (seed %i)', async (seed) => {
		const generated = generateThread({ ...plainPlan, seed, deleted: 5, repeated: 9 });
		const { floors, folded } = await read(generated.text);
		const left = generated.floors.filter(({ number }) => number !== null);
		expect(floors.map(({ text }) => text)).toEqual(left.map(({ text }) => text));
		expect(floors.map(({ number }) => number)).toEqual(left.map(({ number }) => number));
		expect(folded).toHaveLength(9);
	});

	test.each(seeds)('with nothing deleted every proven author is the true one (seed %i)', async (seed) => {
		const { text, floors } = generateThread({ ...plainPlan, seed });
		const { attributions, answers } = resolve(await read(text), { ...defaultInferenceSettings, threshold: 1 });
		const proven = attributions.flatMap((attribution, floor) =>
			attribution.grade === 'proven' ? [{ floor, name: attribution.value }] : [],
		);
		expect(proven.length).toBeGreaterThan(10);
		for (const { floor, name } of proven) expect(handleKey(name)).toBe(handleKey(floors[floor]?.author ?? ''));
		for (const { from, to } of answers) expect(floors[from]?.answers.map(({ written }) => written)).toContain(to);
	});

	test('deletions move the floors under the numbers', () => {
		const { floors } = generateThread({ ...plainPlan, deleted: 3 });
		expect(floors.filter(({ number }) => number === null)).toHaveLength(3);
		expect(floors.at(-1)).toMatchObject({ written: 150, number: 147 });
	});

	test('people who took another name are called by the old one before', () => {
		const { floors } = generateThread({ ...plainPlan, renamed: 0.5 });
		const names = new Set(floors.map(({ author }) => author));
		const strangers = floors.map(({ text }) =>
			[...text.matchAll(/@(\w+)/g)].filter(([, name = '']) => !names.has(name)),
		);
		const moderators = /^@(Livid|Kai|Olivia)$/;
		const called = strangers.flatMap((found, floor) => (found.some(([text]) => !moderators.test(text)) ? [floor] : []));
		expect(called.length).toBeGreaterThan(5);
		expect(Math.max(...called)).toBeLessThan(plainPlan.floors / 2);
	});

	test('has the habits it was asked for', () => {
		const { floors, openingPoster } = generateThread({ ...plainPlan, floors: 4000, people: 900 });
		const forms = floors.flatMap(({ answers }) => answers.map(({ form }) => form));
		const share = (form: string) => forms.filter((each) => each === form).length / forms.length;
		expect(share('numbered')).toBeCloseTo(0.3, 1);
		expect(share('plain')).toBeCloseTo(0.4, 1);
		expect(floors.filter(({ author }) => author === openingPoster).length / floors.length).toBeCloseTo(0.2, 1);
	});

	test.each([0.2, 0.5])('whom a floor calls answers it as often as the plan says: %d', (dialogue) => {
		const { floors } = generateThread({ ...plainPlan, floors: 4000, people: 900, dialogue });
		const toCalling = floors.flatMap(({ author, answers }) => {
			const target = answers.length === 1 ? floors[answers[0]?.written ?? 0] : undefined;
			const called = target?.answers.find(({ form }) => form !== 'none');
			const talker = called === undefined ? undefined : floors[called.written]?.author;
			return talker === undefined || talker === target?.author ? [] : [author === talker];
		});
		expect(toCalling.filter(Boolean).length / toCalling.length).toBeCloseTo(dialogue, 1);
	});
});
