import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { known } from '../../src/lib/assert.ts';
import { authorOf } from '../../src/model/attribution.ts';
import { defaultInferenceSettings } from '../../src/model/inference-settings.ts';
import type { Reading } from '../../src/model/reading.ts';
import type { ThreadData } from '../../src/model/thread-data.ts';
import { ThreadHolder } from '../../src/worker/thread-holder.ts';
import { threadDataOf } from '../support/data-cases.ts';

const seed = readFileSync('seeds/000_3eaef7a16f4ddd18.txt', 'utf8');
const separator = `\n\n${'-'.repeat(51)}\n\n`;

/** What is certain alone, unless a threshold is given. Each is concluded from once: nobody changes a reading. */
function read(text: string, threshold = 1): Promise<Reading> {
	const key = `${threshold} ${text}`;
	const reading = readings.get(key) ?? concludedFrom(text, threshold);
	readings.set(key, reading);
	return reading;
}

const readings = new Map<string, Promise<Reading>>();

async function concludedFrom(text: string, threshold: number): Promise<Reading> {
	const worker = new ThreadHolder();
	const outcome = await worker.read([{ name: 'seed.txt', from: new Blob([text]) }], () => {});
	if (!outcome.ok) throw new Error(outcome.error.code);
	const { reading } = known(
		await worker.conclude({ ...defaultInferenceSettings, threshold }, null, () => {}),
		'conclusion',
	);
	return reading;
}

/** The figures that DESIGN §1 gives, as the page would show them. */
function figuresOf({ floors, folded, mentions, graph }: Reading) {
	const isAnonymous = (source: string) => source.startsWith('f:');
	return {
		floors: floors.length - 1,
		folded: folded.length,
		mentions,
		people: graph.people.length,
		proven: floors.filter(({ author }) => author.grade === 'proven').length,
		anonymous: graph.anonymous.length,
		tiesOfPeople: graph.ties.filter(({ source }) => !isAnonymous(source)).length,
		tiesOfFloors: graph.ties.filter(({ source }) => isAnonymous(source)).length,
	};
}

const figures = {
	floors: 147,
	folded: 14,
	mentions: 95,
	people: 55,
	proven: 63,
	anonymous: 41,
	tiesOfPeople: 15,
	tiesOfFloors: 77,
};

describe('the seed', () => {
	test('gives the figures counted by hand', async () => {
		const reading = await read(seed);
		expect(figuresOf(reading)).toEqual(figures);
		expect(reading.title).toBe('一堆拿技术当赚钱工具的人，在教一个热爱技术的人 为人处世，真的蛮可悲的');
		expect(reading.centre).toBeNull();
		expect(reading.problems).toEqual([]);
	});

	test('leaves #82 open between the two who are called its author', async () => {
		const { floors } = await read(seed);
		const { author } = floors[82] ?? {};
		expect(author?.grade).toBe('unknown');
		expect(author?.grade === 'unknown' && author.others.map(({ value }) => value).sort()).toEqual([
			'koloonps',
			'tool2d',
		]);
	});

	test('folds the last page, saved three times, onto its first copy', async () => {
		const { folded } = await read(seed);
		expect(folded.map(({ repeats }) => repeats)).toEqual([
			141, 142, 143, 144, 145, 146, 147, 141, 142, 143, 144, 145, 146, 147,
		]);
		expect(folded.map(({ block }) => block)).toEqual(Array.from({ length: 14 }, (_, index) => 149 + index));
	});

	test('finds 65 numbered ones among its mentions, in 53 floors, and no reference in an address', async () => {
		const worker = new ThreadHolder();
		await worker.read([{ name: 'seed.txt', from: new Blob([seed]) }], () => {});
		const data = JSON.parse(await threadDataOf(worker)) as ThreadData;
		const mentioning = data.floors.filter(({ mentions }) => mentions.length > 0);
		expect(mentioning).toHaveLength(53);
		expect(mentioning.flatMap(({ mentions }) => mentions).filter((mention) => mention.floor !== null)).toHaveLength(65);
		const [floor, ...others] = data.floors.filter(({ text }) => text.includes('#reply31'));
		expect(others).toEqual([]);
		expect(floor?.mentions.map((mention) => mention.floor)).not.toContain(31);
	});
});

describe('with what is likely', () => {
	const named = ({ floors }: Reading) => floors.slice(1).filter(({ author }) => author.grade !== 'unknown').length;

	test('names more floors the lower the threshold, and never fewer than are proven', async () => {
		expect(named(await read(seed, 0.8))).toBeGreaterThanOrEqual(69);
		expect(named(await read(seed, 0.5))).toBeGreaterThanOrEqual(94);
		expect(named(await read(seed))).toBe(figures.proven);
	});

	test('gives nobody another colour at another threshold', async () => {
		const [certain, likely] = [await read(seed, 1), await read(seed, 0.5)];
		expect(named(certain)).toBeLessThan(named(likely));
		expect(certain.prominent).toEqual(likely.prominent);
	});

	test('finds the opening poster, and a star around them', async () => {
		const { floors, centre } = await read(seed, 0.8);
		expect(floors[0]?.author).toMatchObject({ grade: 'likely', value: 'iMiata' });
		expect(centre).toBe('p:imiata');
	});

	test('finds no number that has moved', async () => {
		expect(await read(seed)).toMatchObject({ hasShiftedNumbers: false, repairs: [] });
	});

	test('what it reads in the seed is not in the code: with other names it reads the same', async () => {
		const renamed = seed.replace(
			/@(\w+)/g,
			(_, name: string) => `@n${name.length}_${name.split('').reverse().join('')}`,
		);
		const grades = (reading: Reading) => reading.floors.map(({ author }) => author.grade);
		expect(grades(await read(renamed, 0.8))).toEqual(grades(await read(seed, 0.8)));
	});
});

describe('a changed seed changes the figures', () => {
	const blocks = seed.split(separator);

	test('a handle renamed everywhere is the same person by another name', async () => {
		const reading = await read(seed.replaceAll('@haha512', '@somebody_else'));
		expect(figuresOf(reading)).toEqual(figures);
		expect(authorOf(reading.floors[3]?.author ?? { grade: 'unknown', others: [] })).toBe('somebody_else');
	});

	test('a handle that becomes another person’s takes one person away', async () => {
		const { people } = figuresOf(await read(seed.replaceAll('@haha512', '@iMiata')));
		expect(people).toBe(figures.people - 1);
	});

	test('the floor that names #3 removed: #3 is nobody’s again', async () => {
		expect(blocks[6]).toContain('@haha512 #3');
		// An empty floor in its place, so that every other number still holds.
		const without = blocks.map((block, index) => (index === 6 ? 'gone' : block)).join(separator);
		const reading = await read(without);
		expect(reading.floors[3]?.author.grade).toBe('unknown');
		expect(figuresOf(reading)).toEqual({
			...figures,
			mentions: 94,
			people: 54,
			proven: 62,
			anonymous: 40,
			tiesOfFloors: 76,
		});
	});

	test('one number mended settles the contested floor', async () => {
		const reading = await read(seed.replace('@tool2d #82', '@tool2d #83'));
		expect(figuresOf(reading).proven).toBe(figures.proven + 2);
	});
});
