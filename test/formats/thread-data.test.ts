import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Recorded } from '../../src/formats/format.ts';
import { brokenLine, looksLikeJson } from '../../src/formats/json.ts';
import { readThreadData } from '../../src/formats/thread-data-reader.ts';
import type { ThreadData } from '../../src/model/thread-data.ts';

type FloorData = ThreadData['floors'][number];

const unknown: FloorData['author'] = {
	grade: 'unknown',
	handle: null,
	probability: null,
	evidence: [],
	candidates: [],
};

function floor(number: number, facts: Partial<FloorData> = {}): FloorData {
	const base = { number, id: null, postedAt: null, deleted: false, text: `text ${number}` };
	return { ...base, author: unknown, mentions: [], answers: [], ...facts };
}

function author(grade: FloorData['author']['grade'], handle: string | null): FloorData['author'] {
	return { ...unknown, grade, handle };
}

const data: ThreadData = {
	format: 'loutu-thread',
	version: 1,
	title: 'drawn',
	source: { name: 'a.txt', format: 'text-dump', hash: 'ab12', address: 'https://a.example/t/1' },
	openingPoster: null,
	floors: [floor(0), floor(1), floor(2)],
	folded: [],
	ties: [],
	problems: [],
	corrections: [],
	view: { threshold: 0.8 },
};

function outcome(changed: object) {
	return readThreadData(JSON.stringify({ ...data, ...changed }));
}

function read(changed: object): Recorded {
	const result = outcome(changed);
	if (!result.ok) throw new Error(JSON.stringify(result.error));
	return result.value;
}

function errorOf(text: string): unknown {
	const result = readThreadData(text);
	return result.ok ? null : result.error;
}

describe('thread data', () => {
	test('takes what the file states and leaves what was concluded', () => {
		const { thread } = read({
			floors: [
				floor(0, { author: author('stated', 'ann'), postedAt: '2026-11-24T00:00Z', id: 'r1' }),
				floor(1, {
					author: author('proven', 'bob'),
					answers: [{ floor: 0, kind: 'numbered', grade: 'proven', probability: null }],
				}),
				floor(2, {
					answers: [{ floor: 1, kind: 'stated', grade: 'stated', probability: null }],
					deleted: true,
					text: '',
				}),
			],
		});
		expect(thread.floors).toEqual([
			{
				number: 0,
				id: 'r1',
				author: 'ann',
				postedAt: '2026-11-24T00:00Z',
				deleted: false,
				text: 'text 0',
				answers: [],
			},
			{ number: 1, id: null, author: null, postedAt: null, deleted: false, text: 'text 1', answers: [] },
			{ number: 2, id: null, author: null, postedAt: null, deleted: true, text: '', answers: [1] },
		]);
	});

	test('has no parents where none is stated', () => {
		expect(read({}).thread.floors.map(({ answers }) => answers)).toEqual([null, null, null]);
	});

	test('keeps its source, corrections and view as they are', () => {
		const corrections = [{ type: 'author', floor: 3, handle: 'ann' }];
		const unread = [{ type: 'later', people: [{ handle: '__proto__' }] }];
		const view = { threshold: 0.9, person: ['ann'] };
		const { stored, address } = read({ corrections: [...unread, ...corrections], view });
		expect(stored).toEqual({ source: data.source, corrections, unread, view, pseudonyms: false, named: null });
		expect(address).toBe('https://a.example/t/1');
	});

	test('keeps problems of the first file; those of references are found anew', () => {
		const nuls = { code: 'nul-bytes', params: { count: 2 }, line: 7 };
		const reference = { code: 'no-such-floor', params: { floor: 1, number: 99 }, line: null };
		expect(read({ problems: [nuls, reference, { ...nuls, code: 'of-a-later-version' }] }).thread.problems).toEqual([
			nuls,
		]);
	});

	test('tolerates what it does not know', () => {
		const later = {
			...floor(1),
			mood: 'fine',
			author: { ...unknown, evidence: [{ rule: 'style', floor: 1, start: 0, end: 2 }] },
		};
		expect(read({ extra: [1], floors: [floor(0), later] }).thread.floors).toHaveLength(2);
	});

	test('puts floors in order', () => {
		expect(read({ floors: [floor(7), floor(0), floor(3)] }).thread.floors.map(({ number }) => number)).toEqual([
			0, 3, 7,
		]);
	});

	test('refuses numbers that cannot be told from their neighbours', () => {
		const error = { code: 'bad-data', params: { path: 'floors.1.number' } };
		expect(outcome({ floors: [floor(0), floor(2 ** 53)] })).toMatchObject({ ok: false, error });
	});

	test('puts an empty post where the opening post is missing', () => {
		const [opening] = read({ floors: [floor(1)] }).thread.floors;
		expect(opening).toMatchObject({ number: 0, text: '', deleted: true });
	});

	test.each<[string, object, string]>([
		['a floor that is there twice', { floors: [floor(0), floor(1), floor(1, { text: 'again' })] }, 'floors: #1'],
		['a stated author without a name', { floors: [floor(0, { author: author('stated', null) })] }, 'floors: #0 author'],
		[
			'a parent that is not there',
			{ floors: [floor(0, { answers: [{ floor: 9, kind: 'stated', grade: 'stated', probability: null }] })] },
			'floors: #0 → #9',
		],
		['a repeat of no floor', { folded: [{ block: 4, repeats: 9 }] }, 'folded: 4 → #9'],
	])('leaves out %s, and says so', (_, changed, what) => {
		const { thread } = read(changed);
		expect(thread.problems).toEqual([{ code: 'data-inconsistent', params: { what }, line: null }]);
		expect(thread.floors.map(({ text }) => text)).not.toContain('again');
		expect(thread.floors.flatMap(({ answers }) => answers ?? [])).toEqual([]);
		expect(thread.folded).toEqual([]);
	});
});

describe('JSON that is no thread data', () => {
	test('of another kind is of an unknown format', () => {
		for (const json of ['{}', '[]', 'null', '3', '{"format": "gexf", "version": 1}']) {
			expect(errorOf(json)).toEqual({ code: 'unknown-format', params: {} });
		}
	});

	test('of a later version says which', () => {
		expect(errorOf(JSON.stringify({ ...data, version: 2, floors: 'elsewhere' }))).toEqual({
			code: 'newer-version',
			params: { version: 2 },
		});
	});

	test('that does not fit says where', () => {
		const error = errorOf(JSON.stringify({ ...data, floors: [floor(0), { ...floor(1), text: 5 }] }));
		expect(error).toMatchObject({ code: 'bad-data', params: { path: 'floors.1.text' } });
	});

	test('that is broken says in which line', () => {
		const lines = JSON.stringify(data, null, '\t').split('\n');
		for (const broken of ['\t"title" "drawn",', '\t"title": drawn,', '\t"title": "dr\tawn",', '\t,']) {
			const text = lines.with(3, broken).join('\n');
			expect(errorOf(text)).toMatchObject({ code: 'bad-json', params: { line: 4 } });
		}
		expect(errorOf(lines.slice(0, 9).join('\n'))).toMatchObject({ code: 'bad-json', params: { line: 9 } });
	});

	test('is placed by the messages of other browsers too', () => {
		const text = '{\n"a": 1,\n\n x}';
		expect(brokenLine('JSON.parse: expected property name at line 4 column 2 of the JSON data', text)).toBe(4);
		expect(brokenLine("Expected '}' in JSON at position 9 (line 2 column 8)", text)).toBe(2);
		expect(brokenLine('JSON Parse error: Expected }', text)).toBe(4);
	});

	test('never throws', () => {
		fc.assert(
			fc.property(
				fc.oneof(
					fc.json(),
					fc.string(),
					fc.jsonValue().map((floors) => JSON.stringify({ ...data, floors })),
				),
				(text) => {
					expect(readThreadData(text).ok).toBe(false);
				},
			),
		);
	});
});

test('JSON is known by its name or by its first and last signs', () => {
	expect(looksLikeJson(`\n${JSON.stringify(data, null, 2)}\n`, 'a.txt')).toBe(true);
	expect(looksLikeJson('{"a": 1', 'a.json')).toBe(true);
	expect(looksLikeJson('{"a" 说得对', 'a.txt')).toBe(false);
	expect(looksLikeJson('[链接] 看这里 [doge]', 'a.txt')).toBe(false);
});
