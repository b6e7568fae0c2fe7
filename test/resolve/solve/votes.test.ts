import { describe, expect, test } from 'vitest';
import { likelyFrom } from '../../../src/model/attribution.ts';
import type { Thread } from '../../../src/model/thread.ts';
import { resolve } from '../../../src/resolve/resolve.ts';
import { weights } from '../../../src/resolve/solve/weights.ts';
import { drawThread } from '../../fixtures/draw.ts';
import { chanceOf } from '../../generator/random.ts';
import { plainPlan } from '../../generator/thread.ts';
import { handle, vocabularyOf } from '../../generator/words.ts';
import { solutionOf } from '../../score/judge.ts';
import { mentionsAfter, seedMentionsAfter } from '../../score/shifts.ts';
import { generatedThread } from '../../score/threads.ts';

/** Floors of different words, none of which a later one takes up. */
function fillers(count: number, seed = 1): string[] {
	const chance = chanceOf(seed);
	const say = vocabularyOf({ vocabulary: 3_000, seed });
	return Array.from({ length: count }, () => say(chance, 6, []).join(''));
}

const solved = (thread: Thread) => solutionOf({ name: 'drawn', thread, authors: [], answers: null });

function chance(thread: Thread, floor: number, name: string): number {
	const { authors, given } = solved(thread);
	return authors[floor]?.find((each) => given.thread.handles[each.handle] === name)?.probability ?? 0;
}

function mostOf(thread: Thread, name: string): number {
	return Math.max(...thread.floors.map(({ number }) => (number === 0 ? 0 : chance(thread, number, name))));
}

describe('calls of one person', () => {
	test.each([20, 40])('who never posts name nobody, although there are %i of them', (calls) => {
		for (const seed of [1, 2, 3]) {
			const words = fillers(calls * 2, seed);
			const texts = words.flatMap((text, at) => (at % 2 === 0 ? text : `@star 祝贺 ${text}`));
			expect(mostOf(drawThread('恭喜一位朋友', ...texts), 'star')).toBeLessThan(likelyFrom);
		}
	});

	test('in one floor are one, whichever comes first', () => {
		const [a = '', b = '', c = ''] = fillers(3);
		const once = drawThread('帖子', a, '三只乌龟', b, c, '@ann 三只乌龟好养吗');
		const twice = drawThread('帖子', a, '三只乌龟', b, c, '@ann 三只乌龟好养吗 @ann 好养吗');
		expect(chance(twice, 2, 'ann')).toBeLessThanOrEqual(chance(once, 2, 'ann') + 1e-9);
		const numbered = drawThread('帖子', a, '三只乌龟', b, c, '@ann 好养吗 @ann #2 三只乌龟');
		expect(resolve(numbered).attributions[2]).toMatchObject({ grade: 'proven', value: 'ann' });
	});

	test("of the site's staff are no answers, where the format knows its site", () => {
		const thread = drawThread('帖子', '三只乌龟好养吗', '下雨了', '@warden 三只乌龟好养');
		expect(chance({ ...thread, staff: ['Warden'] }, 1, 'warden')).toBeLessThan(chance(thread, 1, 'warden') / 2);
	});
});

describe('two who talk', () => {
	const sentences = [
		['三只乌龟好养吗', '乌龟要晒太阳'],
		['哪种面包机好用', '面包机都差不多'],
		['望远镜看得见木星吗', '望远镜要大口径'],
	] as const;
	/** The chance that the last floor answers the first of two, which calls somebody, as it would if nobody talked. */
	const answered = (thread: Thread, dialogue: number) => {
		const { links, answers } = solutionOf(
			{ name: 'drawn', thread, authors: [], answers: null },
			{ ...weights, dialogue },
		);
		const last = thread.floors.length - 1;
		const link = links.target.findIndex((target, at) => {
			return target === last - 2 && solved(thread).given.thread.calls[links.call[at] ?? -1]?.floor === last;
		});
		return answers[link] ?? Number.NaN;
	};
	const nobodyTalks = -50;

	test.each(sentences)('that a floor calls somebody is no reason of its own to answer it: %s', (asked, said) => {
		const [a = '', b = ''] = fillers(2);
		const thread = drawThread('帖子', a, asked, `@cat ${said}`, b, '@bob 我也这么想');
		expect(answered(thread, weights.dialogue)).toBeLessThan(answered(thread, nobodyTalks) * 1.2);
	});

	test.each(sentences)('but whom it calls answers it where they wrote the later floor: %s', (asked, said) => {
		const [a = '', b = ''] = fillers(2);
		const thread = drawThread('帖子', a, [asked, { author: 'cat' }], `@cat ${said}`, b, [
			'@bob 我也这么想',
			{ author: 'cat' },
		]);
		const stranger = drawThread('帖子', a, [asked, { author: 'cat' }], `@cat ${said}`, b, [
			'@bob 我也这么想',
			{ author: 'eve' },
		]);
		expect(answered(thread, weights.dialogue)).toBeGreaterThan(answered(thread, nobodyTalks) * 1.2);
		expect(answered(stranger, weights.dialogue)).toBeLessThan(answered(stranger, nobodyTalks));
	});
});

test('whoever is called for what the opening post says may be its author, although they answer nobody', () => {
	const thread = drawThread(
		'量子计算机什么时候普及，有没有望远镜',
		...fillers(6),
		'@ann 量子计算机普及还早，望远镜倒有',
	);
	const { authors, given } = solved(thread);
	expect(authors[0]?.map((each) => given.thread.handles[each.handle])).toContain('ann');
	expect(mostOf(thread, 'ann')).toBeLessThan(likelyFrom);
});

test.each(['C', 'C++', 'C#', 'R'])('%s is a word', (name) => {
	const other = drawThread('帖子', '推荐学乌龟', '推荐学足球', '推荐学面包', '@ann 学什么不难');
	const same = drawThread('帖子', `推荐学 ${name}`, '推荐学足球', '推荐学面包', `@ann ${name} 不难`);
	expect(chance(same, 1, 'ann')).toBeGreaterThan(chance(other, 1, 'ann'));
});

describe('numbers', () => {
	/** An opening poster who answers a quarter of 120 floors in one or two phrases, late and in any order. */
	test.each([
		[['已发']],
		[['done', 'sent']],
		[['已私信，请查收', '没有了，抱歉']],
		[['收到，已加入名单']],
		[['谢谢支持！', '感谢']],
	])('stay where they are in giveaways: %j', (phrases) => {
		for (const seed of [1, 2]) {
			const chance = chanceOf(seed);
			const texts = ['送激活码，回复即可'];
			const open: { readonly floor: number; readonly name: string }[] = [];
			const called = new Map<number, string>();
			for (const [at, text] of fillers(120, seed).entries()) {
				const floor = at + 1;
				const answered = called.size < 30 && open.length > 0 && chance.happens(0.4);
				const [person] = answered ? open.splice(chance.below(Math.min(12, open.length)), 1) : [];
				if (person === undefined) open.push({ floor, name: handle(chance, floor) });
				else called.set(person.floor, person.name);
				const phrase = phrases[chance.below(phrases.length)] ?? '';
				texts.push(person === undefined ? text : `@${person.name} #${person.floor} ${phrase}`);
			}
			const { repairs, attributions } = resolve(drawThread(...texts));
			expect(called.size).toBeGreaterThan(25);
			expect(repairs).toEqual([]);
			for (const [floor, name] of called) expect(attributions[floor]).toMatchObject({ value: name });
		}
	});

	test('move nowhere where nothing was deleted, in 200 draws', async () => {
		const mentions = await mentionsAfter(0, 200, { ...plainPlan, floors: 70 });
		expect(mentions.length).toBeGreaterThan(2_000);
		expect(mentions.filter(({ isMoved }) => isMoved)).toEqual([]);
	});

	test.each([
		[0, 1],
		[1, 0.98],
		[3, 0.95],
		[10, 0.85],
	])(
		'of the seed with %i floors deleted: %f find their floor, those called likely at least .95',
		async (deleted, least) => {
			const mentions = await seedMentionsAfter(deleted);
			const share = (of: typeof mentions) => of.filter(({ isRight }) => isRight).length / of.length;
			const likely = mentions.filter(({ isProven, probability }) => !isProven && probability >= likelyFrom);
			expect(Math.round(share(mentions) * 100) / 100).toBeGreaterThanOrEqual(least);
			if (likely.length > 0) expect(share(likely)).toBeGreaterThanOrEqual(0.95);
		},
	);
});

test('a text of another language that states nobody names nobody below proven, and says why', async () => {
	const { thread } = await generatedThread({ ...plainPlan, floors: 40 });
	const english = (text: string) => text.replace(/[\u4e00-\u9fff]{2}/g, (pair) => ` word${pair.charCodeAt(0) % 97}x`);
	const foreign = { ...thread, floors: thread.floors.map((floor) => ({ ...floor, text: english(floor.text) })) };
	const here = resolve(thread, { threshold: 0.5 });
	const there = resolve(foreign, { threshold: 0.5 });
	expect(here.problems.map(({ code }) => code)).not.toContain('unlike-known');
	expect(there.problems.map(({ code }) => code)).toContain('unlike-known');
	expect(here.attributions.map(({ grade }) => grade)).toContain('likely');
	expect(new Set(there.attributions.map(({ grade }) => grade))).toEqual(new Set(['unknown', 'proven']));
	const stated = {
		...foreign,
		floors: foreign.floors.map((floor, at) => ({ ...floor, author: at === 3 ? 'ann' : null })),
	};
	expect(resolve(stated).problems.map(({ code }) => code)).not.toContain('unlike-known');
});

describe('where the opening poster answers nearly everybody', () => {
	/** Half of the floors ask, the opening poster answers each of them by number, and some of them answer back. */
	function busy(count: number, seed: number, last: readonly string[]): Thread {
		const words = fillers(count * 3, seed);
		const draw = chanceOf(seed);
		const names = Array.from({ length: count }, (_, at) => handle(draw, at));
		const floors: string[] = [];
		for (const [at, name] of names.entries()) {
			floors.push(at % 3 === 2 ? `@lan ${words[at * 3]}` : `${words[at * 3]}？`);
			floors.push(`@${name} #${floors.length} 我${words[at * 3 + 1]}`);
		}
		return drawThread('帖子', ...floors, ...last);
	}

	test.each([
		[8, 1, '特斯拉的出处在哪呢'],
		[12, 2, '这话谁说的，我只听说要三天'],
		[16, 3, '不同意，鱼缸要先养水'],
	])('who answers somebody who answers another need not be them (%i people)', (count, seed, said) => {
		const before = count * 2;
		const thread = busy(count, seed, [
			'我司可以越级投诉',
			`@rex #${before + 1} 有的公司鼓励这样`,
			`@mo #${before + 2} ${said}`,
			'下一个话题',
			`@kit #${before + 4} ${said}`,
		]);
		const toAnother = chance(thread, before + 3, 'lan');
		expect(toAnother).toBeLessThan(0.7 * chance(thread, before + 5, 'lan'));
		expect(toAnother).toBeLessThan(likelyFrom);
	});
});
