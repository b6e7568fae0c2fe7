import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFiles } from '../../../src/formats/read.ts';
import type { Thread } from '../../../src/model/thread.ts';

async function outcomeOf(...files: readonly unknown[]) {
	const text = (file: unknown) => (typeof file === 'string' ? file : JSON.stringify(file));
	return readFiles(
		files.map((file, index) => ({ name: `${index + 1}.json`, bytes: new TextEncoder().encode(text(file)) })),
	);
}

async function read(...files: readonly unknown[]): Promise<Thread & { readonly address: string | null }> {
	const outcome = await outcomeOf(...files);
	if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
	return { ...outcome.value.thread.thread, address: outcome.value.thread.address };
}

const problems = ({ problems }: Thread) => problems.map(({ code, params }) => ({ code, ...params }));

/** 2026-09-08 10:00:00 in the site's zone. */
const opened = 1_788_832_800;
const member = (username: string) => ({ id: 7, username, url: `https://www.v2ex.com/u/${username}`, avatar_mini: '' });
const reply = (n: number, content = `第 ${n} 句`, facts: object = {}) => ({
	id: 500 + n,
	thanks: 0,
	content,
	content_rendered: content,
	member: member(n % 2 ? 'Birch9' : 'alder'),
	created: opened + n * 60,
	last_modified: opened + n * 60,
	...facts,
});
const topic = (facts: object = {}) => ({
	id: 77,
	title: '伞架',
	url: 'https://www.v2ex.com/t/77',
	content: '放什么好？',
	content_rendered: '放什么好？',
	replies: 3,
	created: opened,
	member: member('alder'),
	node: { id: 1, name: 'qna' },
	...facts,
});
const inTopic = { topic_id: 77 };
const first = [
	reply(1, '先说一句', inTopic),
	reply(2, '@Birch9 对\r\n第二行', inTopic),
	reply(3, '*好* https://a.example/x_y', inTopic),
];

describe.each([
	['1', (items: readonly object[]) => items, (item: object) => [item] as unknown],
	[
		'2',
		(items: readonly object[]) => ({ success: true, message: '', result: items }),
		(item: object) => ({ success: true, result: item }) as unknown,
	],
])('version %s', (_, page, single) => {
	test('gives a topic and its replies, by time, with authors and times', async () => {
		const thread = await read(page(first.toReversed()), single(topic()));
		expect(thread.title).toBe('伞架');
		expect(thread.address).toBe('https://www.v2ex.com/t/77');
		expect(thread.floors.map(({ number, id, author, postedAt, text }) => [number, id, author, postedAt, text])).toEqual(
			[
				[0, null, 'alder', '2026-09-08T10:00:00+08:00', '放什么好？'],
				[1, '501', 'Birch9', '2026-09-08T10:01:00+08:00', '先说一句'],
				[2, '502', 'alder', '2026-09-08T10:02:00+08:00', '@Birch9 对\n第二行'],
				[
					3,
					'503',
					'Birch9',
					'2026-09-08T10:03:00+08:00',
					'<p>*好* <a href="https://a.example/x_y">https://a.example/x_y</a></p>',
				],
			],
		);
		expect(problems(thread)).toEqual([{ code: 'numbered-by-order' }]);
	});

	test('merges pages that overlap, in whatever order', async () => {
		const pages = [page(first.slice(0, 2)), page(first.slice(1)), single(topic())];
		const whole = await read(...pages);
		expect(whole.floors).toHaveLength(4);
		expect(await read(...pages.toReversed())).toEqual(whole);
	});

	test('makes the same thread, however its pages overlap and are ordered', async () => {
		const replies = Array.from({ length: 9 }, (_, n) => reply(n, `${n}`, { ...inTopic, created: opened + (n % 3) }));
		const pages = fc.array(
			fc.shuffledSubarray(replies, { minLength: 1 }).map((items): unknown => page(items)),
			{ minLength: 1, maxLength: 4 },
		);
		const shuffled = pages.chain((given) =>
			fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
		);
		await fc.assert(
			fc.asyncProperty(shuffled, async ([given, other]) => {
				expect(await read(...other, single(topic()))).toEqual(await read(single(topic()), ...given));
			}),
			{ numRuns: 60 },
		);
	});

	test('without the topic has no title and no opening post, and says so', async () => {
		const thread = await read(page(first));
		expect(thread.title).toBeNull();
		expect(thread.floors[0]).toMatchObject({ number: 0, author: null, deleted: true, text: '' });
		expect(problems(thread)).toEqual([{ code: 'no-opening-post' }, { code: 'numbered-by-order' }]);
	});

	test('says how many replies are missing', async () => {
		const thread = await read(single(topic({ replies: 40 })), page(first));
		expect(problems(thread)).toContainEqual({ code: 'fewer-replies', count: 3, total: 40 });
		expect(problems(await read(single(topic())))).toEqual([{ code: 'fewer-replies', count: 0, total: 3 }]);
	});
});

test('an answer that says how many there are on all pages tells what is missing', async () => {
	const thread = await read({ success: true, result: first, pagination: { per_page: 20, total: 31, pages: 2 } });
	expect(problems(thread)).toContainEqual({ code: 'fewer-replies', count: 3, total: 31 });
});

test('a topic in Markdown stays Markdown; supplements follow', async () => {
	const markdown = topic({
		content: '**门口**\r\n\r\n- 伞架',
		syntax: 1,
		supplements: [{ id: 1, content: '*买了*', content_rendered: '*买了*', syntax: 0, created: opened + 3600 }],
	});
	const [post] = (await read({ success: true, result: markdown })).floors;
	expect(post?.text).toBe('**门口**\n\n- 伞架\n\n---\n\n**第 1 条附言 · 2026-09-08 11:00:00**\n\n<p>*买了*</p>');
	const [rendered] = (await read([topic({ content: '# 门口', content_rendered: '<h1>门口</h1>' })])).floors;
	expect(rendered?.text).toBe('# 门口');
	const [plain] = (await read([topic({ content: '# 门口', content_rendered: '# 门口' })])).floors;
	expect(plain?.text).toBe('<p># 门口</p>');
});

test('replies of one second are in order of their ids', async () => {
	const now = { created: opened };
	const { floors } = await read([reply(9, 'c', now), reply(1, 'a', now), reply(5, 'b', now)]);
	expect(floors.slice(1).map(({ text }) => text)).toEqual(['a', 'b', 'c']);
});

test('an account that is gone leaves no author', async () => {
	const { floors } = await read([reply(1, 'a', { member: null }), reply(2)]);
	expect(floors.map(({ author }) => author)).toEqual([null, null, 'alder']);
});

test('a reply that does not fit is left out, and said so', async () => {
	const thread = await read([reply(1), reply(2, 'b', { created: 'yesterday' }), reply(3)]);
	expect(thread.floors.map(({ id }) => id)).toEqual([null, '501', '503']);
	expect(problems(thread)).toContainEqual({
		code: 'data-inconsistent',
		what: expect.stringMatching(/^reply 502: created /),
	});
});

test('of two topics the second is left out, and said so', async () => {
	const outcome = await outcomeOf(first, [topic()], [reply(8, 'x', { topic_id: 78 })], [topic({ id: 78 })]);
	if (!outcome.ok) throw new Error(outcome.error.code);
	expect(outcome.value.thread.thread.floors).toHaveLength(4);
	expect(Array.from(outcome.value.leftOut, ([{ name }, { code }]) => [name, code])).toEqual([
		['3.json', 'other-thread'],
		['4.json', 'other-thread'],
	]);
});

test.each([
	['{"success": false, "message": "Invalid token"}', { code: 'refused', params: { message: 'Invalid token' } }],
	[[topic(), topic({ id: 2 })], { code: 'no-topic', params: { kind: 'list' } }],
	['[]', { code: 'no-topic', params: { kind: 'empty' } }],
	[
		{ success: true, result: [] },
		{ code: 'no-topic', params: { kind: 'empty' } },
	],
	[[{ content_rendered: 1 }], { code: 'unknown-format', params: {} }],
	[
		{ success: true, result: { id: 1, name: 'qna' } },
		{ code: 'unknown-format', params: {} },
	],
])('%j is refused, and what was saved with it is kept', async (file, error) => {
	expect(await outcomeOf(file)).toEqual({ ok: false, error });
	const together = await outcomeOf(file, first, [topic()]);
	expect(together).toMatchObject({ ok: true, value: { thread: { thread: { title: '伞架' } } } });
});

test('an answer that was cut off says where', async () => {
	const text = JSON.stringify(first, null, 1);
	const outcome = await outcomeOf(text.slice(0, text.length / 2));
	expect(outcome).toMatchObject({ ok: false, error: { code: 'bad-json', params: { line: expect.any(Number) } } });
});
