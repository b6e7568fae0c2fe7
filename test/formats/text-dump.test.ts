import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textDump } from '../../src/formats/text-dump.ts';
import type { Thread } from '../../src/model/thread.ts';

const line = '-'.repeat(51);

/** Reads a thread drawn as its blocks. */
function readBlocks(...blocks: readonly string[]): Thread {
	return readText(blocks.join(`\n\n${line}\n\n`));
}

function readText(text: string): Thread {
	const result = textDump.read(text);
	if (!result.ok) throw new Error(result.error.code);
	return result.value.thread;
}

function texts(thread: Thread): string[] {
	return thread.floors.map((floor) => floor.text);
}

describe('a text dump', () => {
	test('has a title, an opening post and floors', () => {
		const thread = readBlocks('### 标题\n\n正文', '一楼', '二楼\n\n第二段', '三楼\n\n');
		expect(thread.title).toBe('标题');
		expect(texts(thread)).toEqual(['正文', '一楼', '二楼\n\n第二段', '三楼']);
		expect(thread.floors.map((floor) => floor.number)).toEqual([0, 1, 2, 3]);
		expect(thread.problems).toEqual([]);
	});

	test('without separators is an opening post', () => {
		expect(texts(readText('### 标题\n\n正文\n'))).toEqual(['正文']);
		expect(texts(readText('### 标题'))).toEqual(['']);
	});

	test('without a title says so', () => {
		const thread = readBlocks('正文', '一楼');
		expect(thread.title).toBeNull();
		expect(thread.problems).toEqual([{ code: 'no-title', params: {}, line: 1 }]);
		expect(texts(thread)).toEqual(['正文', '一楼']);
	});

	test('takes no other heading for its title', () => {
		expect(readText('## 标题\n\n正文').title).toBeNull();
		expect(readText('###标题\n\n正文').title).toBeNull();
		expect(texts(readBlocks('### 标题\n\n正文', '### 小标题\n\n文字'))).toEqual(['正文', '### 小标题\n\n文字']);
	});

	test('keeps an empty floor between two separators, so that numbers stay', () => {
		expect(texts(readBlocks('### 标题\n\n正文', '', '二楼'))).toEqual(['正文', '', '二楼']);
		expect(texts(readText(`### 标题\n\n正文\n\n${line}\n${line}\n二楼`))).toEqual(['正文', '', '二楼']);
	});

	test('has an empty opening post before a separator at its start, and no floor after one at its end', () => {
		expect(texts(readText(`${line}\n\n一楼`))).toEqual(['', '一楼']);
		expect(texts(readText(`### 标题\n\n${line}\n\n一楼`))).toEqual(['', '一楼']);
		expect(texts(readText(`### 标题\n\n正文\n\n${line}\n\n一楼\n\n${line}\n`))).toEqual(['正文', '一楼']);
		expect(texts(readText(`### 标题\n\n正文\n\n${line}`))).toEqual(['正文']);
	});

	test.each([
		['50 hyphens', '-'.repeat(50)],
		['52 hyphens', '-'.repeat(52)],
		['a space at the end', `${line} `],
		['a space at the start', ` ${line}`],
		['10,000 hyphens', '-'.repeat(10_000)],
	])('is not parted by %s', (_, hyphens) => {
		const text = `正文\n\n${hyphens}\n\n还是正文`;
		expect(texts(readBlocks(`### 标题\n\n${text}`, '一楼'))).toEqual([text, '一楼']);
	});

	test('keeps the white space of its floors but for the lines around separators', () => {
		expect(texts(readBlocks('### 标题\n\n  正文  ', '\n一楼', '二楼'))).toEqual(['  正文  ', '\n一楼', '二楼']);
	});

	test('of hyphens alone has no text', () => {
		expect(textDump.read(line)).toEqual({ ok: false, error: { code: 'no-text', params: {} } });
		expect(textDump.read(`${line}\n\n \n\n${line}\n`)).toEqual({ ok: false, error: { code: 'no-text', params: {} } });
	});

	test('is any text but JSON', () => {
		const takes = (text: string, name = '') => textDump.recognises(text, name);
		expect(takes('随便写点什么', 'a.txt')).toBe(true);
		expect(takes('[doge] 哈哈 [doge]', 'a.txt')).toBe(true);
		expect(takes('{楼主} 说得对', 'a')).toBe(true);
		expect(takes('["a"', 'a.md')).toBe(true);
		expect(takes('不是 JSON', 'a.JSON')).toBe(false);
		expect(takes(' {"format": "x"}\n', 'a.txt')).toBe(false);
		expect(takes('[{"id": 1}]', 'a')).toBe(false);
	});

	test('gives back the blocks it was written from', () => {
		const block = fc.string({ unit: fc.constantFrom('a', '楼', ' ', '\n', '-', '#'), maxLength: 20 });
		const written = block.map((text) => text.replace(/^\n+|\n+$/g, ''));
		fc.assert(
			fc.property(
				written,
				fc.array(
					written.filter((text) => text !== ''),
					{ maxLength: 8 },
				),
				(opening, replies) => {
					// One letter more keeps the blocks apart, so that none is folded.
					const blocks = replies.map((text, index) => `${text}${index}`);
					expect(texts(readBlocks(`### t\n\n${opening}`, ...blocks))).toEqual([opening, ...blocks]);
				},
			),
		);
	});
});

describe('the seed', () => {
	const seed = readFileSync(new URL('../../seeds/000_3eaef7a16f4ddd18.txt', import.meta.url), 'utf8');
	const thread = readText(seed);

	test('has 147 floors and an opening post', () => {
		expect(thread.title).toMatch(/^一堆拿技术当赚钱工具的人/);
		expect(thread.floors).toHaveLength(148);
		expect(thread.floors.at(-1)?.number).toBe(147);
		expect(thread.problems).toEqual([]);
	});

	test('repeats its last page twice', () => {
		const page = [141, 142, 143, 144, 145, 146, 147];
		expect(thread.folded).toEqual([...page, ...page].map((repeats, index) => ({ block: 149 + index, repeats })));
	});

	test('has one floor less when one is taken out', () => {
		const without = readText(seed.replace(`终于看到一个正常人\n\n${line}\n\n`, ''));
		expect(without.floors).toHaveLength(147);
		expect(without.folded.map((repeat) => repeat.repeats)).toEqual(thread.folded.map(({ repeats }) => repeats - 1));
		expect(without.floors.slice(1).map((floor) => floor.text)).toEqual(
			thread.floors.slice(2).map((floor) => floor.text),
		);
	});
});

describe('several dumps in one file', () => {
	const first = ['### 第一帖\n\n甲', 'y', '@mu_ke #1 好'].join(`\n\n${line}\n\n`);
	const second = ['### 第二帖\n\n乙', 'z', '@lanhua #1 好', '末'].join(`\n\n${line}\n\n`);
	const read = (text: string, key?: string) => {
		const result = textDump.read(text, key);
		if (!result.ok) throw new Error(result.error.code);
		return result.value;
	};
	const list = [
		{ key: '1', title: '第一帖', floors: 3 },
		{ key: '2', title: '第二帖', floors: 4 },
	];

	test.each([
		['right after one another', `${first}\n${second}`],
		['after a blank line', `${first}\n\n${second}\n`],
		['after a separator', `${first}\n\n${line}\n\n${second}`],
	])('%s are threads of their own: the largest is read, or the one asked for', (_, text) => {
		expect(read(text)).toMatchObject({ among: { key: '2', threads: list }, thread: { title: '第二帖' } });
		expect(texts(read(text).thread)).toEqual(['乙', 'z', '@lanhua #1 好', '末']);
		expect(read(text, '1').among).toEqual({ key: '1', threads: list });
		expect(texts(read(text, '1').thread)).toEqual(['甲', 'y', '@mu_ke #1 好']);
		expect(read(text, 'gone').among?.key).toBe('2');
	});

	test('of two equally large the first is read', () => {
		expect(read(`${first}\n${second.replace(/\n\n-+\n\n末$/, '')}`).among?.key).toBe('1');
	});

	test('a heading after which a number counts from the first title is a heading', () => {
		const { thread, among } = read(`${first}\n\n${second.replace('末', '@ann #4 末')}`);
		expect(among).toBeUndefined();
		expect(thread.floors).toHaveLength(6);
		expect(thread.problems).toEqual([]);
	});

	test('where no number tells, the file is one thread, with the line that may be another title', () => {
		const { thread, among } = read(`${first}\n\n${second.replace('@lanhua #1', '@ann')}`);
		expect(among).toBeUndefined();
		expect(thread.problems).toEqual([{ code: 'second-title', params: { title: '第二帖' }, line: 13 }]);
	});

	test('a file of nothing but headings is read in a moment', () => {
		const text = first + `\n\n${line}\n\n### 题\n\n@ann #0 好`.repeat(20_000);
		const start = performance.now();
		expect(read(text).thread.floors.length).toBeGreaterThan(3);
		expect(performance.now() - start).toBeLessThan(5000);
	});

	test('three threads are three, also where one of them has headings of its own', () => {
		const third = ['### 第三帖\n\n丙', '### 小标题\n\n文字', '@eve #1 好'].join(`\n\n${line}\n\n`);
		const { among } = read(`${first}\n${second}\n${third}`);
		expect(among?.threads.map(({ title, floors }) => [title, floors])).toEqual([
			['第一帖', 3],
			['第二帖', 4],
			['第三帖', 3],
		]);
	});
});
