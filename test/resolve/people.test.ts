import { afterEach, describe, expect, test } from 'vitest';
import type { Thread } from '../../src/model/thread.ts';
import { peopleWords } from '../../src/resolve/people-words.ts';
import { prepare, resolve, resolveThread } from '../../src/resolve/resolve.ts';
import { drawThread } from '../fixtures/draw.ts';

const people = (thread: Thread) => Array.from(resolve(thread).handles.values());

/** What a case shows, its floors, who is somebody there, and the list of words that it rests on, if on any. */
type Case = readonly [string, readonly string[], readonly string[], (keyof typeof peopleWords)?];

const nobody: readonly Case[] = [
	[
		'an annotation, among people who are called beside it',
		[
			'启动就报错，代码里加了 @Qualified',
			'你少了 @Grape 吧，看看 @Wiring 写了没',
			'@lan_1 #1 写了，@Wiring 和 @Grape 都有',
			'@lan_1 换成 @Beam 就好了',
			'@mo 那 @Qualified 呢',
			'@Ledger 也要检查',
			'@pine #3 对，@Ledger 要写在 public 方法上',
		],
		['lan_1', 'mo', 'pine'],
	],
	[
		'an annotation in code without a fence',
		[
			'报错',
			'@Mapping\npublic class A {\n  @Inset\n  private B b;\n  @Fetch("/x")\n  public String x() { return b.x(); }\n}',
			'@lan #1 对',
		],
		['lan'],
	],
	['a decorator of Python', ['报错', '@cached\ndef load(path):\n    return open(path)', '@lan #1 对'], ['lan']],
	['a decorator with arguments', ['报错', "@Widget({\n  selector: 'x'\n})\nclass A {}", '@lan #1 对'], ['lan']],
	[
		'a rule of style sheets',
		['报错', '@page {\n  margin: 0;\n}\n@counter thing {\n}', '加 @page 试试', '@lan #1 对'],
		['lan'],
	],
	['a tag of documentation', ['报错', '/**\n * @input x 数字\n * @output y\n */', '@lan #1 对'], ['lan']],
	['a scope of packages', ['装不上', '整个 @scoped 都删掉，@bundles 也是', '@lan #1 好了'], ['lan']],
	['what is added', ['报错', '@lan #1 要加 @pageable'], ['lan'], 'beforeThings'],
	['what is called an annotation', ['报错', '@lan #1 you need @pageable annotation there'], ['lan'], 'afterThings'],
	['a face', ['看不懂 @_@', '@__@', '@lan #1 哈哈 @_@', '@o@ +1'], ['lan']],
	['everybody', ['集合', '@all 开会了', '@here 在吗', '@everyone', '@lan #1 好'], ['lan'], 'broadcast'],
	['somebody of another server', ['关注', '@lan@example.social 你好', '@mo@m.example.org', '@pine #1 好'], ['pine']],
	['a floor', ['问题', '甲', '@1楼 对', '@2L', '@1 对', '@#2', '@3楼楼主 好'], []],
];

const somebody: readonly Case[] = [
	['whoever begins a floor', ['帖子', '@Widget 你好', '@pine 对'], ['Widget', 'pine']],
	[
		'whoever is called by number, whatever their name',
		['帖子', '甲', '@Override #1 对', '@all #1 对'],
		['Override', 'all'],
	],
	[
		'whoever is spoken of',
		['帖子', '我和 @lan 一样', '感谢 @Pine 的分享', '同意 @mo，多谈谈'],
		['lan', 'Pine', 'mo'],
		'beforePeople',
	],
	['whoever is said to have said something', ['帖子', '我看 @Lan 说得对'], ['Lan'], 'afterPeople'],
	['whoever is summoned at the end', ['帖子', '这是垃圾信息 @mod'], ['mod']],
	['whoever is linked', ['帖子', '看看 @<a href="/member/lan">lan</a> 写的'], ['lan']],
	['whoever is called on a line of its own', ['帖子', '谢谢大家\n@lan\n@mo'], ['lan', 'mo']],
];

function named(cases: readonly Case[]) {
	return cases.map(([name, floors, expected]) => ({ name, floors, expected }));
}

describe('nobody is', () => {
	test.each(named(nobody))('$name', ({ floors, expected }) => {
		expect(people(drawThread(...floors))).toEqual(expected);
	});
});

describe('somebody is', () => {
	test.each(named(somebody))('$name', ({ floors, expected }) => {
		expect(people(drawThread(...floors))).toEqual(expected);
	});

	test('whoever wrote a floor, by any name and wherever they are called', () => {
		const thread = drawThread('报错', ['甲', { author: 'Grape' }], '你少了 @Grape 吧，@all(1)', [
			'乙',
			{ author: 'all' },
		]);
		expect(people(thread)).toEqual(['Grape', 'all']);
	});

	test('whoever wrote here from another server', () => {
		const thread = drawThread(['关注', { author: 'lan@example.social' }], '@lan@example.social 你好');
		expect(people(thread)).toEqual(['lan@example.social']);
	});
});

describe('without the words of', () => {
	const ids = Object.keys(peopleWords) as (keyof typeof peopleWords)[];
	const words = { ...peopleWords };
	afterEach(() => {
		Object.assign(peopleWords, words);
	});

	test.each(ids)('%s, cases of other words are the same', (id) => {
		peopleWords[id] = /(?!)/;
		for (const [name, floors, expected, rests] of [...nobody, ...somebody]) {
			if (rests !== id) expect(people(drawThread(...floors)), name).toEqual(expected);
		}
	});

	test.each(ids)('%s, something is not told any more', (id) => {
		peopleWords[id] = /(?!)/;
		const own = [...nobody, ...somebody].filter(([, , , rests]) => rests === id);
		expect(own.length).toBeGreaterThan(0);
		for (const [name, floors, expected] of own) expect(people(drawThread(...floors)), name).not.toEqual(expected);
	});
});

describe('what is doubtful', () => {
	const thread = drawThread('装不上', '整个 @scoped 都删掉', '@lan #1 好了');
	const asked = (given: Thread, isPerson?: boolean) => {
		const corrections = isPerson === undefined ? [] : [{ type: 'person', handle: 'scoped', isPerson } as const];
		const { questions, handles, unfit } = resolveThread(prepare(given), { repairsNumbers: true, corrections });
		const about = questions.flatMap((each) => (each.type === 'person' ? [each.handle] : []));
		return { about, people: Array.from(handles.values()), unfit };
	};

	test('is asked, and settled by the answer', () => {
		expect(asked(thread)).toEqual({ about: ['scoped'], people: ['lan'], unfit: [] });
		expect(asked(thread, true)).toEqual({ about: [], people: ['scoped', 'lan'], unfit: [] });
		expect(asked(thread, false)).toEqual({ about: [], people: ['lan'], unfit: [] });
	});

	test('is nothing where the name is not in the text', () => {
		expect(asked(drawThread('装不上', '@lan #1 好'), true).unfit).toHaveLength(1);
	});
});

test('a number after the name of nobody is a floor', () => {
	const thread = drawThread('帖子', '甲', '乙', '@lan@example.social #1 对');
	expect(resolve(thread, { corrections: [] }).references.flat()).toMatchObject([{ handle: 'lan@example.social' }]);
});
