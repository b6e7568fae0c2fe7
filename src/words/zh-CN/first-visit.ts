import type { firstVisit as english } from '../en/first-visit.ts';
import type { Wide } from '../words.ts';

function listed(names: readonly string[]): string {
	return names.length > 4 ? `${names.slice(0, 3).join('、')}等 ${names.length} 人` : names.join('、');
}

const likely = (isLikely: boolean) => (isLikely ? '（很可能）' : '');

/** What somebody reads who sees Loutu for the first time. */
export const firstVisit: Wide<typeof english> = {
	title: '先看看',
	thread: (floors, people) => `共 ${floors} 楼，${people === 0 ? '没有人有名字' : `${people} 人有名字`}。`,
	poster: (name, isLikely, spoke, others) =>
		`${name}${likely(isLikely)}是楼主，和其余 ${others} 人中的 ${spoke} 人说过话。`,
	ask: {
		longest: '谁和谁争得最久？',
		unanswered: '谁一直没有得到回复？',
		withoutPoster: '没有楼主会怎样？',
	},
	answer: {
		longest: ({ names, floors, first, last }, isLikely) =>
			`${isLikely ? '很可能是' : '是'} ${names.join(' 和 ')}：互相说了 ${floors} 楼，从 #${first} 到 #${last}，见原文。`,
		unanswered: ({ names, floors, of }, isLikely) =>
			names.length > 0
				? `${isLikely ? '很可能是' : '是'} ${listed(names)}：没有人对他们说话。`
				: `有名字的人都有人回应。但 ${of} 楼里有 ${floors} 楼没有得到回复${isLikely ? '（就目前所知）' : ''}，其中对人说话的已点亮。`,
		withoutPoster: ({ name, ties, of }, isLikely) => `没有 ${name}${likely(isLikely)}，${of} 条关系只剩 ${ties} 条。`,
	},
	all: '恢复全部',
	hints: '三条提示',
};
