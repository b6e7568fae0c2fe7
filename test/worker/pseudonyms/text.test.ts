import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Handle, handleKey } from '../../../src/model/thread.ts';
import { findReferences } from '../../../src/resolve/references.ts';
import { edited, renamerOf } from '../../../src/worker/pseudonyms/text.ts';

/** The text with the first handle called P1, the second P2, and so on. */
function renamed(text: string, handles: readonly Handle[]): string {
	const pseudonyms = new Map(handles.map((handle, index) => [handleKey(handle), `P${index + 1}`]));
	return edited(text, renamerOf(pseudonyms)(text));
}

describe('a text under pseudonyms', () => {
	test.each([
		['@livid #3 yes', '@P1 #3 yes'],
		['@LIVID#3', '@P1#3'],
		['谢谢@livid你好，livid说得对', '谢谢@P1你好，P1说得对'],
		['@livid\n#12 和 livid', '@P1\n#12 和 P1'],
		['livid2, xlivid, livid_x, Livid’s', 'livid2, xlivid, livid_x, P1’s'],
		['[him](https://www.v2ex.com/member/livid)', '[him](https://www.v2ex.com/member/P1)'],
		['<a href="/member/Livid">Livid</a>', '<a href="/member/P1">P1</a>'],
		['https://a.example/@livid/x?u=livid', 'https://a.example/@P1/x?u=P1'],
		['livid@mail.example', 'P1@mail.example'],
		['`@livid` and ```livid```', '`@P1` and ```P1```'],
		['![livid](https://a.example/livid.png)', '![P1](https://a.example/P1.png)'],
	])('%j becomes %j', (text, expected) => {
		expect(renamed(text, ['Livid'])).toBe(expected);
	});

	test('an ordinary word is a name only where it is marked as one', () => {
		expect(renamed('op 说 @op #3 lz 也 @LZ，/member/op', ['op', 'lz'])).toBe('op 说 @P1 #3 lz 也 @P2，/member/P1');
		expect(renamed('x 123 3L @123 @x', ['x', '123', '3L'])).toBe('x 123 3L @P2 @P1');
		expect(renamed('<div class="a">the</div> &nbsp;', ['div', 'nbsp', 'class', 'the'])).toBe(
			'<div class="a">the</div> &nbsp;',
		);
	});

	test('of names that are parts of others the longest counts', () => {
		expect(renamed('@foo @foo_bar foo-bar foobar foo', ['foo', 'foo_bar', 'foo-bar'])).toBe('@P1 @P2 P3 foobar P1');
		expect(renamed('foo\\_bar', ['foo', 'foo_bar'])).toBe('P2');
	});

	test('names of any writing are found, and grow together with nothing', () => {
		const handles = ['张三', 'Foo Bar', '😀x', 'élan'];
		expect(renamed('@bob张三#12，foo bar 和 Élan，😀X', handles)).toBe('@bob P1 #12，P2 和 P4，P3');
		expect(renamed('/member/%E5%BC%A0%E4%B8%89', handles)).toBe('/member/P1');
		expect(renamed('我张', ['我'])).toBe('我张');
	});
});

const handle = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{2,9}$/).map((text) => `q${text}`);
const pieces = (handles: readonly Handle[]) =>
	fc.array(
		fc.oneof(
			fc.constantFrom(...handles).chain((name) => fc.constantFrom(`@${name}`, `@${name} #3`, `@${name}#12`, name)),
			fc.constantFrom(
				' ',
				'\n',
				'你好',
				'，',
				'#7',
				'12楼',
				'`',
				'<b>',
				'</b>',
				'https://a.example/member/',
				'](',
				'[',
				'@',
			),
			fc.string({ maxLength: 5 }),
		),
		{ maxLength: 30 },
	);
const written = fc
	.uniqueArray(handle, { minLength: 1, maxLength: 6, selector: handleKey })
	.chain((handles) => fc.record({ handles: fc.constant(handles), text: pieces(handles).map((all) => all.join('')) }));

describe('for any text', () => {
	test('references are those of before, where the edits put them, to the same people', () => {
		fc.assert(
			fc.property(written, ({ handles, text }) => {
				const pseudonyms = new Map(handles.map((name, index) => [handleKey(name), `P${index + 1}`]));
				const edits = renamerOf(pseudonyms)(text);
				const moved = (at: number) =>
					edits.reduce((to, { start, end, with: by }) => (end <= at ? to + by.length - (end - start) : to), at);
				const expected = findReferences(text).references.map(({ handle, floor, span }) => ({
					handle: handle === null ? null : (pseudonyms.get(handleKey(handle)) ?? handle),
					floor,
					span: { start: moved(span.start), end: moved(span.end) },
				}));
				expect(findReferences(edited(text, edits)).references).toEqual(expected);
			}),
		);
	});

	test('nothing but names is changed, and the key gives them back', () => {
		fc.assert(
			fc.property(written, ({ handles, text }) => {
				const result = renamed(text, handles);
				const back = new Map(handles.map((name, index) => [handleKey(`P${index + 1}`), name]));
				// The text has words of its own that look like pseudonyms: those are not asked for back.
				fc.pre(!/P\d/i.test(text));
				const given = edited(result, renamerOf(back)(result));
				expect(given.toLowerCase()).toBe(text.toLowerCase());
			}),
		);
	});

	test('no name is left as a word of its own', () => {
		fc.assert(
			fc.property(written, ({ handles, text }) => {
				const words =
					renamed(text, handles)
						.toLowerCase()
						.match(/[\p{Script=Latin}\p{N}\p{M}_]+/gu) ?? [];
				for (const name of handles) expect(words).not.toContain(handleKey(name));
			}),
		);
	});
});
