import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { largestFloorNumber } from '../../src/model/thread.ts';
import { findReferences } from '../../src/resolve/references.ts';

/** A text's references, each as `handle`, `#number` or `handle#number`. */
function read(text: string): string[] {
	return findReferences(text).references.map(
		({ handle, floor }) => `${handle ?? ''}${floor === null ? '' : `#${floor}`}`,
	);
}

describe('a mention', () => {
	test.each([
		['@livid 你好', 'livid'],
		['你好@livid，谢谢', 'livid'],
		['...@livid', 'livid'],
		['(@livid)', 'livid'],
		['＠livid', 'livid'],
		['@13482034233 就是', '13482034233'],
		['@__proto__', '__proto__'],
		['@a_B9', 'a_B9'],
		['@livid.', 'livid'],
		['@livid: hi', 'livid'],
		['@livid:`code`', 'livid'],
		['@livid https://example.com', 'livid'],
		[`@${'a'.repeat(64)}`, 'a'.repeat(64)],
	])('%j', (text, handle) => {
		expect(read(text)).toEqual([handle]);
	});

	test.each([
		['@'],
		['@ livid'],
		['@你好'],
		[''],
		['mail me: jobs@example.com'],
		['a.b-c+d@example.com'],
		['我的@qq.com 邮箱'],
		['@qq.com/x'],
		['@_@ 看不懂'],
		['晕@__@'],
		['@o@'],
		['@https://example.com'],
		['@vue/cli'],
		['@font-face { }'],
		[`@${'a'.repeat(65)}`],
	])('not in %j', (text) => {
		expect(read(text)).toEqual([]);
	});
});

describe('a mention with a number', () => {
	test.each([
		['@livid #12 对'],
		['@livid\n#12'],
		['@livid\r\n#12'],
		['@livid # 12'],
		['@livid#12'],
		['@livid　＃12'],
		['@livid ＃ 12'],
		['@livid&nbsp;#12'],
		['@livid<br>#12'],
		['<a href="/member/livid">@livid</a> #12'],
		['@livid 12# 对'],
		['@livid 12楼 对'],
		['@livid 12 楼'],
		['@livid 12樓'],
		['@livid 第12楼'],
		['@livid 第 12 楼'],
		['@livid 12L'],
		['@livid 12l，对'],
	])('%j', (text) => {
		expect(read(text)).toEqual(['livid#12']);
	});

	test('keeps name and number together where a floor has several', () => {
		expect(read('@a #1 @b 2楼 @c\n@d#4 #5，@e')).toEqual(['a#1', 'b#2', 'c', 'd#4', '#5', 'e']);
	});

	test('takes no number from beyond a line that stands between', () => {
		expect(read('@livid\n\n#12')).toEqual(['livid', '#12']);
	});

	test.each([
		['@livid 12 个', ['livid']],
		['@livid 12楼主', ['livid']],
		['@livid #3f3f3f', ['livid']],
		['@livid\n# 12 条规则', ['livid']],
		['@livid `x` #12', ['livid', '#12']],
	])('%j has none', (text, references) => {
		expect(read(text)).toEqual(references);
	});
});

describe('a floor reference without a name', () => {
	test.each([
		['#12 说得对'],
		['我 #12 的回复'],
		['＃12'],
		['(#12)'],
		['12楼说得对'],
		['12 楼'],
		['第12楼'],
		['第 12 楼'],
		['12# 说得对'],
		['同意12L'],
	])('%j', (text) => {
		expect(read(text)).toEqual(['#12']);
	});

	test('may be the opening post', () => {
		expect(read('#0 0楼')).toEqual(['#0', '#0']);
	});

	test.each([
		['# 12'],
		['## 12 ##'],
		['C#12'],
		['##12'],
		['12楼主'],
		['12楼层'],
		['1.5L'],
		['12Lite'],
		['#007'],
		['color: #336699'],
		['color: #333;'],
		['#3f3f3f'],
		['/#12'],
		['&#123;'],
	])('not in %j', (text) => {
		expect(read(text)).toEqual([]);
	});
});

test.each(['@livid&lt;#12', '@livid&#96; #12'])(
	'a sign written as an entity parts a name from a number: %j',
	(text) => {
		expect(read(text)).toEqual(['livid', '#12']);
	},
);

describe('a mention in another dress', () => {
	test.each([
		['@mu\\_ke #1', 'mu_ke#1'],
		['@mu\\_ke', 'mu_ke'],
		['@livid \\#12', 'livid#12'],
		['@<a href="/member/mu_ke">mu_ke</a> #12', 'mu_ke#12'],
		['@<a href="/member/livid" rel="nofollow">livid</a>', 'livid'],
		['[@livid](/member/livid) #12', 'livid#12'],
		['[@livid](https://example.com/member/livid)', 'livid'],
		['@[livid](/u/livid)\n#12', 'livid#12'],
		['＠livid ＃１２', 'livid#12'],
		['@livid １２楼', 'livid#12'],
		['@livid@example.social 你好', 'livid@example.social'],
	])('%j', (text, expected) => {
		expect(read(text)).toEqual([expected]);
	});

	test('knows where its name stands', () => {
		for (const text of ['x @mu\\_ke #1', 'x @<a href="/member/mu\\_ke">mu\\_ke</a>', '[@mu\\_ke](/u/x)']) {
			const [mention] = findReferences(text).mentions;
			expect(text.slice(mention?.name.start, mention?.name.end)).toBe('mu\\_ke');
		}
	});
});

describe('a floor in other words', () => {
	test.each([
		['@12楼 对', ['#12']],
		['@12L', ['#12']],
		['@#12', ['#12']],
		['@ 12楼 对', ['#12']],
		['二楼说得对', ['#2']],
		['@二楼 对', ['#2']],
		['回复十二楼', ['#12']],
		['回二十三楼', ['#23']],
		['＃１２', ['#12']],
		['re 12F', ['#12']],
		['#12# 对', ['#12']],
		['1楼和3楼都对', ['#1', '#3']],
		['1、3楼都对', ['#1', '#3']],
		['@1楼、@3楼 都对', ['#1', '#3']],
		['1-3楼', ['#1', '#3']],
	])('%j', (text, floors) => {
		expect(read(text)).toEqual(floors);
	});

	test('a range passes the floors between', () => {
		expect(findReferences('4-7楼都对').passed.map(({ floor }) => floor)).toEqual([5, 6]);
		expect(findReferences('4、7楼都对').passed).toEqual([]);
	});

	test.each([['我家住二楼'], ['在三楼吃饭'], ['二楼上去左转'], ['一百楼'], ['第十楼层'], ['1.5-2.5L']])(
		'not in %j',
		(text) => {
			expect(read(text)).toEqual([]);
		},
	);

	test('bare digits are a floor above, or else a handle', () => {
		const at = (text: string, number: number) =>
			findReferences(text, number).references.map(({ handle, floor }) => `${handle ?? ''}#${floor ?? ''}`);
		expect(at('@3 对', 5)).toEqual(['#3']);
		expect(at('@5 对', 5)).toEqual(['5#']);
		expect(at('@3 #1 对', 5)).toEqual(['3#1']);
	});
});

describe('a quoted line', () => {
	test('refers to nothing, since its floor does', () => {
		expect(read('> @livid #12 你好\n\n@kai #3 对')).toEqual(['kai#3']);
	});

	test.each([['>_< @livid'], ['> @livid'], ['1 > 0 @livid']])('is not one: %j', (text) => {
		expect(read(text)).toEqual(['livid']);
	});
});

describe('hidden passages hold no references', () => {
	test.each([
		['https://v2ex.com/t/960057#reply31'],
		['v2ex.com/t/960057#12'],
		['https://example.com/@livid'],
		['medium.com/@livid'],
		['[x](https://example.com/a_(b)#12)'],
		['`@livid #12`'],
		['`` @livid ` #12 ``'],
		['```\n@livid #12\n```'],
		['```js\n@livid\n``\n#12'],
		['~~~\n@livid\n~~~'],
		['> ```\n> @livid\n> ```'],
		['<code>@livid</code>'],
		['<pre class="x">\n\n@livid #12</PRE>'],
		['<!-- @livid -->'],
		['<a title="@livid > #12">'],
		["<img alt='@livid'\nsrc=x>"],
		['<br @click="x">'],
	])('%j', (text) => {
		expect(read(text)).toEqual([]);
	});

	test.each([
		['a ` b @livid #12', ['livid#12']],
		['a ` b\n\n@livid ` c', ['livid']],
		['\\`@livid`', ['livid']],
		['`a` @livid `b`', ['livid']],
		['```\ncode\n```\n@livid', ['livid']],
		['````\n```\n@a\n````\n@b', ['b']],
		['<code>x @livid', ['livid']],
		['<!-- @livid', ['livid']],
		['1 < 2 @livid > 3', ['livid']],
		['a <b\n\n@livid\n> c', ['livid']],
		['(https://example.com)@livid', ['livid']],
		['https://example.com/看 @livid', ['livid']],
		['<b>@livid</b>', ['livid']],
	])('and end where they end: %j', (text, references) => {
		expect(read(text)).toEqual(references);
	});
});

describe('a number that is too large', () => {
	const digits = '9'.repeat(20);

	test('is dropped and listed, the mention stays', () => {
		expect(findReferences(`@livid #${digits} x`)).toMatchObject({
			references: [{ span: { start: 0, end: 28 }, handle: 'livid', floor: null }],
			oversized: [{ span: { start: 0, end: 28 }, handle: 'livid', digits }],
		});
	});

	test('is listed where nobody is mentioned', () => {
		expect(findReferences(`#${digits}`)).toMatchObject({
			references: [],
			oversized: [{ span: { start: 0, end: 21 }, handle: null, digits }],
		});
	});

	test('begins above the largest', () => {
		expect(read(`@a #${largestFloorNumber} @b #${largestFloorNumber + 1}`)).toEqual([`a#${largestFloorNumber}`, 'b']);
	});
});

describe('long floors', () => {
	const many = 100_000;

	/** Were the time quadratic, these would take minutes. */
	test.each([
		['at signs', '@', 0],
		['mentions', '@a ', many],
		['backticks', '@a `` ` ', Math.ceil(many / 3)],
		['angle brackets', '<', 0],
		['tags', '<a "', 0],
		['code elements', '<code>', 0],
		['comments', '<!-- ', 0],
		['addresses', 'a.com/(', 0],
		['digits', '1', 0],
		['spaces', ' ', 0],
		['fences', '```\n````\n', 0],
	])('%s without an end', (_, part, count) => {
		const { references } = findReferences(`@${part.repeat(many)}`);
		expect(references).toHaveLength(count);
	});

	test('of two megabytes', () => {
		const text = `${'长文'.repeat(1_000_000)}@livid #12`;
		expect(read(text)).toEqual(['livid#12']);
	});
});

test('a span holds the handle and the digits', () => {
	const part = fc.constantFrom(
		'@',
		'＠',
		'#',
		'＃',
		'livid',
		'12',
		'0',
		'楼',
		'第',
		'L',
		' ',
		'\n',
		'`',
		'```',
		'<',
		'>',
		'"',
		'://',
		'.com/',
		'你',
		'&',
	);
	const text = fc.array(part, { maxLength: 40 }).map((parts) => parts.join(''));
	fc.assert(
		fc.property(text, (text) => {
			let end = 0;
			for (const { span, handle, floor } of findReferences(text).references) {
				const words = text.slice(span.start, span.end);
				expect(span.start).toBeGreaterThanOrEqual(end);
				if (handle !== null) expect(words.replaceAll('\\', '')).toContain(handle);
				if (floor !== null) expect(words).toMatch(new RegExp(`0*${floor}`));
				expect(handle !== null || floor !== null).toBe(true);
				end = span.end;
			}
		}),
		{ numRuns: 1000 },
	);
});
