import type { history as english } from '../en/history.ts';
import type { Wide } from '../words.ts';

/** What was done, a line a step. */
export const history: Wide<typeof english> = {
	title: '操作记录',
	hint: '点一行，回到做完那一步时的样子，也可以再往前走。',
	nothing: '还没有。筛选、更正、布局等操作会列在这里，点一条就回到那一步。',
	start: '刚打开时',
	filter: (parts) => `筛选：${parts}`,
	noFilter: (parts) => `取消筛选：${parts}`,
	filterOrder: '筛选：其他设置',
	takenBack: (correction) => `撤回：${correction}`,
	layout: (name, centre) => `布局：${name}${centre === null ? '' : `，${centre}`}`,
	layoutAtFirst: '布局：恢复原样',
	pinned: (names) => `手动摆放：${names}`,
	released: (names) => `放回原位：${names}`,
	choice: (what, chosen) => `${what}：${chosen}`,
	rim: { true: '外圈显示楼层', false: '外圈不显示楼层' },
	mostPeople: (n) => (n === null ? '人数随画面而定' : `最多画 ${n} 人`),
	lanes: { true: '显示全部泳道', false: '收起泳道' },
	threshold: (from) => `名字从 ${from} 起`,
	provenOnly: '名字：只要已证实的',
	numbers: { true: '楼号已校正', false: '楼号按原文' },
	find: (query) => `查找：“${query}”`,
	noFind: '取消查找',
	hitsOnly: { true: '原文只显示命中的楼', false: '原文显示所有楼' },
	sorted: (column) => `排序：${column}`,
	list: (parts) => parts.join('、'),
	and: (parts) => parts.join('；'),
};
