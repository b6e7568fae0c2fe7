import type { WorkerEnd } from '../../lib/worker-life.ts';
import type { problems as english, borders as englishBorders } from '../en/problems.ts';
import type { Wide } from '../words.ts';

const fileKind: Readonly<Record<string, string>> = { image: '图片', archive: '压缩包', pdf: 'PDF' };

const noTopic: Readonly<Record<string, string>> = {
	login: 'V2EX 要求先登录：请登录后打开主题，重新保存。',
	challenge: '这是人机验证页：请在浏览器里等主题显示出来，再重新保存。',
	missing: 'V2EX 说这个主题已经不在了。',
	cut: '文件在主题开始之前就断了：请重新保存网页。',
	list: '它列出了多个主题：请只保存要看的那一个。',
	empty: '也没有回复。',
	archive: '这是网页归档（.mhtml）：请把网页另存为“仅 HTML”。',
	other: '这是 V2EX 的其他页面：请打开主题（…/t/数字）并保存。',
};

function megabytes(bytes: string | number | undefined): string {
	return `${Math.ceil(Number(bytes) / 1e6).toLocaleString('zh-CN')} MB`;
}

/** What is wrong or odd about a file or a link. */
export const problems: Wide<typeof english> = {
	problem: {
		'nul-bytes': ({ count }) => `略去了 ${count} 个 NUL 字符。`,
		'invalid-encoding': ({ count, encoding }) =>
			`有 ${count} 处不是合法的 ${encoding}，显示为“\uFFFD”。如果大片乱码，请另存为 UTF-8 后重新打开。`,
		'number-too-large': ({ floor, number }) => `#${floor} 提到第 ${number} 楼：没有这么长的主题，按普通文字处理。`,
		'no-such-floor': ({ floor, number }) => `#${floor} 提到 #${number}，但文件里没有这一楼。`,
		'number-not-below': ({ floor, number }) =>
			`#${floor} 提到 #${number}，却不在它之前。可能有楼被删、楼号移动；由楼号得出的名字可能因此出错。`,
		'too-long-to-infer': ({ floors, most }) =>
			`这个主题有 ${floors} 楼。超过 ${most} 楼时不再推断可能的作者，只显示原文写明和已证实的。`,
		'unlike-known': () =>
			'这份文本与推断所依据的中文论坛主题差别太大，猜测多半不准，因此只标出文件写明或能证明的作者。',
		'names-differ': ({ count, version }) =>
			`有 ${count} 楼的署名与保存时（${version === '' ? '较早的版本' : version}）不同。更正仍然有效。`,
		'named-otherwise': ({ floor, before, now }) =>
			`#${floor}：当时是${before === '' ? '无人' : ` ${before}`}，现在是${now === '' ? '无人' : ` ${now}`}。`,
		'no-title': () => '文件开头没有标题（“### …”）。',
		'second-title': ({ title }) => `“${title}”可能是文件中另一个主题的标题。没有楼层号能说明，因此当作帖内小标题读取。`,
		'data-inconsistent': ({ what }) => `数据前后不一致：${what}。这部分没有采用。`,
		'cut-off': ({ floor }) => `网页不完整，到 #${floor} 就断了，这一楼可能也缺字。请重新保存这一页，和它一起打开。`,
		'missing-pages': ({ from, to, pages }) =>
			`#${from} 到 #${to} 不在这些文件里。请把第 ${pages} 页也保存下来，所有页一起打开。`,
		'missing-floors': ({ count, floors }) =>
			`已有的页里缺 ${count} 楼（${floors}）：被删除了，或对保存网页的人隐藏了；后一种情况下，其后的楼号可能偏小。`,
		'fewer-replies': ({ count, total }) =>
			`主题有 ${total} 条回复，这些文件里只有 ${count} 条。请把其余的页也保存下来。`,
		'no-opening-post': () => '这些文件里没有标题和正文。请把含有它们的文件一起打开。',
		'numbered-by-order': () => '这些文件里没有楼号，楼号按时间顺序排出。如果有楼被删，“#12”可能指别的楼。',
		'number-moved': ({ floor, number }) => `#${floor} 在另一个文件里是 #${number}：其间有楼被删。`,
		'number-taken': ({ floor, id }) => `回复 ${id} 和 #${floor} 楼号相同，没有采用。`,
		'reply-without-number': ({ id }) => `回复 ${id} 没有楼号，没有采用。`,
		'op-differs': ({ floor, handle }) => `#${floor} 的作者 ${handle} 被标为楼主，但楼主另有其人。`,
	},
	readError: {
		empty: () => '文件是空的。请重新保存主题，或打开别的文件。',
		'no-text': () => '文件里只有分隔线，中间没有文字。请重新保存主题。',
		binary: ({ kind }) => `这是${fileKind[kind ?? ''] ?? '非文本文件'}。请打开主题本身：.txt、.html 或 .json 文件。`,
		'too-large': ({ size, most }) =>
			`文件太大：${megabytes(size)}，这里一次最多能读 ${megabytes(most)}。请只打开其中一部分。`,
		'unknown-format': () =>
			'楼图读不了这种格式。它能读文本转存（.txt）、V2EX 网页（.html）和 API 数据（.json），以及自己的主题数据（.json）。',
		'no-topic': ({ kind }) => `文件里没有主题。${noTopic[String(kind)] ?? ''}`,
		refused: ({ message }) => `网站拒绝了请求（${message}），保存下来的是这个答复。请重新获取主题。`,
		'bad-json': ({ line, message }) =>
			`JSON ${line ? `第 ${line} 行` : ''}有误：${message}。文件可能不完整，请重新保存。`,
		'bad-data': ({ path, message }) => `主题数据在 ${path} 处不符合格式：${message}。`,
		'newer-version': ({ version }) => `这份主题数据出自更新的楼图（版本 ${version}）。请刷新页面以取得最新版。`,
		unreadable: ({ message }) => `浏览器读不到这个文件（${message}）。它可能被移动或删除了，请重新选择。`,
	},
	linkTooLarge: (name, most) => `指向 ${name} 的链接里的主题太大：解压后超过 ${megabytes(most)}。请对方改发文件。`,
	laterLink: '这个链接由更新版本的楼图写成，其中有些内容这里可能显示不出来。刷新页面即可用上最新版本。',
	brokenLink: (name) => `指向 ${name} 的链接坏了：途中被截断或改动过。请对方重新发送。`,
	leftOut: {
		'other-thread': '它属于另一个主题。',
		'other-format': '它是另一种格式。',
		'one-at-a-time': '这种文件一次只能打开一个。',
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

const whyMissing = {
	unknown: '',
	'new-version': '：打开页面之后，楼图更新了版本',
	'no-answer': '：楼图所在的网站没有回应',
	'not-there': '：楼图所在的网站上缺少这个文件',
};

const ended: Record<WorkerEnd, string> = {
	refused: '浏览器不允许启动它',
	missing: '楼图的一部分未能加载',
	memory: '这台设备的内存不够',
	broke: '楼图出错了',
	killed: '浏览器把它终止了，没有说明原因',
	silent: '它一直没有回应',
	closed: '它已被关闭',
};

/** What is said where a part of the page breaks, cannot be loaded or no longer answers. */
export const borders: Wide<typeof englishBorders> = {
	broke: '页面的这一部分出错了，其余部分不受影响。',
	missing: '楼图的这一部分未能加载。',
	fault: (message) => `页面出错了（${message}）。已显示的内容都还在；如果没有反应，请刷新页面。`,
	again: '重试',
	notLoaded: (why) => `楼图的一部分未能加载${whyMissing[why]}。`,
	reload: { all: '刷新页面（主题、视图和更正都会保留）', view: '刷新页面（视图和更正都会保留）' },
	reloading: '正在刷新…',
	noAnswer: '没有刷新：楼图所在的网站没有回应。内容都还在，请稍后再试。',
	noRoom: (name) => `没有刷新：浏览器无法暂存“${name}”，刷新后需要重新选择这个文件。`,
	reloadAndAsk: '刷新，然后重新选择文件',
	ended: (end, message, megabytes) =>
		`${ended[end]}${message ? `（${message}）` : ''}。${megabytes === null ? '' : `文件有 ${megabytes} MB，可能太大了。`}`,
	quietReading: '好几秒没有回应了：也许这一步要很久，也许卡住了。',
	quiet: '读取主题的后台程序好几秒没有回应了：也许这一步要很久，也许卡住了。',
	restarted: (why) => `读取主题的后台程序停止过，已重新启动：${why}没有丢失任何内容。`,
	gone: (why) => `读取主题的后台程序停止了：${why}已显示的内容都还在，但取不到正文，也得不出新的结论。`,
	unread: (name) => `无法再次读取“${name}”。请打开它，视图会和现在一样。`,
	startAgain: '重新启动',
	chooseAgain: '选择文件…',
};
