import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBody } from '../../src/body/parse.ts';
import { readThread } from '../../src/formats/read.ts';
import type { Reference } from '../../src/model/attribution.ts';
import { type BodyNode, bodyTags } from '../../src/model/body.ts';
import { findReferences } from '../../src/resolve/references.ts';

/** The tree as a drawing: `p(text <@ann #3> br)`. */
function draw(nodes: readonly BodyNode[]): string {
	return nodes
		.map((node) => drawOne(node))
		.join('|')
		.replaceAll('\u0000|\u0000', '')
		.replaceAll('\u0000', '');
}

/** Texts are framed in NUL, so that neighbours can be told and joined: entities are texts of their own. */
function drawOne(node: BodyNode): string {
	if (node.type === 'text') return `\u0000${node.text}\u0000`;
	if (node.type === 'reference') return `<${node.text}>`;
	if (node.type === 'hit') throw new Error('no file has hits');
	const name = `${node.tag}${node.image ? '!' : ''}${node.href === null ? '' : `[${node.href}]`}`;
	return node.children.length === 0 ? name : `${name}(${draw(node.children)})`;
}

function parse(text: string, limit = Number.POSITIVE_INFINITY): readonly BodyNode[] {
	return parseBody(text, findReferences(text).references, limit).nodes;
}

function flatten(nodes: readonly BodyNode[]): BodyNode[] {
	return nodes.flatMap((node) => [node, ...(node.type === 'element' ? flatten(node.children) : [])]);
}

describe('Markdown', () => {
	const cases: readonly (readonly [string, string])[] = [
		['one\ntwo', 'p(one|br|two)'],
		['one\n\ntwo', 'p(one)|p(two)'],
		['**bold** _em_ ~~gone~~ `code`', 'p(strong(bold)| |em(em)| |del(gone)| |code(code))'],
		['> quoted\n> twice', 'blockquote(p(quoted|br|twice))'],
		['- a\n- b', 'ul(li(p(a))|li(p(b)))'],
		['```js\nlet a\n```', 'pre(let a)'],
		['``` 看 @ann\nx\n```', 'pre(看 @ann|br|x)'],
		['see https://a.example/x', 'p(see |a[https://a.example/x](https://a.example/x))'],
		['[words](https://a.example)', 'p(a[https://a.example/](words))'],
		['![cat](https://a.example/cat.png)', 'p(a![https://a.example/cat.png](cat))'],
		['所谓**“成熟”**的人', 'p(所谓|strong(“成熟”)|的人)'],
		['[![cat](https://a.example/c.png)](https://a.example)', 'p(a[https://a.example/](cat))'],
		['1. one\n2. two', 'ol(li(p(one))|li(p(two)))'],
		['3. three\n4. four', 'p(3. three)|p(4. four)'],
		['| a | b |\n|---|---|\n| 1 | 2 |', 'table(tr(th(a)|th(b))|tr(td(1)|td(2)))'],
	];
	test.each(cases)('%j', (text, drawing) => expect(draw(parse(text))).toBe(drawing));

	test('means what forum writers mean', () => {
		expect(draw(parse('not a heading\n---'))).not.toContain('h2');
		expect(draw(parse('    indented'))).toBe('p(indented)');
		expect(draw(parse('[1]: https://a.example'))).toContain('[1]: ');
	});
});

describe('HTML', () => {
	const cases: readonly (readonly [string, string])[] = [
		['<b>bold</b> <i>it</i>', 'p(strong(bold)| |em(it))'],
		['<a href="https://a.example">x</a>', 'p(a[https://a.example/](x))'],
		['@ann<br>#3 &nbsp;', 'p(<@ann #3>| \u00a0)'],
		['a<br>b', 'p(a|br|b)'],
		['<img src="https://a.example/cat.png">', 'a![https://a.example/cat.png](cat.png)'],
		['<div>one</div>', 'p(one)'],
		['x <b>never closed', 'p(x |strong(never closed))'],
		['x </b> y', 'p(x  y)'],
		['a &amp; b', 'p(a & b)'],
		['<font>words</font>', 'p(words)'],
		['vector<int> v', 'p(vector<int> v)'],
		['List<String>x</String>', 'p(List<String>x</String>)'],
		['<!DOCTYPE html> 是什么', '<!DOCTYPE html> 是什么'],
		['<a href="/t/123">x</a>', 'p(a(x))'],
		['<a href="https://a.example"><img src="https://a.example/c.png"> x</a>', 'p(a[https://a.example/](c.png x))'],
		['&lt;b&gt;', 'p(<b>)'],
	];
	test.each(cases)('%j', (text, drawing) => expect(draw(parse(text))).toBe(drawing));

	const inert = [
		'<script>alert(1)</script>',
		'x <script>alert(1)</script> y',
		'<img src=x onerror=alert(1)>',
		'<a href="javascript:alert(1)">x</a>',
		'[x](javascript:alert(1))',
		'[x](JaVaScRiPt:alert(1))',
		'<a href="data:text/html,<script>alert(1)</script>">x</a>',
		'<iframe src="https://a.example"></iframe>',
		'<svg onload=alert(1)><script>alert(1)</script></svg>',
		'<style>*{display:none}</style>',
		'<a href="java\nscript:alert(1)">x</a>',
	];
	test.each(inert)('is inert: %j', (text) => {
		for (const node of flatten(parse(text))) {
			if (node.type !== 'element') continue;
			expect(bodyTags).toContain(node.tag);
			expect(node.href ?? 'https:').toMatch(/^(https?|mailto):/);
		}
	});

	test('what scripts and styles hold is no text', () => {
		expect(draw(parse('x <script>alert(1)</script> y'))).toBe('p(x  y)');
		expect(draw(parse('<style>*{}</style>'))).toBe('');
	});

	test('who speaks of a tag is not silenced by it', () => {
		expect(draw(parse('每个 <script> 都要 @ann'))).toBe('p(每个 <script> 都要 |<@ann>)');
		expect(draw(parse('<style> 怎么写\n\n@ann 看看'))).toBe('<style> 怎么写|br|br|<@ann>| 看看');
		expect(draw(parse('<!-- 怎么写 @ann'))).toBe('<!-- 怎么写 |<@ann>');
		expect(draw(parse('<?php 怎么写 ?>'))).toBe('<?php 怎么写 ?>');
		expect(draw(parse('a<!-- 注释 -->b'))).toBe('p(ab)');
	});
});

describe('references', () => {
	const cases: readonly (readonly [string, string])[] = [
		['@ann #3 yes', 'p(<@ann #3>| yes)'],
		['@ann\n#3 yes', 'p(<@ann #3>| yes)'],
		['@_u_ and **@b #2**', 'p(<@_u_>| and |strong(<@b #2>))'],
		['> @ann #1\n\n12楼 right', 'blockquote(p(@ann #1))|p(<12楼>| right)'],
		['<b>@ann</b>', 'p(strong(<@ann>))'],
		['![@ann #3](https://a.example/x.png)', 'p(a![https://a.example/x.png](<@ann #3>))'],
		['[x](https://a.example/@bob)', 'p(a[https://a.example/@bob](x))'],
		['2. @ann #1 yes', 'p(2. |<@ann #1>| yes)'],
		['<div>@ann #3</div>', 'p(<@ann #3>)'],
		['@ann，@bob', 'p(<@ann>|，|<@bob>)'],
	];
	test.each(cases)('%j', (text, drawing) => expect(draw(parse(text))).toBe(drawing));

	const piece = fc.constantFrom(
		'@ann',
		'@_b_',
		'@c #3',
		'#12',
		'第3楼',
		'**',
		'_',
		'`',
		'\n',
		'\n\n',
		' ',
		'> ',
		'- ',
		'<b>',
		'</b>',
		'<i>',
		'词',
		'word',
		'&amp;',
		'\\',
		'[',
		'](https://a.example)',
		'~~',
		'# ',
		'![',
		'<script>',
		'<int>',
		'3. ',
		'<!--',
		'```',
		'| a |',
		'|---|',
		'<pre>',
		'</a>',
		'\ue000',
	);

	test('each that is there comes out once, and every text from where it says', () => {
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 30 }), fc.constantFrom('', ' '), (pieces, space) => {
				const text = pieces.join(space);
				const { references } = findReferences(text);
				const nodes = flatten(parseBody(text, references, text.length).nodes);
				const found = nodes.flatMap((node) => (node.type === 'reference' ? [node.reference] : []));
				expect(found.toSorted((a, b) => a.span.start - b.span.start)).toEqual(references);
				for (const node of nodes) {
					if (node.type !== 'text' || node.start === null) continue;
					expect(text.slice(node.start, node.start + node.text.length)).toBe(node.text);
				}
			}),
			{ numRuns: 1000 },
		);
	});

	test('of every floor of the seed are there', async () => {
		const read = await readThread(readFileSync('seeds/000_3eaef7a16f4ddd18.txt'), 'seed.txt');
		if (!read.ok) throw new Error(read.error.code);
		for (const { text } of read.value.thread.floors) {
			const { references } = findReferences(text);
			const nodes = flatten(parseBody(text, references, text.length).nodes);
			expect(nodes.filter(({ type }) => type === 'reference')).toHaveLength(references.length);
		}
	});
});

describe('long and hostile texts', () => {
	test('are cut where a line ends, and say how much is left', () => {
		const text = 'a line of words\n'.repeat(100);
		const { nodes, omitted } = parseBody(text, [], 1000);
		expect(omitted).toBe(text.length - 992);
		expect(nodes).not.toHaveLength(0);
	});

	test('are cut before a line end that lies at the limit', () => {
		expect(parseBody('ab\ncd', [], 2).omitted).toBe(3);
	});

	test('are never cut within a reference', () => {
		const references: Reference[] = [{ span: { start: 8, end: 14 }, handle: 'ann', floor: 3 }];
		expect(parseBody('so says @ann #3 indeed', references, 10)).toMatchObject({ omitted: 14 });
	});

	const hostile = ['@', '1. ', '- > ', '>', '*', '[', '<', '`', '<b>', '- ', '![', '~', '| a ', '&', '<!--'];
	test.each(hostile)(
		'100,000 times %j neither hangs nor throws',
		(part) => {
			const text = part.repeat(100_000);
			const { references } = findReferences(text);
			expect(parseBody(text, references, text.length).omitted).toBe(0);
		},
		60_000,
	);

	test('two megabytes are shown whole when asked for', () => {
		const text = `@ann ${'词'.repeat(2_000_000)} @bob`;
		const nodes = flatten(parseBody(text, findReferences(text).references, text.length).nodes);
		expect(nodes.filter(({ type }) => type === 'reference')).toHaveLength(2);
	});
});
