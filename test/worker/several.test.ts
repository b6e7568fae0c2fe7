import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Opened } from '../../src/worker/protocol.ts';
import { ThreadHolder } from '../../src/worker/thread-holder.ts';
import { drawPage, drawReplies, drawTopic, markups } from '../fixtures/v2ex.ts';
import { countPage } from '../support/count-page.ts';
import { threadDataOf } from '../support/data-cases.ts';

type Given = readonly (readonly [name: string, content: BlobPart])[];

async function outcomeOf(...given: Given) {
	const worker = new ThreadHolder();
	const inputs = given.map(([name, content]) => ({ name, from: new Blob([content]) }));
	return { worker, outcome: await worker.read(inputs, () => {}) };
}

async function open(...given: Given): Promise<Opened> {
	const { outcome } = await outcomeOf(...given);
	if (!outcome.ok) throw new Error(outcome.error.code);
	return outcome.value;
}

const facts = { total: 150, pages: 2 };
const first = drawPage(drawTopic(drawReplies(1, 100), facts), '2026');
const second = drawPage(drawTopic(drawReplies(101, 150), facts), '2026');
const dump = `### 标题\n\n正文\n\n${'-'.repeat(51)}\n\n@ann 好`;

describe('pages of one topic', () => {
	test('are one thread, whose name and hash do not tell in which order they were chosen', async () => {
		const { reading, name, leftOut } = await open(['b.html', second], ['a.html', first]);
		expect(leftOut).toEqual([]);
		expect(name).toBe('a.html +1');
		expect(reading.floors).toHaveLength(151);
		expect(reading.source).toEqual({
			name: 'a.html +1',
			format: 'v2ex-page',
			hash: expect.stringMatching(/^[\da-f]{64}$/),
			address: 'https://www.v2ex.com/t/424242',
		});
		const again = await open(['a.html', first], ['b.html', second]);
		expect(again).toEqual({ reading, name, leftOut, among: null, positions: again.positions, view: null });
		expect((await open(['a.html', first])).reading.source.hash).not.toBe(reading.source.hash);
	});

	test('state their authors; numbered mentions agree with them and answer the floors they name', async () => {
		const { reading } = await open(['a.html', first], ['b.html', second]);
		expect(new Set(reading.floors.map(({ author }) => author.grade))).toEqual(new Set(['stated']));
		expect(reading.answers.length).toBe(50);
		expect(reading.answers.every(({ from, to, grade }) => to === from - 1 && grade === 'proven')).toBe(true);
		expect(reading.problems).toEqual([]);
	});

	test.each(markups)('in the markup %j answer the floors that an independent count finds', async (markup) => {
		const page = drawPage(drawTopic(drawReplies(1, 60)), markup);
		const { reading } = await open(['a.html', page]);
		const counted = countPage(page).flatMap(({ number, answers }) => answers.map((answer) => [number, answer]));
		expect(counted).toHaveLength(20);
		expect(reading.answers.map(({ from, to }) => [from, to])).toEqual(counted);
	});

	test('a floor without a stated author can still be proven', async () => {
		const hidden = first.replace('<a href="/member/cedar_w" class="dark">cedar_w</a>', '');
		const { reading } = await open(['a.html', hidden], ['b.html', second]);
		expect(reading.floors[2]?.author).toMatchObject({ grade: 'proven', value: 'cedar_w' });
	});

	test('keep what they state, and what was missing, through thread data', async () => {
		const { worker, outcome } = await outcomeOf(['a.html', first]);
		const written = await threadDataOf(worker);
		const again = await open(['x.json', written]);
		if (!outcome.ok) throw new Error(outcome.error.code);
		expect(again.reading.floors).toEqual(outcome.value.reading.floors);
		expect(again.reading.source).toEqual(outcome.value.reading.source);
		expect(again.reading.problems).toEqual([
			{ code: 'missing-pages', params: { from: 101, to: 150, pages: '2' }, line: null },
		]);
	});
});

describe('files that do not belong together', () => {
	test('the thread of the first one is opened, the others are named with the reason', async () => {
		const { name, leftOut, reading } = await open(['t.txt', dump], ['u.txt', dump], ['a.html', first], ['e.txt', '']);
		expect([name, reading.title]).toEqual(['t.txt', '标题']);
		expect(reading.source.hash).toBe(createHash('sha256').update(dump).digest('hex'));
		expect(Object.fromEntries(leftOut.map(({ name, why }) => [name, why.code]))).toEqual({
			'u.txt': 'one-at-a-time',
			'a.html': 'other-format',
			'e.txt': 'empty',
		});
	});

	test('the first one that can be read leads', async () => {
		const { name, leftOut } = await open(['e.txt', ''], ['x.json', '{"a": 1}'], ['b.html', second], ['t.txt', dump]);
		expect(name).toBe('b.html');
		expect(Object.fromEntries(leftOut.map(({ name, why }) => [name, why.code]))).toEqual({
			'e.txt': 'empty',
			'x.json': 'unknown-format',
			't.txt': 'other-format',
		});
	});

	test('if none can be read, the first says why', async () => {
		const { outcome } = await outcomeOf(['x.json', '{"a": 1}'], ['e.txt', '']);
		expect(outcome).toEqual({ ok: false, error: { code: 'unknown-format', params: {} } });
	});

	test('a file that is gone is left out', async () => {
		const worker = new ThreadHolder();
		const gone = { name: 'gone.html', from: 'nowhere:' };
		const outcome = await worker.read([gone, { name: 'a.html', from: new Blob([first]) }], () => {});
		expect(outcome).toMatchObject({
			ok: true,
			value: { name: 'a.html', leftOut: [{ name: 'gone.html', why: { code: 'unreadable' } }] },
		});
	});

	test('a problem of one of several files names it', async () => {
		const broken = new Uint8Array([...new TextEncoder().encode(second.replace('第 105 句', '第 105 句\0')), 0x0a]);
		const { reading } = await open(['a.html', first], ['b.html', broken]);
		expect(reading.problems).toMatchObject([{ code: 'nul-bytes', params: { count: 1, file: 'b.html' } }]);
	});
});
