import type { text as english, reasons as englishReasons } from '../en/text.ts';
import type { Wide } from '../words.ts';

const count = new Intl.NumberFormat('zh-CN');

/** The tools above the text, and what a floor says of itself. */
export const text: Wide<typeof english> = {
	find: '查找原文',
	findHint: '在原文里查找：各个词都要在同一楼出现；“引号”里的话要连在一起（/）',
	found: (hits, floors) => `${count.format(floors)} 楼里有 ${count.format(hits)} 处`,
	nothing: '没有找到。',
	finding: '正在查找…',
	findFailed: '查找失败，请重新打开文件。',
	nextHit: '下一处',
	previousHit: '上一处',
	hitsOnly: '只看命中',
	inGraph: (people) => `关系图里突出的 ${count.format(people)} 人写了这些楼，或在这些楼里被提到；其余变淡。`,
	hiddenInGraph: '关系图里显示的是选中的内容，而不是查找结果。',
	order: '楼层的顺序',
	orderBy: { thread: '按楼层', nested: '按回复' },
	orderHint: { thread: '按发表的先后', nested: '每一楼排在它回复的楼下面' },
	side: '哪些楼',
	sides: { both: '全部', written: '写的', received: '对其说的', among: '互相说的' },
	sideHint: '按下只读这些，再按读全部',
	sideCount: {
		written: (n) => `写 ${count.format(n)} 楼`,
		received: (n) => `被说 ${count.format(n)} 楼`,
		among: (n) => `互相 ${count.format(n)} 楼`,
	},
	silent: (names) => `${names}：没有已知由其写的楼，也没有人对其说话。`,
	noneOfSide: '没有这样的楼。再按一次上面的数字，读全部。',
	noHitHere: '这些楼里没有找到。',
	allOut: '这些楼都在筛选之外，而筛选之外的内容已隐藏。',
	facts: '此人的情况',
	drawer: '选中的内容',
	read: (n) => `读 ${count.format(n)} 楼`,
	nothingToRead: '没有可读的楼。',
	between: (n) => `中间还有 ${count.format(n)} 楼`,
	hideBetween: (n) => `收起中间 ${count.format(n)} 楼`,
	next: '下一楼',
	previous: '上一楼',
	place: (at, of) => `${at === 0 ? '–' : count.format(at)} / ${count.format(of)}`,
	stepsOf: '所显示的楼层（J 与 K）',
	unread: (n) => `${count.format(n)} 楼未读`,
	allRead: '全部已读',
	nextUnread: '下一个未读楼层（U）',
	fresh: (n, name) => `比 ${name} 新增 ${count.format(n)} 楼`,
	more: '阅读的更多操作',
	copyLink: {
		text: '复制当前视图的链接',
		floor: '复制这一楼的链接',
		dialogue: '复制这段对话的链接',
		person: '复制此人的链接',
	},
	copyOriginal: '复制原帖的链接',
	copied: '已复制。',
	notCopied: (link) => `浏览器不允许复制。链接是 ${link}`,
	markAllRead: '全部标为已读',
	markAllUnread: '全部标为未读',
	print: '打印…',
	onPaper: '由浏览器菜单打印：只有当时看得到的楼层。用查找框旁边的“打印…”或 Ctrl+P 可以打印全部。',
	printing: {
		title: '打印',
		what: '打印什么',
		text: (floors) => `原文，照现在的样子：${count.format(floors)} 楼`,
		table: '表格，照现在的排序，全部行',
		graph: '关系图，一页，带时间线、图例和说明',
		hint: '纸上有名字、有多大把握、来源和日期，没有页面的其他部分。',
		start: '打印',
		preparing: (done, all) => `正在准备 ${count.format(done)} / ${count.format(all)} 楼…`,
		failed: (message) => `无法打印：${message}`,
		source: (name) => `来源：${name}`,
		printed: (date) => `${date} 由楼图打印`,
		shown: '内容',
		all: '全部楼层',
		found: (query) => `查找“${query}”`,
		nested: '每一楼排在它回复的楼下面',
		leftOut: (n) => `此处略去 ${count.format(n)} 楼`,
	},
};

/** The floor's name within a sentence, a space before its number. */
const at = (floor: number) => (floor === 0 ? '正文' : ` #${floor}`);
/** The floor's name at the beginning of a sentence. */
const At = (floor: number) => (floor === 0 ? '正文' : `#${floor}`);

const author: Wide<typeof englishReasons>['author'] = {
	stated: () => '文件里写明了。',
	corrected: () => '经人更正。',
	'same-person': () => '经人更正：这两个名字是同一个人。',
	'numbered-mention': ({ floor, words }) => `${At(floor)} 写道“${words}”。`,
	'repaired-number': ({ floor, words }) => `${At(floor)} 写道“${words}”。后来有楼被删，它指的那一楼现在就是这一楼。`,
	'near-number': ({ floor, words }) => `${At(floor)} 写道“${words}”，楼号与这一楼紧挨着。`,
	'self-mention': ({ handle }) => `但这一楼自己叫了 ${handle}，而人很少会叫自己。`,
	'called-later': ({ floor, words }) => `${At(floor)} 叫了“${words}”，看内容像是在回复这一楼。`,
	'answers-call': ({ floor, handle }) => `这一楼像是在回复${at(floor)}，而那一楼叫了 ${handle}。`,
	'poster-calls': ({ handle, words }) => `它叫了“${words}”。这里点名叫人的多半是楼主，而楼主看来是 ${handle}。`,
	'poster-word': () => '但这一楼提到楼主时，说的像是别人。',
	'poster-called': ({ floor, words }) => `${At(floor)} 叫了“${words}”，语气是在对写正文的人说话。`,
	'written-number': ({ words }) => `它写着“${words}”。`,
	'same-words': ({ floor, words }) => `${At(floor)} 也说到“${words}”，别的楼很少说到。`,
	near: ({ floor }) => `${At(floor)} 就在附近。`,
	asks: ({ floor }) => `${At(floor)} 在提问。`,
	dialogue: ({ floor }) => `${At(floor)} 叫的，看来正是写这一楼的人。`,
	'opening-post': () => '它是对正文说的。',
	'only-floor': () => '文件里没有别的楼可能是它说的那一楼。',
	relative: ({ words }) => `它写着“${words}”。`,
};

const answer: Wide<typeof englishReasons>['answer'] = {
	...author,
	'repaired-number': ({ words }) => `它写着“${words}”。后来有楼被删，楼号错位，它指的是现在的这一楼。`,
	'near-number': ({ words }) => `它写着“${words}”，楼号与这一楼紧挨着。`,
	'same-words': ({ floor, words }) =>
		words === '' ? `它与${at(floor)} 用了同样的少见词。` : `它和${at(floor)} 都说到“${words}”，别的楼很少说到。`,
	near: ({ floor }) => `${At(floor)} 比其他可能的楼更近。`,
	asks: ({ floor }) => `${At(floor)} 在提问。`,
	dialogue: ({ floor }) => `${At(floor)} 叫的，看来正是写这条回复的人。`,
	'opening-post': ({ floor }) =>
		floor === 0 ? '被叫的人写了正文，而正文有很多人回复。' : `点名的人多半是在回复${at(floor)} 这样的楼，而不是正文。`,
};

/** The panels that say who wrote a floor and why. */
export const reasons: Wide<typeof englishReasons> = {
	author,
	answer,
	grade: {
		stated: (handle) => `作者是 ${handle}：原文写明，不是推断。`,
		proven: (handle) => `作者是 ${handle}：有人同时写出名字和楼号，没有相反的迹象。`,
		likely: (handle, chance) => `很可能是 ${handle}，概率 ${chance}。`,
		guess: (handle, chance) => `只是猜测：${handle}，概率仅 ${chance}，不一定对。`,
	},
	unknown: {
		nothing: '文件里没有任何地方说明这一楼是谁写的。',
		contested: '别的楼用不同的名字称呼这一楼。至多一个是对的，所以保持未知：',
		below: (handle, chance) => `也许是 ${handle}，概率 ${chance}，没有达到你要求的把握。`,
		none: '没有谁的可能性足够大。可以想到的有：',
	},
	answerGrade: {
		stated: (floor) => `它回复的是${floor}：原文写明，不是推断。`,
		proven: (floor) => `它回复的是${floor}：写着楼号，也写着那一楼作者的名字。`,
		likely: (floor, chance) => `很可能是在回复${floor}，概率 ${chance}。`,
		guess: (floor, chance) => `只是猜测：在回复${floor}，概率仅 ${chance}。`,
		own: (floor, chance) => `提到的${floor}，看来是作者自己的楼（概率 ${chance}）；不算回复别人。`,
	},
	others: (n) => `另外 ${count.format(n)} 个落选的人选`,
	otherFloors: (n) => `另外考虑过 ${count.format(n)} 楼`,
	rest: (percent) => `余下 ${count.format(percent)}% 的可能属于其他人，文件里提没提到过都算在内。`,
	noEvidence: '没有专门指向这里的线索。',
	floor: at,
	strength: { weak: '弱线索', fair: '中等线索', strong: '强线索', against: '相反的线索' },
	repairs: {
		title: '错位的楼号',
		why: '楼被删除后，后面的楼会往前挪，而写下的楼号不变：“#57”指的也许就是现在的 #56。下面这些称呼与所写的楼对不上，与另一楼更合。',
		off: '现在楼号照原文。其中有些与所写的楼对不上，删过楼的帖子常会这样。',
		asWritten: '楼号照原文，不作修正',
		said: (handle, written) => `写道 @${handle} #${written}，`,
		meant: (meant) => `指 ${meant}`,
	},
};
