import type { graph as english } from '../en/graph.ts';
import type { Wide } from '../words.ts';

const count = new Intl.NumberFormat('zh-CN');

const tieKind: Wide<typeof english>['tieKind'] = {
	mention: '只有 @',
	numbered: '@ 加楼号',
	floor: '只有楼号',
	above: '楼上',
	below: '楼下',
	op: '“楼主”一词',
	quote: '引用',
	stated: '原文写明',
};

/** The graph with its controls and its legend. */
export const graph: Wide<typeof english> = {
	title: '关系图',
	showAs: '显示方式',
	label:
		'人物关系图：方向键移动，回车选中，加减号缩放，0 适应窗口，G 到下一个群体，Alt 加方向键摆放，Delete 放回，Esc 取消',
	layout: '布局',
	encoding: '外观',
	more: '更多',
	selectBy: '画出范围来选人',
	tool: { box: '矩形', lasso: '自由线条' },
	isolated: (n) => `${n} 人没有关系`,
	shownPeople: (shown, all) =>
		shown === all ? `全部 ${count.format(all)} 人` : `共 ${count.format(all)} 人，显示 ${count.format(shown)} 人`,
	group: (people, mostActive) => (people > 1 ? `${mostActive} 等 ${count.format(people)} 人` : mostActive),
	morePeople: '多显示一些人',
	fewerPeople: '少显示一些人',
	fit: '适应',
	withoutPoster: '不看楼主',
	zoomIn: '放大',
	zoomOut: '缩小',
	empty: '这里没有人提到别人，没有关系可画。',
	legend: '图例与筛选',
	legendShort: '图例',
	legendKeys: {
		bar: '一楼一条，长短看字数，顺时针排列',
		grades: '作者：很可能、猜测、未知',
		ribbon: '回复对方，颜色属于说话的人',
		ribbonByKind: '回复对方，颜色表示回复方式',
		ring: '楼主',
		size: '越大越活跃',
		colour: '最活跃的八人，其余灰色',
		angle: '角度是第一次出现的楼层；内圈与中心互相回复',
	},
	pinned: '手动摆放',
	offAtFirst: '起初不显示：这些词没有点名',
	mark: { solid: '作者确定', dashed: '作者很可能', dotted: '作者是猜测', anonymous: '作者未知的楼' },
	tieKind,
	tie: (source, target, kind, weight) => `${source} → ${target}，${tieKind[kind]}，${weight} 楼`,
};
