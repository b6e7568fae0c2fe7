import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { parseBody } from '../../../src/body/parse.ts';
import { bodyText } from '../../../src/formats/v2ex/body-text.ts';
import { plainText } from '../../../src/formats/v2ex/paragraph.ts';
import type { BodyNode } from '../../../src/model/body.ts';
import { findReferences } from '../../../src/resolve/references.ts';

const textOf = (html: string) => bodyText(parseDocument(html).children);

/** Other white space than this is kept. */
const trim = (text: string) => text.replace(/^[ \t\n]+|[ \t\n]+$/g, '');

/** What people see of a floor's text: words, line breaks, paragraphs between blank lines. */
function shown(text: string): string {
	return trim(parseBody(text, findReferences(text).references, Number.POSITIVE_INFINITY).nodes.map(words).join(''));
}

function words(node: BodyNode): string {
	if (node.type !== 'element') return node.text;
	if (node.tag === 'br') return '\n';
	const inside = node.children.map(words).join('');
	return ['p', 'pre', 'li', 'blockquote', 'h2'].includes(node.tag) ? `${trim(inside)}\n\n` : inside;
}

function tags(text: string): string[] {
	const all = (nodes: readonly BodyNode[]): string[] =>
		nodes.flatMap((node) => (node.type === 'element' ? [node.tag, ...all(node.children)] : []));
	return all(parseBody(text, findReferences(text).references, Number.POSITIVE_INFINITY).nodes);
}

const references = (text: string) => findReferences(text).references.map(({ handle, floor }) => [handle, floor]);

describe('the text of a post', () => {
	test.each([
		['words', '好的', '好的'],
		['line breaks', '一<br />二<br>\n三', '一\n二\n三'],
		['blank lines', '一<br /><br />二', '一\n\n二'],
		['white space as browsers show it', '  一\n\t二 &nbsp; ', '一 二 \u00a0'],
		['paragraphs', '<p>一</p>\n<p>二<br>三</p>', '一\n\n二\n三'],
		['a mention', '@<a href="/member/Ann">Ann</a> 你好', '@Ann 你好'],
		['a mention of a saved page', '@<a target="_blank" href="https://v2ex.com/member/Ann">Ann</a>', '@Ann'],
		[
			'a link',
			'看 <a href="https://a.example/?a=1&amp;b=2" rel="x">这里</a>',
			'看 <a href="https://a.example/?a=1&amp;b=2">这里</a>',
		],
		[
			'a link within the site',
			'<a href="/t/12#reply3">这里</a>',
			'<a href="https://www.v2ex.com/t/12#reply3">这里</a>',
		],
		['a link that leads nowhere', '<a href="javascript:x()">这里</a>', '这里'],
		['an image', '<img src="//i.example/a.png" alt="图" class="x">', '<img src="https://i.example/a.png" alt="图">'],
		[
			'an image that links to itself',
			'<a href="https://i.example/a.png"><img src="https://i.example/a.png"></a>',
			'<img src="https://i.example/a.png" alt="">',
		],
		['a copy of an image', '<img src="./x_files/a.png" alt="图">', '图'],
		[
			'a copy that names its original',
			'<img src="data:x" data-sf-original-src="https://i.example/a.png">',
			'<img src="https://i.example/a.png" alt="">',
		],
		[
			'a player',
			'<iframe src="https://v.example/1"></iframe>',
			'<p><a href="https://v.example/1">https://v.example/1</a></p>',
		],
		['a list', '<p>一</p><ul>\n<li>二</li>\n<li>三</li></ul>', '一\n\n<ul><li>二</li><li>三</li></ul>'],
		['code', '<pre><code>a\n\n  @b\n</code></pre>', '<pre><code>a\n<br>  @b\n</code></pre>'],
		[
			'an address that was hidden',
			'<a class="__cf_email__" data-cfemail="2a4b6a48">[email&#160;protected]</a>',
			'<p>a@b</p>',
		],
		['what looks like Markdown', '*一* # 二', '<p>*一* # 二</p>'],
		['what Markdown takes for an e-mail address', '+@.a', '<p>+@.a</p>'],
		['what looks like HTML', '用 &lt;b&gt; 标签', '<p>用 &lt;b> 标签</p>'],
		['nothing', ' <br> ', ''],
	])('%s', (_, html, text) => expect(textOf(html)).toBe(text));

	test('keeps a mention and its number together, also over a line break', () => {
		for (const html of [
			'@<a href="/member/Ann">Ann</a> #12 好',
			'@<a href="/member/Ann">Ann</a><br />#12 好',
			'@<a href="/member/Ann">Ann</a>  #12 *好*',
			'`x` @<a href="/member/Ann">Ann</a> #12 `y`',
			'~~~<br />@<a href="/member/Ann">Ann</a> #12',
		]) {
			expect(references(textOf(html)), html).toEqual([['Ann', 12]]);
		}
	});

	test('finds no reference in code, nor in addresses', () => {
		expect(references(textOf('<pre><code>@ann #1</code></pre><code>@ann</code>'))).toEqual([]);
		expect(references(textOf('<a href="https://a.example/@ann">https://a.example/@ann</a>'))).toEqual([]);
	});

	test('images and links keep their addresses on screen', () => {
		const text = textOf('<p>*看*：<a href="https://a.example/_x_"><img src="https://a.example/y_z_.png"></a></p>');
		const [node] = parseBody(text, [], 1_000).nodes;
		expect(JSON.stringify(node)).toContain('"href":"https://a.example/_x_"');
	});
});

/** Signs of Markdown and HTML, mentions, addresses, and whatever else. */
const piece = fc.oneof(
	fc.constantFrom(
		...[
			'*',
			'_',
			'`',
			'```',
			'~',
			'~~',
			'~~~',
			'#',
			'# ',
			'> ',
			'- ',
			'+ ',
			'1. ',
			'12) ',
			'---',
			'===',
			'[a](b)',
			'!',
		],
		...['<', '>', '<b>', '</p>', '<!--', '-->', '&', '&amp;', '&#42;', '|', '\\', '\\*', '    ', '\t', '\u3000'],
		...[
			'@ann',
			'@a_b #3',
			'#12',
			'https://a.example/x_y_*z*',
			'www.a.example',
			'a@b.example',
			'+@.a',
			'-@',
			'楼',
			'好',
			'，',
		],
	),
	fc.string({ maxLength: 6 }),
	fc.string({ unit: 'binary', maxLength: 4 }),
);
const line = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('').replace(/[\r\n\f\0\ue000-\uf8ff]/g, ''));

describe('whatever people write is shown as they wrote it', () => {
	const asHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
	/** A name and its number are one reference, shown on one line. */
	const joined = (text: string) => text.replace(/(@\w+)[ \t\n]+(?=#\d)/g, '$1 ');
	const collapse = (text: string) => text.replace(/[^\S\n]+/g, ' ').replace(/^ | $/g, '');
	const expected = (lines: readonly string[]) =>
		trim(
			lines
				.map(collapse)
				.join('\n')
				.replace(/\n{3,}/g, '\n\n'),
		);
	const seen = (text: string) =>
		trim(
			shown(text)
				.split('\n')
				.map(collapse)
				.join('\n')
				.replace(/\n{3,}/g, '\n\n'),
		);

	test('on a page', () => {
		fc.assert(
			fc.property(fc.array(line, { maxLength: 5 }), (lines) => {
				const text = textOf(lines.map(asHtml).join('<br />'));
				expect(joined(seen(text))).toBe(joined(expected(lines)));
				expect(tags(text).filter((tag) => tag !== 'p' && tag !== 'br')).toEqual([]);
			}),
			{ numRuns: 2_000 },
		);
	});

	test('in code', () => {
		fc.assert(
			fc.property(fc.array(line, { maxLength: 5 }), (lines) => {
				const text = textOf(`<pre>${lines.map(asHtml).join('\n')}x</pre>`);
				const end = (each: string) => each.replace(/[^\S\n]/g, ' ').trimEnd();
				const want = `${lines.join('\n')}x`.split('\n').map(end).join('\n');
				expect(trim(shown(text).split('\n').map(end).join('\n'))).toBe(trim(want));
			}),
			{ numRuns: 1_000 },
		);
	});

	test('in an answer of the API, addresses as links', () => {
		fc.assert(
			fc.property(fc.array(line, { maxLength: 5 }), (lines) => {
				const text = plainText(lines.join('\n'));
				expect(joined(seen(text))).toBe(joined(expected(lines)));
				expect(tags(text).filter((tag) => !['p', 'br', 'a'].includes(tag))).toEqual([]);
			}),
			{ numRuns: 2_000 },
		);
		expect(plainText('看 https://a.example/x_y。')).toBe(
			'<p>看 <a href="https://a.example/x_y">https://a.example/x_y</a>。</p>',
		);
	});
});
