import type { exports as english, figure as englishFigure } from '../en/exports.ts';
import { count } from '../many.ts';
import type { Wide } from '../words.ts';

/** The menu of what can be saved. */
export const exports: Wide<typeof english> = {
	exports: {
		figure: '图片…',
		quick: '图片，与上次相同',
		quickOf: (preset, type) => `图片：${preset}，${type}`,
		film: '影片（WebM、GIF）…',
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
};

/** The figure dialog, and what is written in figures. */
export const figure: Wide<typeof englishFigure> = {
	title: '图片',
	preview: (title) => `图片预览：${title}`,
	making: '正在绘制…',

	parts: '内容',
	part: {
		title: '标题',
		facts: '一行数字',
		graph: '关系图',
		timeline: '时间线',
		lanes: '泳道',
		matrix: '矩阵',
		legend: '图例',
		caption: '说明',
	},
	scope: '范围',
	scopes: { view: '筛选后的内容', screen: '其中屏幕上看得到的', all: '全部' },

	size: '尺寸',
	preset: '用途',
	presets: {
		post: '帖子配图',
		phone: '手机竖屏',
		slide: '幻灯片',
		column: '论文单栏',
		a4: 'A4 页面',
		timeline: '只有时间线',
	},
	ownSize: '自定尺寸',
	width: '宽',
	height: '高',
	unit: '单位',
	units: { px: '像素', mm: '毫米', in: '英寸' },
	lock: '锁定宽高比',
	dpi: '每英寸像素（DPI）',
	margin: '边距',

	encoding: '外观',
	theme: '配色',
	themes: { light: '浅色', dark: '深色' },
	background: '背景',
	backgrounds: { theme: '与屏幕相同', white: '白色', transparent: '透明' },
	text: (unit) => `标签字号（${unit}）`,
	names: '最多标出的名字',
	allNames: '放得下的都标',
	language: '语言',
	languages: { en: '英文', 'zh-CN': '中文' },

	file: '文件',
	fileType: '类型',
	fileTypes: {
		png: 'PNG',
		svg: 'SVG，可编辑',
		pdf: 'PDF',
		print: '矢量 PDF，用打印生成',
		jpeg: 'JPEG',
		webp: 'WebP',
		webm: 'WebM 影片',
		gif: 'GIF 影片',
	},
	fileParameters: { seconds: '时长（秒）' },
	make: { pixels: '下载', vectors: '下载', page: '下载', print: '打印为 PDF…', film: '制作影片' },
	stop: '停止',
	copy: '复制',
	pixels: (width, height, dpi) => `${width} × ${height} 像素${dpi === null ? '' : `，${dpi} DPI`}`,
	vectors: (width, height) => `${width} × ${height}，矢量`,
	page: (width, height, across, down) => `${width} × ${height}，以 ${across} × ${down} 像素绘制，文字可以搜索`,
	saved: (name) => `已保存为 ${name}。`,
	copied: '已复制。',
	printing: '浏览器询问打印机时，请选“另存为 PDF”。Firefox 和 Safari 可能用打印机的纸张尺寸。',
	filming: (share) => `正在绘制影片：${Math.round(share * 100)}%`,
	cancelled: '影片已停止，没有保存任何文件。',

	error: {
		noRoom: '这个尺寸放不下这些内容。请加大尺寸、缩小字号，或去掉一部分内容。',
		noParts: '没有可显示的内容。请至少打开一部分。',
		tooLarge: (type, width, height) =>
			`这里做不出这么大的 ${type}；同样形状最大是 ${width} × ${height}。请用这个或更小的尺寸、降低 DPI，或改用没有大小限制的 SVG 或 PDF。`,
		failed: (message) => `浏览器没能生成文件：${message}。请换小一点的尺寸，或改用几乎不占内存的 SVG。`,
		copy: (message) => `浏览器不允许复制：${message}。请改为下载。`,
		noWebm: '这个浏览器在这里做不出 WebM：需要 Chromium 或 2024 年以后的 Firefox，以及 https 地址。GIF 到处都能做。',
		webpDpi: '分辨率只写入 PNG 和 JPEG，不写入 WebP：其他程序不知道它印出来多大。',
		opaque: '这种文件没有透明：背景会换成配色自己的底色。',
	},

	matrix: {
		unknown: '作者未知',
		axes: '行中的人回复列中的人',
		weight: '楼数',
		leftOut: (n) => `另有 ${count.format(n)} 人放不下`,
	},

	facts: {
		floors: (n) => `${count.format(n)} 楼`,
		people: (shown, all) =>
			shown === all ? `${count.format(all)} 人` : `${count.format(all)} 人中的 ${count.format(shown)} 人`,
		pale: '颜色淡表示作者是推断的',
		made: '楼图 Loutu',
	},

	legend: {
		person: '一个人',
		active: '一个人，参与越多越大',
		colours: (n) => `彩色：最活跃的 ${count.format(n)} 人`,
		ring: '楼主',
		bar: '一楼，长短随正文',
		turn: '楼层从顶端起顺时针',
		angle: '人站在自己首次出现的楼层',
		ribbon: '从说话的人（宽）到被提到的人',
		filters: (filters) => `只含：${filters.join('，')}`,
	},

	caption: {
		pseudonyms: '所有名字都是化名，按首次出现编号',
		ties: (shown, all) =>
			shown === all ? `全部 ${count.format(all)} 条关系` : `${count.format(all)} 条关系中的 ${count.format(shown)} 条`,
		filtered: (ties, filters) => `${ties}：${filters.join('，')}`,
		graph:
			'关系图：圆是人，参与越多越大；外圈是楼层，从顶端起顺时针，一柱一楼，长短随正文。丝带从说话的人（宽）通向被提到的人（细）。',
		sized:
			'关系图：圆是人；外圈是楼层，从顶端起顺时针，一柱一楼，长短随正文。丝带从说话的人（宽）通向被提到的人（细）。',
		part: '关系图只显示一部分。',
		ring: '带环的是楼主。',
		lines: '丝带和柱越淡，作者越不确定；虚线丝带和细线表示作者未知。',
		lanes: '泳道：一人一道，一点一楼；作者确定则实心，很可能则半满，猜测则四分之一，未知则空心。',
		until: (floor) => `截至第 ${floor} 楼`,
		timeline: '时间线：一柱一楼，越长越高，颜色属于作者；弧线连到所回复的楼。',
		matrix:
			'矩阵：行中的人回复列中的人，楼数越多颜色越浓；实心方块表示作者确定，半满表示很可能，四分之一满表示猜测，空心表示未知。',
	},
};
