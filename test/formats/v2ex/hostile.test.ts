import type { Element } from 'domhandler';
import { describe, expect, test } from 'vitest';
import { readThread } from '../../../src/formats/read.ts';
import { bodyText } from '../../../src/formats/v2ex/body-text.ts';
import { isClosed, isCutOff, lineOf, removeAll } from '../../../src/formats/v2ex/dom.ts';
import { gapsIn } from '../../../src/formats/v2ex/gaps.ts';
import { deepestElement, parsePage } from '../../../src/formats/v2ex/parse.ts';
import type { TopicFile } from '../../../src/formats/v2ex/topic.ts';
import { known } from '../../../src/lib/assert.ts';

function firstOf(html: string): Element {
	return known(parsePage(html).children[0], 'an element') as Element;
}

function depthOf(html: string): number {
	let depth = 0;
	for (let node = parsePage(html).children[0]; node !== undefined; depth++) node = (node as Element).children?.[0];
	return depth;
}

const file = (facts: Partial<TopicFile>): TopicFile => {
	return {
		name: '',
		id: null,
		title: null,
		opening: null,
		replies: [],
		total: null,
		isCut: false,
		unread: [],
		...facts,
	};
};

describe('tags that are patterns', () => {
	// The second one, were it a pattern, would be tried in 2^40 ways.
	test.each(['t)tle', 'htm**l', 'b[', `x(x+)+[yz]${'x'.repeat(40)}`])(
		'%s is closed by its own end tag alone',
		(name) => {
			const closed = `<${name}>a</${name} >`;
			expect(isClosed(firstOf(closed), closed)).toBe(true);
			expect(isCutOff(parsePage(closed), closed)).toBe(false);
			const open = `<${name}>a`;
			expect(isClosed(firstOf(open), open)).toBe(false);
			expect(isCutOff(parsePage(open), open)).toBe(true);
		},
	);

	test('an end tag is known in any case and with white space in it', () => {
		const text = '<B>a</b\n\t>';
		expect(isClosed(firstOf(text), text)).toBe(true);
	});
});

describe('elements nested deep', () => {
	test('nest as deep as in a browser; deeper ones leave their content behind', () => {
		const text = `${'<div>'.repeat(100_000)}deep${'</div>'.repeat(100_000)}<p>after</p>`;
		expect(depthOf(text)).toBe(deepestElement + 1);
		const document = parsePage(text);
		expect(lineOf(document.children[0] as Element)).toBe('deep');
		expect(document.children).toHaveLength(2);
		expect(bodyText(document.children)).toBe('deep\n\nafter');
	});

	test('end tags close what was left out first, whatever it was', () => {
		const text = `${'<div>'.repeat(deepestElement)}<i title="a>b"><u>x<br></u></i></div>y`;
		const document = parsePage(text);
		const innermost = document.children[0];
		expect(lineOf(innermost as Element)).toBe('xy');
		expect(bodyText(document.children)).toBe('x\n\ny');
	});

	test('scripts stay scripts', () => {
		const text = `${'<div>'.repeat(deepestElement + 5)}<script>"</div>"</script>x`;
		expect(bodyText(parsePage(text).children)).toBe('x');
	});

	test('a page of 100,000 levels is read', async () => {
		const levels = 100_000;
		const page = `<!DOCTYPE html><h1>t</h1><div class="topic_content">${'<b>'.repeat(levels)}x${'</b>'.repeat(levels)}</div>
			<div id="r_1"><span class="no">1</span><div class="reply_content">hi</div></div>`;
		const outcome = await readThread(new TextEncoder().encode(page), 'page.html');
		if (!outcome.ok) throw new Error(outcome.error.code);
		expect(outcome.value.thread.floors.map(({ number }) => number)).toEqual([0, 1]);
		expect(outcome.value.thread.floors[0]?.text).toContain('x');
	});
});

describe('long lists', () => {
	test('an element is asked for as much of its text as is wanted', () => {
		expect(lineOf(firstOf(`<p> a${' <!-- --> '.repeat(10)}b c</p>`))).toBe('a b c');
		expect(lineOf(firstOf(`<p>${'<i>abc</i>'.repeat(1_000)}</p>`), 10)).toHaveLength(12);
	});

	test('neighbours of what is removed are neighbours', () => {
		const list = firstOf('<ul><li>a</li><li>b</li><li>c</li><li>d</li></ul>');
		const [a, b, c, d] = list.children as Element[];
		removeAll([known(b, 'b'), known(c, 'c')]);
		expect(list.children).toEqual([a, d]);
		expect(a?.next).toBe(d);
		expect(d?.prev).toBe(a);
		expect(b?.parent).toBe(null);
	});

	test('a page that says it has a thousand million replies is not counted through', () => {
		const replies = [{ id: '1', number: 150, author: null, postedAt: null, text: '', isOp: false }];
		const gaps = gapsIn([file({ total: 999_999_999, replies })], [{ number: 150 }]);
		expect(gaps.map(({ code, params }) => ({ code, ...params }))).toEqual([
			{ code: 'missing-pages', from: 1, to: 100, pages: '1' },
			{ code: 'missing-pages', from: 201, to: 9_999_999, pages: '3–100000' },
			{ code: 'missing-floors', count: 99, floors: '101–149, 151–200' },
		]);
	});

	test('a page may have more replies than a function has arguments', () => {
		const numbers = Array.from({ length: 200_000 }, (_, index) => index + 1);
		const replies = numbers.map((number) => {
			return { id: String(number), number, author: null, postedAt: null, text: '', isOp: false };
		});
		expect(gapsIn([file({ replies, isCut: true })], replies)).toMatchObject([
			{ code: 'cut-off', params: { floor: 200_000 } },
		]);
	});
});
