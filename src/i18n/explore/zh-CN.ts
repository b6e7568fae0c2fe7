import type { ExploreWords } from './en.ts';

/** 矩阵、表格与人物卡片的中文：用到时才载入。 */
export const explore: ExploreWords = {
	loading: '载入中…',
	matrix: {
		label: '谁回复谁，矩阵：方向键移动，回车选中，Ctrl 加方向键跳到下一个标记',
		unknown: '作者未知',
		axes: '行回复列',
		weight: '楼数',
		leftOut: (n) => `地方不够，另有 ${n} 人未列出`,
		order: '排序',
		orderBy: { community: '按社群', activity: '按活跃度', firstFloor: '按最早出现' },
		measuring: '正在划分社群…',
		unmeasured: '社群未能算出。',
		cell: (source, target, weight, grade) => `${source} 回复 ${target}：${weight} 楼，${grade}`,
		nothing: (source, target) => `${source} 没有回复 ${target}`,
		grade: { stated: '原文写明', proven: '已证实', likely: '很可能', guess: '猜测', unknown: '未知' },
	},
};
