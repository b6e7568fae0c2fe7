import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Decoded, decode } from '../../src/formats/decode.ts';
import { scanUtf8 } from '../../src/formats/unicode.ts';
import { doubleByte, join, utf16 } from './encode.ts';

const seed = readFileSync(new URL('../../seeds/000_3eaef7a16f4ddd18.txt', import.meta.url), 'utf8');
const short = '### 标题\n\n正文在这里，一句话。\n';

async function decoded(bytes: Uint8Array): Promise<Decoded> {
	const result = await decode(bytes);
	if (!result.ok) throw new Error(result.error.code);
	return result.value;
}

async function errorOf(bytes: Uint8Array): Promise<unknown> {
	const result = await decode(bytes);
	return result.ok ? 'no error' : result.error;
}

describe('decoding', () => {
	test('takes UTF-8 as it is, with or without a byte order mark', async () => {
		expect(await decoded(join(seed))).toEqual({ text: seed, encoding: 'utf-8', problems: [] });
		expect(await decoded(join('\uFEFF', short))).toEqual({ text: short, encoding: 'utf-8', problems: [] });
	});

	test.each(['utf-16le', 'utf-16be'] as const)('knows %s by its mark and without one', async (encoding) => {
		for (const text of [seed, short, 'plain English\n', '一', '### 一\n\n一　二\n']) {
			expect(await decoded(utf16(`\uFEFF${text}`, encoding))).toEqual({ text, encoding, problems: [] });
			if (text !== '一') expect(await decoded(utf16(text, encoding))).toEqual({ text, encoding, problems: [] });
		}
	});

	test('knows GB18030, short or long', async () => {
		const long = '楼主说得对，不过技术和管理是两回事。\n@livid #12 我也这么想\n'.repeat(30);
		for (const text of [short, long, '### 测试\n\n你好\n']) {
			expect(await decoded(doubleByte(text, 'gb18030'))).toEqual({ text, encoding: 'gb18030', problems: [] });
		}
	});

	test.each([
		['big5', '這個問題我們已經討論過很多次了，還是沒有結論。'],
		['shift_jis', 'これはとても長い文章です。みなさんはどう思いますか。'],
		['euc-kr', '이것은 아주 긴 문장입니다. 여러분은 어떻게 생각하십니까?'],
	] as const)('knows %s', async (encoding, sentence) => {
		const text = `### t\n\n${sentence.repeat(20)}\n`;
		expect(await decoded(doubleByte(text, encoding))).toEqual({ text, encoding, problems: [] });
	});

	test('knows Latin letters with accents', async () => {
		const text = 'Été comme hiver, le garçon préfère déjà être là où ça bouge. '.repeat(5);
		const bytes = Uint8Array.from(Array.from(text), (character) => character.charCodeAt(0));
		expect(await decoded(bytes)).toEqual({ text, encoding: 'windows-1252', problems: [] });
	});

	test('makes every line end in LF', async () => {
		expect((await decoded(join('a\r\nb\rc\nd\r\n\r\ne'))).text).toBe('a\nb\nc\nd\n\ne');
		expect((await decoded(utf16('a\r\nb', 'utf-16le'))).text).toBe('a\nb');
	});
});

describe('odd files', () => {
	test('keep their encoding with a few invalid sequences, and say where', async () => {
		const bytes = join('### 标题\r\n\r\n正', [0xff], '文\r\n', '这里有很多中文字', [0xe4, 0xb8], '。');
		expect(await decoded(bytes)).toEqual({
			text: '### 标题\n\n正\uFFFD文\n这里有很多中文字\uFFFD。',
			encoding: 'utf-8',
			problems: [{ code: 'invalid-encoding', params: { count: 2, encoding: 'utf-8' }, line: 3 }],
		});
	});

	test('are UTF-8 if they are ASCII but for a byte or two', async () => {
		const { text, problems } = await decoded(join('hello\n', [0xc3, 0x28], ' world', [0xff]));
		expect(text).toBe('hello\n\uFFFD( world\uFFFD');
		expect(problems).toEqual([{ code: 'invalid-encoding', params: { count: 2, encoding: 'utf-8' }, line: 2 }]);
	});

	test('do not count replacement characters that the file itself has', async () => {
		expect((await decoded(join('锟斤拷 \uFFFD'))).problems).toEqual([]);
		const { problems } = await decoded(join('\uFFFD 正文\n很多中文字', [0x80]));
		expect(problems).toEqual([{ code: 'invalid-encoding', params: { count: 1, encoding: 'utf-8' }, line: 2 }]);
	});

	test('in other encodings keep them too', async () => {
		const sentence = '楼主说得对，不过技术和管理是两回事。';
		const long = doubleByte(`${sentence.repeat(30)}\n`, 'gb18030');
		const { encoding, problems } = await decoded(join(long, [0xff], long));
		expect([encoding, problems]).toEqual([
			'gb18030',
			[{ code: 'invalid-encoding', params: { count: 1, encoding: 'gb18030' }, line: 2 }],
		]);
		expect((await decoded(join(utf16('\uFEFFab', 'utf-16le'), [0x61]))).problems).toEqual([
			{ code: 'invalid-encoding', params: { count: 1, encoding: 'utf-16le' }, line: 1 },
		]);
	});

	test('lose their NULs, and say where', async () => {
		expect(await decoded(join('### 标题\n\n正\0文\n\0\0'))).toEqual({
			text: '### 标题\n\n正文\n',
			encoding: 'utf-8',
			problems: [{ code: 'nul-bytes', params: { count: 3 }, line: 3 }],
		});
		expect((await decoded(join('abc\0'))).text).toBe('abc');
	});

	test('may have both troubles', async () => {
		const { text, problems } = await decoded(join('正文很长很长\n\0', [0xff]));
		expect(text).toBe('正文很长很长\n\uFFFD');
		expect(problems.map(({ code, line }) => [code, line])).toEqual([
			['invalid-encoding', 2],
			['nul-bytes', 2],
		]);
	});

	test('of any bytes never make decoding throw', async () => {
		await fc.assert(
			fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
				const result = await decode(bytes);
				expect(result.ok ? result.value.text.includes('\0') : ['empty', 'binary'].includes(result.error.code)).toBe(
					!result.ok,
				);
			}),
		);
	});
});

describe('what is no text', () => {
	test.each(['', ' \n\t ', '\uFEFF', '\uFEFF\r\n', '　\n'])('is empty: %j', async (text) => {
		expect(await errorOf(join(text))).toEqual({ code: 'empty', params: {} });
	});

	test.each([
		['image', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
		['image', [0xff, 0xd8, 0xff, 0xe0, 0, 16]],
		['image', join('GIF89a', [1, 0, 1, 0])],
		['image', join('RIFF', [10, 0, 0, 0], 'WEBPVP8 ')],
		['image', join('BM', [70, 0, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0, 40, 0, 0, 0], new Uint8Array(20))],
		['archive', join('PK', [3, 4, 20, 0])],
		['archive', [0x1f, 0x8b, 8, 0]],
		['pdf', join('%PDF-1.7\n')],
		['unknown', Array.from({ length: 512 }, (_, index) => (index * 167 + (index >> 3)) % 256)],
		['unknown', [0, 1, 2, 3]],
	])('is binary: %s', async (kind, bytes) => {
		expect(await errorOf(Uint8Array.from(bytes))).toEqual({ code: 'binary', params: { kind } });
	});

	test('is not a text that begins like a bitmap', async () => {
		expect((await decoded(join('BMW 和奔驰哪个好，说说你们的看法吧，谢谢大家'))).encoding).toBe('utf-8');
	});
});

describe('the scan for broken UTF-8', () => {
	const piece = fc.oneof(
		fc.uint8Array({ maxLength: 6 }),
		fc.constantFrom('楼', 'é', '😑', 'a', '\uFFFD', '\u{10FFFF}').map((text) => join(text)),
		fc.constantFrom([0xed, 0xa0, 0x80], [0xc0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xe0, 0x9f, 0x80], [0xf0, 0x8f]),
	);

	test('counts what a decoder replaces', () => {
		fc.assert(
			fc.property(fc.array(piece), (pieces) => {
				const bytes = join(...pieces.map((each) => Array.from(each)));
				// Each U+FFFD of the file itself becomes a letter, so that only replacements are left.
				const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
				const own = Array.from(bytes).filter(
					(_, at) => bytes[at] === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd,
				);
				const replaced = text.split('\uFFFD').length - 1 - own.length;
				const scan = scanUtf8(bytes);
				expect(scan.broken).toBe(replaced);
				expect(scan.multibyte + scan.broken).toBe(Array.from(text).filter((character) => character > '\x7f').length);
			}),
		);
	});

	test('knows where the first is', () => {
		expect(scanUtf8(join('楼a', [0xff], 'b', [0xff]))).toEqual({ multibyte: 1, broken: 2, firstBroken: 4 });
		expect(scanUtf8(join('楼')).firstBroken).toBeNull();
	});
});
