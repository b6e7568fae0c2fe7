import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../src/graph/build.ts';
import type { Thread } from '../../src/model/thread.ts';
import { resolve } from '../../src/resolve/resolve.ts';
import { drawThread } from '../fixtures/draw.ts';

const resolved = (thread: Thread) => resolve(thread, { threshold: 0.5, repairsNumbers: true });
const answers = (thread: Thread) =>
	resolved(thread).answers.map(({ from, to, kind, isOwn }) => `${from}→${to} ${kind}${isOwn ? ' own' : ''}`);
const ties = (thread: Thread) =>
	buildGraph(resolved(thread), thread.floors).ties.map(({ source, target, kind }) => `${source}>${target} ${kind}`);

test('words and bare numbers are answers of kinds of their own', () => {
	const thread = drawThread('帖子', '一', '楼上说得对', '同意 1 楼', '楼主加油', '坐等楼下', '#2 +1');
	expect(answers(thread)).toEqual(['2→1 above', '3→1 floor', '4→0 op', '5→6 below', '6→2 floor']);
});

test('a floor that answers several keeps them all', () => {
	expect(answers(drawThread('帖子', '一', '二', '楼上和 1 楼都对，楼主也对'))).toEqual([
		'3→1 floor',
		'3→2 above',
		'3→0 op',
	]);
});

test('none of them is certain', () => {
	const thread = drawThread('帖子', '一', '楼上说得对', '同意 1 楼');
	for (const { grade, probability } of resolved(thread).answers) {
		expect(grade).toBe('likely');
		expect(probability).toBeLessThan(1);
	}
});

test('the floor above the first is the opening post, which 楼上 does not mean; the last has none below', () => {
	expect(answers(drawThread('帖子', '楼上', '楼下'))).toEqual([]);
});

describe('ties', () => {
	test('are made to whoever wrote the floor, where that is known', () => {
		const thread = drawThread(['帖子', { author: 'ann' }], ['一', { author: 'bob' }], '楼上对', '同意 1 楼', '楼主对');
		expect(ties(thread)).toEqual(['f:2>p:bob above', 'f:3>p:bob floor', 'f:4>p:ann op']);
	});

	test('are none where nobody knows who wrote it', () => {
		expect(ties(drawThread('帖子', '一', '楼上对'))).toEqual([]);
	});
});

describe('one’s own floor', () => {
	test('is told by the words and by the author, and makes no tie', () => {
		const thread = drawThread(
			['帖子', { author: 'ann' }],
			['一', { author: 'bob' }],
			['我 #1 的回复不严谨', { author: 'bob' }],
			['1 楼补充', { author: 'bob' }],
			['1 楼补充', { author: 'cat' }],
		);
		expect(answers(thread)).toEqual(['2→1 floor own', '3→1 floor own', '4→1 floor']);
		expect(ties(thread)).toEqual(['p:cat>p:bob floor']);
	});
});

test('a number without a name is as sure as the numbers around it', () => {
	const still = drawThread('帖子', '乌龟', '足球', '@ann #1 乌龟', '同意 1 楼');
	const moved = drawThread('帖子', '乌龟', '足球', '@ann #5 乌龟', '@bob #6 足球', '同意 1 楼');
	const sureness = (thread: Thread) => resolved(thread).answers.find(({ kind }) => kind === 'floor')?.probability ?? 0;
	expect(sureness(moved)).toBeLessThan(sureness(still));
});
