import type { filter as english } from '../en/filter.ts';
import { count } from '../many.ts';
import type { StepWords } from '../parameter-words.ts';
import type { Wide } from '../words.ts';

const person = { label: '人物' };
const direction = { both: '双向', in: '指向此人', out: '由此人发出' };

const steps: StepWords = {
	weight: {
		name: '关系权重',
		hint: '从一人到另一人的各类关系合并计算，每楼只计一次。',
		text: ({ least }) => `至少 ${least} 楼的关系`,
		parameters: { least: { label: '至少', after: '楼' } },
	},
	ego: {
		name: '自我中心网络',
		hint: '若干步之内的所有人。作者未知的楼不再往外延伸。',
		text: (ego) => `${ego.person} 的自我中心网络，${ego.depth} 步，${direction[ego.direction]}`,
		parameters: {
			person,
			depth: { label: '步数', of: { 1: '1 步', 2: '2 步', 3: '3 步' } },
			direction: { label: '方向', of: direction },
		},
	},
	part: {
		name: '连通部分',
		hint: '不论关系的方向。作者未知的楼不连接任何人。',
		text({ which, person: who = '', least = 0 }) {
			if (which === 'person') return `${who} 所在的连通部分`;
			return which === 'size' ? `至少 ${least} 人的连通部分` : '最大的连通部分';
		},
		parameters: {
			which: { label: '哪些部分', of: { largest: '最大的', person: '某人所在的', size: '按人数' } },
			least: { label: '至少', after: '人' },
			person,
		},
	},
	core: {
		name: 'k-核',
		hint: '每个人都与其中至少 k 人相连。作者未知的楼不计入。',
		text: ({ k }) => `${k}-核`,
		parameters: { k: { label: 'k' } },
	},
	tied: {
		name: '去掉孤立的人',
		hint: '去掉不剩任何关系的人；总是最后一步。',
		text: () => '不含孤立的人',
		parameters: {},
	},
};

/** The stack of filters, what is done with a selection, and paths. */
export const filter: Wide<typeof english> = {
	steps,
	stack: {
		title: '逐步筛选',
		step: '步骤',
		people: '人物',
		ties: '关系',
		everything: '全部',
		extra: (what) => `${what}，起初不显示`,
		off: '已停用',
		floors: (range) => `只看 ${range} 所说的`,
		apply: (what) => `启用：${what}`,
		remove: (what) => `移除：${what}`,
		earlier: (what) => `提前：${what}`,
		gone: (name) => `${name} 已被前面的步骤隐藏，什么也不剩。`,
		allOff: '全部停用',
		allOn: '全部启用',
		clear: '清除',
		close: '关闭筛选',
		add: '添加步骤',
		elsewhere: '人物在列表中勾选，楼层在时间线上框选，关系类型在图例中开关：都列在这里。',
	},
	outside: '隐藏其余',
	outsideOf: '筛选之外的内容',
	outsideAs: { faint: '变淡', gone: '不显示' },
	outsideHint: '筛选之外的内容在关系图、时间线、列表和正文里变淡；按下后不再显示',
	nothing: {
		title: '什么也不剩',
		alone: (name) => `只有 ${name}，没有别人可以交谈。`,
		among: (names) => `${names} 彼此没有对话。`,
		all: (filters) => `不剩任何关系：${filters}。`,
		neighbours: (ties) => `加上邻居：${ties} 条关系`,
		drop: (what, ties) => `停用“${what}”：${ties} 条关系`,
	},
	selection: {
		title: '选中',
		of: (n) => `${count.format(n)} 人`,
		ego: '自我中心网络',
		only: '只看这些人',
		onlyOne: '只看此人及其邻居',
		out: '排除',
		back: '放回',
		path: '两人之间的路径',
		bothWays: '双向对话',
		hidden: '已隐藏',
	},
	path: {
		title: (from, to) => `从 ${from} 到 ${to} 的路径`,
		steps: (n) => `${n} 步`,
		which: (n, all, more) =>
			all === 1 ? '唯一的最短路径' : `最短路径 ${count.format(n)} / ${more ? '超过 ' : ''}${count.format(all)}`,
		previous: '上一条路径',
		next: '下一条路径',
		directed: '只沿说话的方向',
		swap: '反过来',
		end: '结束',
		against: '反方向',
		none: {
			direction: '沿说话的方向没有路径；反方向有。',
			filtered: '没有路径：连接两人的部分被筛掉了。',
			apart: '没有路径：两人在这个主题里互不连通。',
		},
		hidden: (name) => `没有路径：${name} 被筛选隐藏了。`,
		more: (n) => `另有 ${n} 楼`,
	},
};
