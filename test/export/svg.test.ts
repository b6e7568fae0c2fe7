import fc from 'fast-check';
import { expect, test } from 'vitest';
import { document, element, serialise } from '../../src/charts/svg.ts';

test('what would be markup in a name is text', () => {
	const hostile = `</text><script>alert("1")</script>&amp;'`;
	expect(serialise(element('text', { id: hostile }, hostile))).toBe(
		`<text id="&lt;/text&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;amp;'">` +
			`&lt;/text&gt;&lt;script&gt;alert("1")&lt;/script&gt;&amp;amp;'</text>`.replaceAll('"', '&quot;'),
	);
});

test('what XML does not allow is replaced; astral characters stay', () => {
	expect(serialise(element('text', {}, 'a\u0000b\u001Fc\uD800d\uDC00e\uFFFEf😀𠮷'))).toBe(
		'<text>a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf😀𠮷</text>',
	);
});

test('no text, whatever it holds, adds markup or characters that XML does not allow', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			const written = serialise(element('t', { a: text }, text));
			expect(written).toMatch(/^<t a="[^<>"]*">[^<>]*<\/t>$/);
			for (const character of written) expect(isXmlCharacter(character.codePointAt(0) ?? 0)).toBe(true);
		}),
	);
});

/** https://www.w3.org/TR/xml/#NT-Char */
function isXmlCharacter(code: number): boolean {
	if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
	return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || code >= 0x10000;
}

test('null attributes are left out and numbers have two decimals', () => {
	expect(serialise(document(10, 20, element('rect', { id: null, x: 1 / 3, y: -0.5 })))).toBe(
		'<svg xmlns="http://www.w3.org/2000/svg" width="10" height="20" viewBox="0 0 10 20"><rect x="0.33" y="-0.5"/></svg>',
	);
});
