import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findRelatives } from '../../src/resolve/relatives.ts';

const found = (text: string) =>
	findRelatives(text).map(({ kind, span }) => `${kind} ${text.slice(span.start, span.end)}`);

test.each([
	['楼上说得对', ['above 楼上']],
	['樓上正解', ['above 樓上']],
	['同意 LS', ['above LS']],
	['坐等楼下', ['below 楼下']],
	['楼主加油', ['op 楼主']],
	['lz 好人，楼上也是', ['op lz', 'above 楼上']],
	['OP 呢', ['op OP']],
	['支持 op，楼主说得对', ['op op']],
])('%s', (text, kinds) => {
	expect(found(text)).toEqual(kinds);
});

test.each([
	['many floors', '楼上的各位都错了'],
	['many floors', '楼上几位说的'],
	['a house', '楼上邻居很吵'],
	['a shop', '楼下超市'],
	['a word in English', 'also, pools, stop, options'],
	['the opening poster of another thread', '原帖 op 说过，那个帖子的 OP 也说过'],
	['code', '`楼上`'],
	['a tag', '<a href="/lz">x</a>'],
])('%s is none: %s', (_, text) => {
	expect(found(text)).toEqual([]);
});

test('whoever begins with it speaks to that floor', () => {
	expect(findRelatives(' 楼上对')[0]?.isFirst).toBe(true);
	expect(findRelatives('我看楼上对')[0]?.isFirst).toBe(false);
});

test('each kind once at the most, each span in the text it belongs to', () => {
	const word = fc.constantFrom('楼上', '楼下', '楼主', 'lz', 'OP', '各位', '`', '说 ', '原帖', '\n');
	fc.assert(
		fc.property(fc.array(word, { maxLength: 30 }), (words) => {
			const text = words.join('');
			const relatives = findRelatives(text);
			expect(new Set(relatives.map(({ kind }) => kind)).size).toBe(relatives.length);
			for (const { span } of relatives) expect(text.slice(span.start, span.end)).toMatch(/^(楼[上下主]|lz|op)$/i);
		}),
	);
});
