import type { page as english } from '../en/page.ts';
import type { Wide } from '../words.ts';

const count = new Intl.NumberFormat('zh-CN');
const lists = new Intl.ListFormat('zh-CN', { type: 'conjunction' });

/** Up to three names, then how many more. */
function listed(names: readonly string[]): string {
	return names.length > 4 ? `${names.slice(0, 3).join('、')}等 ${names.length} 人` : lists.format(names);
}

const grade: Wide<typeof english>['text']['grade'] = {
	stated: '原文写明',
	proven: '已证实',
	likely: '很可能',
	guess: '猜测',
	unknown: '未知',
};

/** The page as it is when a thread is open: bar, notices, panes and their controls. */
export const page: Wide<typeof english> = {
	documentTitle: (title) => (title ? `${title} · 楼图` : '楼图'),
	number: (n) => count.format(n),
	floorName: (floor) => (floor === 0 ? '正文' : `#${floor}`),
	loading: '正在启动…',

	facts: {
		title: '主题概况',
		floors: (n) => `${count.format(n)} 楼`,
		folded: (n) => `折叠重复 ${count.format(n)} 楼`,
		people: (n) => `提到 ${count.format(n)} 人`,
		authors: '作者：',
		grade: (name, n) => `${grade[name]} ${count.format(n)}`,
		op: '楼主',
		opHint: '楼主：写正文的人',
		moved: (n) => `${count.format(n)} 个楼号错位`,
		asWritten: '楼号照原文',
		problems: (n) => `${count.format(n)} 个问题`,
		untitled: '无标题',
		noAuthors: ({ certain, inferred, wrong, floors }) =>
			`这个文件没有作者信息。${count.format(floors)} 楼里，${count.format(certain)} 楼的作者可以证实${
				inferred > 0 ? `，另有 ${count.format(inferred)} 楼由推断得出，其中${wrong}楼可能认错` : ''
			}，其余保持未知。`,
		wrong: (n) => (n < 0.5 ? '不到 1 ' : `约 ${count.format(Math.round(n))} `),
		noAuthorsAtAll: '这个文件没有作者信息，也没有哪一楼用楼号提到别人：无法证实任何一楼是谁写的。',
		namesFrom: (chance) => `名字 ${chance} 起`,
		noneGiven: '文件没有写明作者：',
		wrongly: (n) => `（${n}楼可能认错）`,
	},

	panes: {
		resize: (pane) => `调整“${pane}”的大小`,
		fold: (pane) => `收起“${pane}”`,
		putBack: (pane) => `展开“${pane}”`,
		reset: '恢复窗格布局',
	},

	threshold: {
		label: '显示名字',
		value: (chance) => `概率 ${chance} 起`,
		provenOnly: '只看已证实',
		cost: (named, inferred, wrong) =>
			named === 0
				? '没有认出任何一楼'
				: `认出 ${count.format(named)} 楼，${inferred === 0 ? '全部确定' : `其中${wrong}楼可能认错`}`,
		hint: '一个名字或一条回复要有多大把握才算数。认错多少是估计，不是数出来的：在作者已知的主题里，同样把握的名字错了这么多。',
		reset: '恢复 .80',
		concluding: '正在推断…',
	},

	actions: {
		menu: '菜单',
		open: '打开',
		openFile: '打开文件…',
		paste: '粘贴文本…',
		samples: '楼图自带的主题',
		export: '导出',
		language: 'EN',
		languageHint: 'Switch to English',
		help: '帮助',
		toDark: '深色主题',
		toLight: '浅色主题',
		close: '关闭',
		cancel: '取消',
		clear: '清除',
	},

	open: {
		drop: '松开即可打开文件',
		dropHint:
			'支持文本转存（.txt）、V2EX 网页（.html，各页一起打开）和 API 数据（.json）、主题数据（.json）。文件不会上传。',
		pasteName: '粘贴的文本',
		emptyTitle: '打开一个保存下来的讨论',
		emptyHint: '选择文件、把文件拖到任意位置，或粘贴文本。文件只在你的浏览器里读取，不会上传。',
		askFor: (name) => `这个地址对应的文件“${name}”没有存在这里。请打开该文件，视图会恢复原样。`,
		otherFile: (name) => `打开的不是生成这个地址的文件（${name}）；视图已尽量套用。`,
		unknownSeed: (name) => `这里没有主题“${name}”，请另选一个。`,
		leftOut: (name, why) => `没有打开 ${name}：${why}`,
		moreLeftOut: (n) => `另有 ${n} 个文件没有打开。`,
	},

	progress: {
		label: (name) => `正在读取 ${name}`,
		phase: { loading: '载入', reading: '读取', resolving: '推断每一楼是谁写的', layout: '排布关系图' },
	},

	people: {
		title: '人物',
		search: '查找人物…',
		sort: '排序',
		sortBy: { active: '最活跃', name: '名字', first: '最早出现', floors: '楼数', in: '入度', out: '出度' },
		floors: '楼',
		floorsHint: '已知由此人写的楼数',
		in: '入',
		inHint: '提到此人的楼数',
		out: '出',
		outHint: '此人提到别人的楼数',
		none: '没有这个人。',
		outOfFilter: '筛选之内没有叫这个名字的人。',
		keys: '方向键、Home 和 End 在人物间移动，按字母到下一个以它开头的名字；左方向键到筛选框，空格勾选。',
		nobody: '这个主题里没有提到任何人。',
		filterThis: (handle) => `按 ${handle} 筛选`,
		row: (handle, floors, inDegree, outDegree) => `${handle}：${floors} 楼，入 ${inDegree}，出 ${outDegree}`,
		summoned: '只被叫到',
		summonedHint: '只被叫到：就文字来看，此人没有在这里发过言',
	},

	filter: {
		mode: '显示',
		only: '只看这些人',
		except: '排除这些人',
		neighbours: '这些人及其邻居',
		all: (ties, extra) =>
			`全部 ${count.format(ties)} 条关系，没有筛选。${extra > 0 ? `另有 ${count.format(extra)} 条没有点名，起初不显示。` : ''}`,
		showing: (ties, all) => `显示 ${count.format(all)} 条关系中的 ${count.format(ties)} 条：`,
		people: {
			only: (handles) => `只看 ${listed(handles)}`,
			except: (handles) => `除 ${listed(handles)} 以外`,
			neighbours: (handles) => `${listed(handles)} 及其邻居`,
		},
		range: (from, to) => `${from}–${to}`,
		without: (what) => `不含${what}`,
		withoutKind: (kind) => `不含“${kind}”关系`,
		withKind: (kind) => `加上“${kind}”关系`,
		clear: '清除筛选',
		open: '筛选',
		list: listed,
	},

	timeline: {
		title: '楼层活动',
		label: '楼层时间线：左右键移动，回车选中，Shift 加左右键划定范围，Esc 清除',
		post: '正文',
		answers: '回复',
		length: '长度',
		floor: (name, author) => (author ? `${name} ${author}` : name),
		range: (from, to) => `${from} – ${to}`,
	},

	text: {
		title: '原文',
		floors: (n) => `${count.format(n)} 楼`,
		by: (handle, n) => `${handle}，${count.format(n)} 楼`,
		pair: (a, b, n) => `${a} → ${b}，${count.format(n)} 楼`,
		all: '全部楼层',
		chain: '来龙去脉',
		unreadMark: { unread: '未读', new: '新增' },
		unseen: (n) => `另有 ${count.format(n)} 处在链接地址、标记或未展开的部分里。`,
		related: '只看相关',
		grade,
		contested: '有争议',
		why: '依据',
		answers: '回复',
		answeredBy: '被回复于',
		moreAnswering: (n) => `另有 ${count.format(n)} 楼`,
		fewerAnswering: '收起',
		meant: (floor) => `后来有楼被删，这里指的应是 ${floor}`,
		own: '自己的楼',
		whyAnswer: (from, to) => `为什么 ${from} 是在回复 ${to}`,
		whyOwn: (from, to) => `为什么 ${to} 也是 ${from} 的作者写的`,
		empty: '没有文字。',
		deleted: '原处已删除。',
		omitted: (n) => `显示其余 ${count.format(n)} 字`,
		loading: '载入中…',
		image: '图片',
		newTab: '在新标签页打开',
		original: '原帖',
		failed: '文字未能载入。',
	},

	kept: {
		stored: '',
		saving: '正在保存…',
		unsaved: '没有保存',
		'here-only': '只在这个标签页和它的地址里',
	},

	skip: { title: '跳到页面各部分', to: (part) => `跳到${part}`, next: '跳到页面下一部分' },
	tabs: { people: '人物', graph: '关系图', timeline: '时间线', text: '原文' },

	figure: {
		author: (source) => `来源：${source}`,
		made: '由楼图制作',
		authors: (floors, byGrade) => `${count.format(floors)} 楼的作者：${byGrade.join('，')}`,
		threshold: (chance) => `名字概率 ${chance} 起`,
		provenOnly: '只用已证实的名字',
		asWritten: '楼号照原文',
		others: '其他人',
		unknown: '作者未知',
	},

	error: {
		title: (name) => `无法打开 ${name}`,
		cancelled: (name) => `已取消读取 ${name}。`,
		keep: '原来打开的内容还在。',
		exportFailed: (message) => `导出失败：${message}`,
		concludeFailed: (message) => `无法重新推断：${message}。之前显示的内容还在。`,
		layoutFailed: (why) => `布局计算失败：${why}`,
	},
	threads: {
		title: '文件中的主题',
		hint: (n: number) => `文件中有 ${n} 个主题。一次打开一个，其余的从这里打开。`,
		row: (floors: number) => `${floors} 楼`,
		untitled: (key: string) => `第 ${key} 个主题`,
		shown: '现在打开的',
	},

	paste: {
		title: '粘贴一个主题',
		hint: '整个主题：文本转存（先是“### 标题”，之后每一楼前有一行连字符）、保存的 V2EX 网页的源代码、API 数据或主题数据（JSON）。内容不会上传。',
		isMeant: '粘贴的内容不像一个主题。如果当作主题读取，会取代现在打开的主题。',
		open: '读取',
	},
};
