import type { menus as english } from '../en/menus.ts';
import type { Wide } from '../wide.ts';

/** 菜单与对话框的中文：打开时才载入。 */
export const menus: Wide<typeof english> = {
	exports: {
		figure: '图片…',
		graphPng: '关系图 PNG（2×）',
		graphSvg: '关系图 SVG',
		timelineSvg: '时间线 SVG',
		pictures: '图片',
		data: '数据：整个主题',
		asFiltered: '关系图文件只含筛选后的内容（主题数据、ConvoKit 除外）',
		byteOrderMark: '供 Excel 打开的 CSV（BOM）',
	},
	dataFormat: {
		'thread-data': '主题数据',
		gexf: 'GEXF，按楼层（Gephi）',
		'gexf-time': 'GEXF，按时间（Gephi）',
		graphml: 'GraphML',
		cyjs: 'Cytoscape JSON',
		'csv-nodes': '节点 CSV',
		'csv-edges': '边 CSV',
		dot: 'DOT（Graphviz）',
		convokit: 'ConvoKit 语料',
	},
	paste: {
		title: '粘贴一个主题',
		hint: '整个主题：先是“### 标题”，之后每一楼前有一行 51 个连字符。',
		open: '读取',
	},
	problems: {
		title: '这个文件里的问题',
		none: '没有发现问题。',
		line: (line) => `第 ${line} 行`,
		jump: (floor) => `转到 #${floor}`,
	},
	folded: {
		title: '折叠的重复楼',
		hint: '文件里的这些段落逐字重复了前面连续的几楼，多半是同一页存了两次。它们不计入楼数。',
		row: (block, floor) => `第 ${block} 段重复 #${floor}`,
	},
};
