import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { threadDataSchema } from '../../src/model/thread-data.ts';
import { ThreadHolder } from '../../src/worker/thread-holder.ts';
import { threadDataOf } from '../support/data-cases.ts';

const seed = readFileSync('seeds/000_3eaef7a16f4ddd18.txt');
const dashes = '-'.repeat(51);

async function open(from: BlobPart, name = 'thread.txt') {
	const worker = new ThreadHolder();
	const outcome = await worker.read([{ name, from: new Blob([from]) }], () => {});
	return { worker, outcome };
}

async function failure(from: BlobPart, name?: string) {
	const { outcome } = await open(from, name);
	return outcome.ok ? null : outcome.error;
}

async function reading(from: BlobPart, name?: string) {
	const { outcome } = await open(from, name);
	if (!outcome.ok) throw new Error(outcome.error.code);
	return outcome.value.reading;
}

describe('thread data', () => {
	test('fits its schema, and written again from what was read it is the same', async () => {
		const { worker, outcome } = await open(seed, 'seed.txt');
		const written = await threadDataOf(worker, { person: ['imiata'] });
		const data = v.parse(threadDataSchema, JSON.parse(written));
		expect(data.floors).toHaveLength(148);
		expect(data.ties).toHaveLength(outcome.ok ? outcome.value.reading.graph.ties.length : 0);
		expect(data.view).toEqual({ threshold: 0.8, person: ['imiata'] });
		const again = await open(written, 'export.json');
		expect(again.outcome).toMatchObject({ ok: true, value: { view: { threshold: 0.8, person: ['imiata'] } } });
		expect(JSON.parse(await threadDataOf(again.worker, { person: ['imiata'] }))).toEqual(data);
	});

	test('names every offset in the text it belongs to', async () => {
		const { worker } = await open(seed, 'seed.txt');
		const { floors } = v.parse(threadDataSchema, JSON.parse(await threadDataOf(worker)));
		const mentions = floors.flatMap(({ text, mentions }) => mentions.map((mention) => ({ text, mention })));
		expect(mentions).toHaveLength(95);
		for (const { text, mention } of mentions) {
			expect(text.slice(mention.start, mention.end)).toContain(`@${mention.handle}`);
		}
	});

	const stamp = { format: 'loutu-thread', version: 1 };
	test.each([
		['{"format": "loutu-thread",\n"version": 1,\n', { code: 'bad-json', params: { line: 3 } }],
		[JSON.stringify(stamp), { code: 'bad-data' }],
		[JSON.stringify({ ...stamp, version: 2 }), { code: 'newer-version', params: { version: 2 } }],
		['{"posts": []}', { code: 'unknown-format' }],
	])('%j is refused with the reason', async (text, error) => {
		expect(await failure(text, 'x.json')).toMatchObject(error);
	});
});

describe('read correctly', () => {
	test('no separator at all: an opening post without floors', async () => {
		const { title, floors } = await reading('### A title\n\nJust a post');
		expect(title).toBe('A title');
		expect(floors).toHaveLength(1);
	});

	const thread = `### 标题\n\n正文\n\n${dashes}\n\n@ann 你好\n\n${dashes}\n\n@Bob #1 不`;
	const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from(thread, 'utf16le')]);
	test.each([
		['CRLF', thread.replaceAll('\n', '\r\n')],
		['a byte order mark', `\ufeff${thread}`],
		['UTF-16', utf16],
	])('%s', async (_, bytes) => {
		const { title, floors, graph, problems } = await reading(bytes);
		expect([title, floors.length, graph.people.map(({ handle }) => handle)]).toEqual(['标题', 3, ['ann', 'Bob']]);
		expect(floors[1]?.author).toMatchObject({ grade: 'proven', value: 'Bob' });
		expect(problems).toEqual([]);
	});

	test('handles that objects have by birth', async () => {
		const names = ['__proto__', 'constructor', 'toString'];
		const text = `### t\n\np\n\n${dashes}\n\n${names.map((name) => `@${name} hi`).join(`\n\n${dashes}\n\n`)}`;
		const { graph } = await reading(text);
		expect(graph.people.map(({ handle }) => handle)).toEqual(names);
		expect(graph.ties).toHaveLength(3);
	});

	test('a floor of 2 MB, and @ repeated 100,000 times', async () => {
		const long = '长'.repeat(700_000);
		const { floors, mentions } = await reading(
			`### t\n\np\n\n${dashes}\n\n${long}\n\n${dashes}\n\n${'@'.repeat(100_000)}`,
		);
		expect(floors.map(({ length }) => length)).toEqual([1, 700_000, 100_000]);
		expect(mentions).toBe(0);
	});
});

describe('read, with a problem that says where', () => {
	test('NUL bytes', async () => {
		const { problems } = await reading('### t\n\na\0b\0');
		expect(problems).toEqual([{ code: 'nul-bytes', params: { count: 2 }, line: 3 }]);
	});

	test('invalid UTF-8', async () => {
		const bytes = new Uint8Array([
			...Buffer.from('### 标题\n\n正文'),
			0xff,
			...Buffer.from('，很长的正文在这里继续下去'),
		]);
		const { problems } = await reading(bytes);
		expect(problems).toMatchObject([{ code: 'invalid-encoding', line: 3 }]);
	});

	test('a floor number that no thread has', async () => {
		const { problems, mentions } = await reading(`### t\n\np\n\n${dashes}\n\n@ann #99999999999999999999 hm`);
		expect(problems).toMatchObject([{ code: 'number-too-large', params: { floor: 1 } }]);
		expect(mentions).toBe(1);
	});
});

describe('refused', () => {
	test.each([
		['', 'empty'],
		['  \n\n ', 'empty'],
		[new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 'binary'],
		[`${dashes}\n`, 'no-text'],
		[`${dashes}\n\n${dashes}`, 'no-text'],
	])('%j', async (bytes, code) => {
		expect(await failure(bytes)).toMatchObject({ code });
	});
});
