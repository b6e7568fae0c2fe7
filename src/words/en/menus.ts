import type { DataFormatId } from '../../export/data/list.ts';

/** Menus and dialogs in English that are loaded when somebody opens them. */
export const menus = {
	exports: {
		figure: 'Figure…',
		graphPng: 'Graph as PNG (2×)',
		graphSvg: 'Graph as SVG',
		timelineSvg: 'Timeline as SVG',
		pictures: 'Pictures',
		data: 'Data: the whole thread',
		asFiltered: 'Graph files as filtered (not thread data, ConvoKit)',
		byteOrderMark: 'CSV for Excel (BOM)',
	},
	dataFormat: {
		'thread-data': 'Thread data',
		gexf: 'GEXF by floor (Gephi)',
		'gexf-time': 'GEXF by time (Gephi)',
		graphml: 'GraphML',
		cyjs: 'Cytoscape JSON',
		'csv-nodes': 'Nodes as CSV',
		'csv-edges': 'Edges as CSV',
		dot: 'DOT (Graphviz)',
		convokit: 'ConvoKit corpus',
	} satisfies Record<DataFormatId, string>,
	paste: {
		title: 'Paste a thread',
		hint: 'The whole thread: “### title”, then each floor after a line of 51 hyphens.',
		open: 'Read it',
	},
	problems: {
		title: 'Problems in this file',
		none: 'No problems were found.',
		line: (line: number) => `line ${line}`,
		jump: (floor: number) => `Go to #${floor}`,
	},
	folded: {
		title: 'Folded repeats',
		hint: 'These blocks of the file repeat a run of earlier floors word for word, as when a page is saved twice. They are not counted.',
		row: (block: number, floor: number) => `Block ${block} repeats #${floor}`,
	},
};
