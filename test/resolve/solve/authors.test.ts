import { describe, expect, test } from 'vitest';
import { type Attribution, type Candidate, likelyFrom } from '../../../src/model/attribution.ts';
import { lowestThreshold } from '../../../src/model/inference-settings.ts';
import type { Handle, Thread } from '../../../src/model/thread.ts';
import { resolve } from '../../../src/resolve/resolve.ts';
import { drawThread } from '../../fixtures/draw.ts';

const resolved = (thread: Thread) => resolve(thread, { threshold: lowestThreshold, repairsNumbers: true });
const author = (thread: Thread, floor: number) => resolved(thread).attributions[floor] as Attribution;

/** Everybody who may have written a floor, likeliest first. */
function candidatesOf(attribution: Attribution): readonly Candidate<Handle>[] {
	if (attribution.grade === 'unknown') return attribution.others;
	if (attribution.grade === 'likely') return [attribution, ...attribution.others];
	return [{ value: attribution.value, probability: 1, evidence: attribution.evidence }];
}

/** By handle, how probable it is; 1 for what is certain. */
function chances(attribution: Attribution): Record<string, number> {
	return Object.fromEntries(candidatesOf(attribution).map(({ value, probability }) => [value, probability ?? 0]));
}
const chance = (thread: Thread, floor: number, handle: string) => chances(author(thread, floor))[handle] ?? 0;

const rules = (thread: Thread, floor: number) =>
	candidatesOf(author(thread, floor))[0]?.evidence.map(({ rule }) => rule) ?? [];

describe('a call without a number', () => {
	const thread = drawThread(
		'今天天气怎么样',
		'我养了三只乌龟',
		'足球比赛几点开始',
		'量子计算机什么时候普及',
		'早饭吃什么',
		'@ann 养了三只乌龟？三只乌龟会打架吧',
	);

	test('names the floor that it speaks of', () => {
		expect(author(thread, 1)).toMatchObject({ value: 'ann', grade: 'likely' });
		expect(rules(thread, 1)).toContain('called-later');
		for (const floor of [2, 3, 4]) expect(chance(thread, floor, 'ann')).toBeLessThan(chance(thread, 1, 'ann') / 2);
	});

	test('makes nobody likely where no floor stands out', () => {
		const plain = drawThread('甲', '乙丙', '丁戊', '己庚', '辛壬', '癸子', '丑寅', '卯辰', '@ann 好');
		for (let floor = 1; floor < 8; floor++) expect(chance(plain, floor, 'ann')).toBeLessThan(likelyFrom);
	});

	test('never names the floor that makes it', () => {
		expect(chance(thread, 5, 'ann')).toBeLessThan(0.1);
	});

	test('of a list of more than ten names means nobody', () => {
		const names = Array.from({ length: 11 }, (_, index) => `@name${index}`).join(' ');
		const list = drawThread('post', '一', '二', '三', `${names} 乌龟`);
		expect(
			resolved(list)
				.attributions.slice(1, 4)
				.map(({ grade }) => grade),
		).toEqual(['unknown', 'unknown', 'unknown']);
	});
});

test('two names compete for a floor: together they are no surer than one', () => {
	const thread = drawThread('帖子', '乌龟', '下雨', '@ann 乌龟', '@bob 乌龟');
	const { ann = 0, bob = 0 } = chances(author(thread, 1));
	expect(ann + bob).toBeLessThanOrEqual(1);
	expect(chance(drawThread('帖子', '乌龟', '下雨', '@ann 乌龟', '好'), 1, 'ann')).toBeGreaterThan(ann);
});

test('who is proven elsewhere is less likely here', () => {
	const open = drawThread('帖子', '乌龟三只', '下雨了', '@ann 乌龟三只吗', '好');
	const proven = drawThread('帖子', '乌龟三只', '下雨了', '@ann 乌龟三只吗', '@ann #2 带伞');
	expect(chance(proven, 1, 'ann')).toBeLessThan(chance(open, 1, 'ann'));
});

test('whoever is called answers: a dialogue names its second floor', () => {
	const thread = drawThread(
		'帖子',
		'量子计算机什么时候普及',
		['@bob 量子计算机还早', { author: 'ann' }],
		'下雨了',
		'@ann 你说量子计算机还早，有数据吗',
	);
	expect(chance(thread, 4, 'bob')).toBeGreaterThan(0.2);
	const bob = candidatesOf(author(thread, 4)).find(({ value }) => value === 'bob');
	expect(bob?.evidence.map(({ rule, floor }) => `${rule} ${floor}`)).toContain('answers-call 2');
});

test('a number that misses by one yields to what is said, whoever is meant', () => {
	const thread = drawThread(
		'帖子',
		'先说一句',
		'我还以为是量子计算机',
		'年纪上去以后技术路线不好走',
		'@ann #2 量子计算机哪有这么快',
		'@bob #2 年纪上去以后技术路线也能走，我们公司不少',
	);
	expect(author(thread, 2).grade).not.toBe('proven');
	expect(chance(thread, 2, 'ann')).toBeGreaterThan(chance(thread, 2, 'bob'));
	expect(chance(thread, 3, 'bob')).toBeGreaterThan(chance(thread, 3, 'ann'));
});

describe('the opening poster', () => {
	/** Somebody answers everybody in turn, and is called back. */
	const talk = (poster: string) => [
		`@u1 谢谢，我用的是国产乌龟粮`,
		`@u2 我也觉得足球好看 @u3 量子还早，我不懂`,
		'第四个人说点别的，天文望远镜',
		`@${poster} 国产乌龟粮哪里买，楼主`,
		`@u4 天文望远镜我买过一台，谢谢`,
		'第五个人问问面包机',
		`@${poster} 足球几点，楼主`,
		`@u5 面包机我没有用过，谢谢推荐`,
	];
	const first = ['乌龟粮吃什么好', '足球好看吗', '量子什么时候普及'];

	test('is found where the text shows it, with evidence, and their floors with it', () => {
		const thread = drawThread('开个帖子聊聊', ...first, ...talk('zed'));
		expect(author(thread, 0)).toMatchObject({ value: 'zed', grade: 'likely' });
		expect(rules(thread, 0)).toContain('poster-called');
		expect(author(thread, 4)).toMatchObject({ value: 'zed' });
		expect(rules(thread, 4)).toContain('poster-calls');
	});

	test('is left open where nobody is called', () => {
		expect(author(drawThread('帖子', ...first), 0)).toEqual({ grade: 'unknown', others: [] });
	});

	test('is whoever the file states, and their name is not given to floors that call them', () => {
		const thread = drawThread(['开个帖子聊聊', { author: 'yan' }], ...first, ...talk('zed'));
		expect(author(thread, 0)).toMatchObject({ value: 'yan', grade: 'stated' });
	});

	test('does not write of 楼主 as of somebody else', () => {
		const thread = drawThread('开个帖子聊聊', ...first, ...talk('zed'), '@u2 楼主说得对，我也看足球');
		expect(chance(thread, 12, 'zed')).toBeLessThan(0.2);
	});

	test('is no surer of a floor than experience allows, merely because it calls somebody', () => {
		const thread = drawThread('开个帖子聊聊', ...first, ...talk('zed'));
		for (let floor = 1; floor < thread.floors.length; floor++) {
			const attribution = author(thread, floor);
			const onlyHabit = rules(thread, floor).every((rule) => rule === 'poster-calls');
			if (attribution.grade === 'likely' && attribution.value === 'zed' && onlyHabit) {
				expect(attribution.probability).toBeLessThanOrEqual(0.85);
			}
		}
	});
});

describe('people who are only summoned', () => {
	test('are recognised by what they are called for', () => {
		const thread = drawThread('卖课', '这是广告吧', '乌龟', '@mod 广告，处理一下', '@mod 又是推广，请管理看看');
		expect(resolved(thread).summoned).toEqual(new Set(['mod']));
	});

	test('are not those whom somebody answers', () => {
		const thread = drawThread('帖子', '我养了三只乌龟', '下雨', '@ann 三只乌龟好养吗');
		expect(resolved(thread).summoned).toEqual(new Set());
	});
});

test('what was named at one threshold is a candidate at a higher one', () => {
	const thread = drawThread('今天天气怎么样', '我养了三只乌龟', '足球比赛几点', '@ann 乌龟好养吗，三只会打架吧');
	const likely = author(thread, 1);
	expect(likely.grade).toBe('likely');
	const certain = resolve(thread, { threshold: 1, repairsNumbers: true }).attributions[1];
	expect(certain).toMatchObject({ grade: 'unknown', others: [{ value: 'ann' }] });
});
