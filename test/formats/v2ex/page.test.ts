import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFiles } from '../../../src/formats/read.ts';
import type { Thread } from '../../../src/model/thread.ts';
import { type DrawnPage, drawPage, drawReplies, drawTopic, type Markup, markups } from '../../fixtures/v2ex.ts';
import { countPage } from '../../support/count-page.ts';

const encode = (text: string) => new TextEncoder().encode(text);

async function outcomeOf(...pages: readonly string[]) {
	return readFiles(pages.map((text, index) => ({ name: `p${index + 1}.html`, bytes: encode(text) })));
}

async function read(...pages: readonly string[]): Promise<Thread & { readonly address: string | null }> {
	const outcome = await outcomeOf(...pages);
	if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
	return { ...outcome.value.thread.thread, address: outcome.value.thread.address };
}

const problems = ({ problems }: Thread) => problems.map(({ code, params }) => ({ code, ...params }));
const numbers = ({ floors }: Thread) => floors.map(({ number }) => number);

const wordsOf = (text: string) => text.replace(/<[^>]*>/g, '').trim();

describe.each(markups)('a page in the markup %j', (markup) => {
	const replies = drawReplies(1, 23).filter(({ no }) => no !== 7);
	const html = drawPage(drawTopic(replies), markup);

	test('has floors, authors, times and the opening poster as an independent count of it', async () => {
		const { floors } = await read(html);
		const counted = countPage(html);
		expect(counted).toHaveLength(22);
		expect(floors.slice(1).map(({ id, number, author, postedAt }) => ({ id, number, author, postedAt }))).toEqual(
			counted.map(({ id, number, author, postedAt }) => ({ id, number, author, postedAt })),
		);
		const marked = counted.filter(({ isOp }) => isOp).map(({ number }) => number);
		const byPoster = floors.filter(({ author }) => author === floors[0]?.author).map(({ number }) => number);
		if (markup !== 'old') expect(byPoster.slice(1)).toEqual(marked);
	});

	test('has title, opening post, supplement and address', async () => {
		const { title, floors, address } = await read(html);
		expect(title).toBe('伞架 & 雨靴');
		expect(address).toBe('https://www.v2ex.com/t/424242');
		const isOld = markup === 'old';
		expect(floors[0]).toEqual({
			number: 0,
			id: null,
			author: 'alder',
			postedAt: isOld ? null : '2026-09-08T10:00:00+08:00',
			deleted: false,
			text: `门口放什么好？\n\n<ul><li>伞架</li><li>雨靴</li></ul>\n\n---\n\n**第 1 条附言${isOld ? '' : ' · 2026-09-08 12:30:00'}**\n\n买了\n伞架`,
			answers: null,
		});
	});

	test('has the words of its replies and nothing of what stands around them', async () => {
		const { floors } = await read(html);
		expect(floors.slice(1, 4).map(({ text }) => text)).toEqual([
			'第 1 句\n另一行',
			'第 2 句\n另一行',
			'@cedar_w #2 第 3 句',
		]);
	});

	test('names the floor that it passes over', async () => {
		expect(problems(await read(html))).toEqual([{ code: 'missing-floors', count: 1, floors: '7' }]);
	});

	test('cut anywhere never throws, and what is read of it is right', async () => {
		// Few floors, each of which can be cut at each of its tags.
		const short = drawPage(drawTopic(drawReplies(1, 6).filter(({ no }) => no !== 3)), markup);
		const whole = await read(short);
		const ends = Array.from(short.matchAll(/>/g), ({ index }) => index + 1);
		const anywhere = fc.sample(fc.integer({ min: 0, max: short.length - 1 }), 100);
		for (const end of [...ends, ...anywhere]) {
			const outcome = await outcomeOf(short.slice(0, end));
			// Before the page shows that it is one, it is any text.
			if (!outcome.ok || outcome.value.thread.format !== 'v2ex-page') continue;
			const { thread } = outcome.value.thread;
			expect(thread.floors.slice(0, -1), `cut at ${end}`).toEqual(whole.floors.slice(0, thread.floors.length - 1));
			const [last, its] = [thread.floors.at(-1), whole.floors[thread.floors.length - 1]];
			if (last?.number === 0) expect([null, 'alder']).toContain(last.author);
			else expect({ ...last, text: '' }).toEqual({ ...its, text: '' });
			if (last?.number !== 0) expect(its && wordsOf(its.text).startsWith(wordsOf(last?.text ?? '-'))).toBe(true);
			const isWhole = thread.floors.length === whole.floors.length;
			expect(isWhole || thread.problems.some(({ code }) => code === 'cut-off'), `cut at ${end}`).toBe(true);
		}
	});
});

describe('several pages', () => {
	const page = (from: number, to: number, facts: Partial<DrawnPage> = {}, markup: Markup = '2026') =>
		drawPage(drawTopic(drawReplies(from, to), { total: 250, pages: 3, ...facts }), markup);
	const first = page(1, 100);
	const second = page(101, 200);
	const third = page(201, 250);

	test('merge into one thread, in whatever order they are given', async () => {
		const whole = await read(first, second, third);
		expect(numbers(whole)).toEqual(Array.from({ length: 251 }, (_, number) => number));
		expect(problems(whole)).toEqual([]);
		for (const order of [
			[third, first, second],
			[second, third, first],
			[first, first, third, second, second],
		]) {
			expect(await read(...order)).toEqual(whole);
		}
	});

	test('however they overlap, are cut off and are ordered, make the same thread', async () => {
		const replies = drawReplies(1, 6);
		/** A page with some of the replies, some of them numbered anew, cut off or not. */
		const drawn = fc
			.record({
				kept: fc.subarray(replies),
				shift: fc.constantFrom(0, 0, 0, 1),
				supplements: fc.boolean(),
				cut: fc.option(fc.double({ min: 0.4, max: 1, noNaN: true })),
			})
			.map(({ kept, shift, supplements, cut }) => {
				const moved = kept.map((each) => ({ ...each, no: each.no + shift }));
				const facts = { total: 8, ...(supplements ? {} : { supplements: [] }) };
				const html = drawPage(drawTopic(moved, facts), '2026');
				return cut === null ? html : html.slice(0, Math.floor(html.length * cut));
			});
		const pages = fc.array(drawn, { minLength: 1, maxLength: 4 });
		const shuffled = pages.chain((given) =>
			fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
		);
		await fc.assert(
			fc.asyncProperty(shuffled, async ([given, other]) => {
				const [here, there] = [await outcomeOf(...given), await outcomeOf(...other)];
				expect(there.ok && there.value.thread).toEqual(here.ok && here.value.thread);
			}),
			{ numRuns: 150 },
		);
	});

	test('that are not all there name the floors and the page to save', async () => {
		expect(problems(await read(first))).toEqual([{ code: 'missing-pages', from: 101, to: 250, pages: '2–3' }]);
		expect(problems(await read(third, first))).toEqual([{ code: 'missing-pages', from: 101, to: 200, pages: '2' }]);
	});

	test('of which one is cut off say after which floor; the rest of it is not called deleted', async () => {
		const cut = second.slice(0, second.indexOf('id="r_9540"') + 1500);
		const thread = await read(first, cut, third);
		expect(numbers(thread).length).toBe(251 - 20);
		expect(problems(thread)).toEqual([{ code: 'cut-off', floor: 180 }]);
		const again = await read(second, cut, first, third);
		expect(again.floors).toEqual((await read(first, second, third)).floors);
	});

	test('take the opening post from the page that has most of it', async () => {
		const bare = page(101, 200, { supplements: [] });
		const { floors } = await read(bare, first, third);
		expect(floors[0]).toEqual((await read(first)).floors[0]);
	});

	test('of another topic are left out, and said so', async () => {
		const other = page(1, 3, { topic: 777, title: '别的' });
		const outcome = await outcomeOf(first, other, second, third);
		if (!outcome.ok) throw new Error(outcome.error.code);
		expect(outcome.value.thread.thread.floors).toHaveLength(251);
		expect(Array.from(outcome.value.leftOut, ([{ name }, why]) => [name, why])).toEqual([
			['p2.html', { code: 'other-thread' }],
		]);
	});

	test('that were saved before and after a deletion: each number once, and what moved is named', async () => {
		const [one, two, three] = drawReplies(1, 3);
		if (!one || !two || !three) throw new Error('three replies');
		const before = drawPage(drawTopic([one, two, three]), '2026');
		const after = drawPage(drawTopic([one, { ...three, no: 2 }], { total: 2 }), '2026');
		const expected = [{ code: 'number-moved', floor: 3, number: 2 }];
		const thread = await read(before, after);
		expect(thread.floors.map(({ number, id }) => [number, id])).toEqual([
			[0, null],
			[1, String(one.id)],
			[2, String(two.id)],
			[3, String(three.id)],
		]);
		expect(problems(thread)).toEqual(expected);
		expect(await read(after, before)).toEqual(thread);
	});

	test('two replies with one number: one is left out, and named', async () => {
		const [one, two] = drawReplies(1, 2);
		if (!one || !two) throw new Error('two replies');
		const thread = await read(drawPage(drawTopic([one, { ...two, no: 1 }], { total: 1 }), '2026'));
		expect(numbers(thread)).toEqual([0, 1]);
		expect(problems(thread)).toEqual([{ code: 'number-taken', floor: 1, id: String(two.id) }]);
	});
});

describe('odd pages', () => {
	const html = drawPage(drawTopic(drawReplies(1, 8)), '2026');

	test('a reply without a number is left out, and named', async () => {
		const thread = await read(html.replace('<span class="no">4</span>', ''));
		expect(numbers(thread)).toEqual([0, 1, 2, 3, 5, 6, 7, 8]);
		expect(problems(thread)).toMatchObject([{ code: 'reply-without-number', id: '9012' }, { code: 'missing-floors' }]);
	});

	test('a reply without an author has none', async () => {
		const { floors } = await read(html.replace('<a href="/member/alder" class="dark">alder</a>', ''));
		expect(floors[4]?.author).toBeNull();
	});

	test('a badge at another than the opening poster is named', async () => {
		const thread = await read(
			html.replace('<div class="badges"></div>', '<div class="badges"><div class="badge op">OP</div></div>'),
		);
		expect(problems(thread)).toEqual([{ code: 'op-differs', floor: 1, handle: 'Birch9' }]);
	});

	test('a badge tells the opening poster where the header does not', async () => {
		const bare = html.replace(/<small class="gray">.*?<\/small>/, '');
		expect((await read(bare)).floors[0]?.author).toBe('alder');
	});

	test('replies that a script put into each other keep their own authors and numbers', async () => {
		const cells = html.match(/<div id="r_\d+"[\s\S]*?<\/table>\s*<\/div>/g) ?? [];
		const [one = '', two = '', ...rest] = cells;
		const nested = html.replace(`${one}\n${two}`, one.replace(/<\/div>$/, `${two}</div>`));
		expect(rest.length).toBe(6);
		expect(nested).not.toBe(html);
		expect((await read(nested)).floors).toEqual((await read(html)).floors);
	});

	test('an English page is read the same', async () => {
		const english = html.replace('8 条回复', '8 replies').replace('第 1 条附言', 'Supplement 1');
		const { floors } = await read(english);
		expect(floors[0]?.text).toContain('**Supplement 1 · 2026-09-08 12:30:00**');
		expect(problems(await read(english.replace('8 replies', '10 replies')))).toEqual([
			{ code: 'missing-floors', count: 2, floors: '9–10' },
		]);
	});

	test('old pages that write dates out have them', async () => {
		const old = drawPage(drawTopic(drawReplies(1, 2)), 'old').replace('3 小时 12 分钟前', '2014-05-06 07:08:09 +08:00');
		expect((await read(old)).floors.map(({ postedAt }) => postedAt)).toEqual([null, '2014-05-06T07:08:09+08:00', null]);
	});

	test('the oldest pages have number and time in one place', async () => {
		const oldest = drawPage(drawTopic(drawReplies(1, 2)), 'old')
			.replace(/<span class="no">\d+<\/span>/g, '')
			.replace(/<span class="fade small">(.*?)<\/span>/g, '<span class="snow">#2 - $1</span>')
			.replace('#2 - ', '#1 - ');
		const { floors } = await read(oldest);
		expect(floors.map(({ number, author, postedAt }) => [number, author, postedAt])).toEqual([
			[0, 'alder', null],
			[1, 'Birch9', null],
			[2, 'cedar_w', null],
		]);
	});

	test('a fragment without the opening post is read, and says so', async () => {
		const cells = html.match(/<div id="r_\d+"[\s\S]*?<\/table>\s*<\/div>/g) ?? [];
		const thread = await read(cells.join('\n'));
		expect(numbers(thread)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
		expect(thread.floors[0]).toMatchObject({ deleted: true, text: '' });
		expect(problems(thread)).toEqual([{ code: 'no-opening-post' }]);
	});

	test('a topic without replies or text is an opening post', async () => {
		const thread = await read(drawPage(drawTopic([], { body: '', supplements: [] }), '2026'));
		expect(thread.floors).toMatchObject([{ number: 0, author: 'alder', text: '' }]);
		expect(problems(thread)).toEqual([]);
	});

	const doc = (title: string, body: string) =>
		`<!DOCTYPE html><html><head><title>${title}</title></head><body>${body}</body></html>`;
	test.each([
		['login', doc('V2EX › 登录', '<div class="message">你要查看的页面需要先登录</div>')],
		['challenge', doc('Just a moment...', '<script src="/cdn-cgi/challenge-platform/x.js"></script>')],
		['missing', doc('V2EX › 主题未找到', '<h1>404</h1>')],
		['other', doc('V2EX', '<div class="cell item"><a href="/t/1">一个主题</a></div>')],
		[
			'other',
			doc('V2EX › alder', '<table><tr><td><h1>alder</h1><span class="gray">V2EX 第 7 号会员</span></td></tr></table>'),
		],
		['cut', html.slice(0, 300)],
		['archive', `From: <Saved by Blink>\nSubject: V2EX\n\n${html.replaceAll('="', '=3D"')}`],
	])('a page without a topic says why: %s', async (kind, page) => {
		expect(await outcomeOf(page)).toEqual({ ok: false, error: { code: 'no-topic', params: { kind } } });
		const together = await outcomeOf(page, html);
		if (!together.ok) throw new Error(together.error.code);
		expect(together.value.thread.thread.floors).toHaveLength(9);
		expect([...together.value.leftOut.values()]).toEqual([{ code: 'no-topic', params: { kind } }]);
	});

	test('number 0 is the opening post’s, and no reply’s', async () => {
		const page = drawPage(drawTopic(drawReplies(1, 2)), '2026').replace('class="no">1<', 'class="no">0<');
		const thread = await read(page);
		expect(numbers(thread)).toEqual([0, 2]);
		expect(problems(thread)).toContainEqual({ code: 'reply-without-number', id: '9003' });
	});

	test('pages of other sites are of no format', async () => {
		expect(await outcomeOf(doc('Elsewhere', '<p>hi</p>'))).toEqual({
			ok: false,
			error: { code: 'unknown-format', params: {} },
		});
	});
});
