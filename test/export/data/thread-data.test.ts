import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { threadData } from '../../../src/export/data/thread-data.ts';
import { type ReadThread, readThread } from '../../../src/formats/read.ts';
import { buildGraph } from '../../../src/graph/build.ts';
import type { Source } from '../../../src/model/reading.ts';
import type { Thread } from '../../../src/model/thread.ts';
import { type ThreadData, threadDataSchema } from '../../../src/model/thread-data.ts';
import { resolve } from '../../../src/resolve/resolve.ts';
import { drawThread } from '../../fixtures/draw.ts';

const seedBytes = readFileSync(new URL('../../../seeds/000_3eaef7a16f4ddd18.txt', import.meta.url));
const source: Source = { name: 'a.txt', format: 'text-dump', hash: 'ab12', address: null };

function write(thread: Thread, rest: Partial<Parameters<typeof threadData>[0]> = {}): ThreadData {
	const { problems: further, ...resolution } = resolve(thread);
	const graph = buildGraph(resolution, thread.floors);
	const problems = [...thread.problems, ...further];
	return threadData({ thread, resolution, graph, problems, source, view: {}, corrections: [], ...rest });
}

async function read(data: ThreadData): Promise<ReadThread> {
	const result = await readThread(new TextEncoder().encode(JSON.stringify(data)), 'a.json');
	if (!result.ok) throw new Error(JSON.stringify(result.error));
	return result.value;
}

async function writeAgain(data: ThreadData): Promise<ThreadData> {
	const { thread, stored } = await read(data);
	if (stored === null) throw new Error('nothing stored');
	return write(thread, stored);
}

async function readSeed(): Promise<Thread> {
	const result = await readThread(seedBytes, 'seed.txt');
	if (!result.ok) throw new Error(result.error.code);
	return result.value.thread;
}

describe('thread data of a drawn thread', () => {
	const data = write(drawThread('opening', 'one', '@Ann #1 yes, @ann #1', '@ann #1 and @bob #2', '@bob hi'));

	test('names authors with their evidence, the one named among the candidates', () => {
		const evidence = [
			{ rule: 'numbered-mention', floor: 2, start: 0, end: 7 },
			{ rule: 'numbered-mention', floor: 2, start: 13, end: 20 },
			{ rule: 'numbered-mention', floor: 3, start: 0, end: 7 },
		];
		const { author } = data.floors[1] ?? {};
		expect(author).toMatchObject({ grade: 'proven', handle: 'Ann', probability: null, evidence });
		expect(author?.candidates).toEqual([{ handle: 'Ann', probability: null, evidence }]);
	});

	test('has one answer per floor and kind, and the mentions with their places', () => {
		const { answers, mentions, text } = data.floors[2] ?? { answers: [], mentions: [], text: '' };
		expect(answers).toEqual([{ floor: 1, kind: 'numbered', grade: 'proven', probability: null }]);
		expect(mentions.map(({ handle, floor, start, end }) => [handle, floor, text.slice(start, end)])).toEqual([
			['Ann', 1, '@Ann #1'],
			['ann', 1, '@ann #1'],
		]);
	});

	test('has ties from people and from floors', () => {
		const ties = data.ties.map(({ source, target, kind, weight, grade, floors }) => [
			source,
			target,
			kind,
			weight,
			grade,
			floors,
		]);
		expect(ties).toContainEqual([{ person: 'bob' }, { person: 'Ann' }, 'numbered', 1, 'proven', [2]]);
		expect(ties).toContainEqual([{ floor: 4 }, { person: 'bob' }, 'mention', 1, 'unknown', [4]]);
	});

	test('leaves contested floors unnamed, with both candidates', () => {
		const { floors } = write(drawThread('opening', 'one', '@ann #1', '@bob #1'));
		expect(floors[1]?.author).toMatchObject({ grade: 'unknown', handle: null, evidence: [] });
		const candidates = floors[1]?.author.candidates ?? [];
		expect(candidates.map(({ handle }) => handle).toSorted()).toEqual(['ann', 'bob']);
		expect(candidates.reduce((sum, { probability }) => sum + (probability ?? 0), 0)).toBeLessThanOrEqual(1);
	});

	test('keeps what the view holds, and a threshold in any case', () => {
		expect(data.view).toEqual({ threshold: 0.8 });
		expect(write(drawThread('x'), { view: { threshold: 0.5, person: ['ann'] } }).view).toEqual({
			threshold: 0.5,
			person: ['ann'],
		});
	});
});

describe('written, read and written again', () => {
	test('the seed is the same', async () => {
		const data = write(await readSeed());
		expect(data.floors).toHaveLength(148);
		expect(data.folded).toHaveLength(14);
		expect(v.parse(threadDataSchema, JSON.parse(JSON.stringify(data)))).toEqual(data);
		expect(await writeAgain(data)).toEqual(data);
	});

	test('stated authors and parents, odd names and problems are the same', async () => {
		const thread = drawThread(
			['opening', { author: '__proto__', answers: [] }],
			['one', { author: 'constructor', answers: [0] }],
			['@toString #1 @hasOwnProperty #99 @__proto__', { answers: [0, 1] }],
		);
		const problem = { code: 'nul-bytes', params: { count: 1 }, line: 3 } as const;
		const corrections = [{ type: 'author', floor: 2, handle: 'valueOf' }];
		const data = write({ ...thread, problems: [problem] }, { corrections, view: { threshold: 0.9, q: 'x' } });
		expect(data.problems.map(({ code }) => code)).toContain('no-such-floor');
		expect(await writeAgain(data)).toEqual(data);
	});

	test('the source stays the file that was read first', async () => {
		const { format, stored } = await read(write(drawThread('x')));
		expect(format).toBe('thread-data');
		expect(stored?.source).toEqual(source);
	});
});
