import type { corrections as english } from '../en/corrections.ts';
import type { Wide } from '../words.ts';

function named(says: string | number): string {
	return typeof says === 'number' ? `#${says}` : says;
}

/** Corrections, what the browser remembers, and sharing. */
export const corrections: Wide<typeof english> = {
	correction: (made) => {
		switch (made.type) {
			case 'author':
				return made.handle === null
					? `#${made.floor} 不是这里提到的任何人写的`
					: `#${made.floor} 是 ${made.handle} 写的`;
			case 'not-author':
				return `#${made.floor} 不是 ${made.handles.join('、')} 写的`;
			case 'same-person':
				return `${made.handle} 和 ${made.as} 是同一个人`;
			case 'person':
				return made.isPerson ? `@${made.handle} 是人` : `@${made.handle} 不是人名`;
			case 'answers':
				if (made.targets.length === 0) return `#${made.floor} 没有回复任何楼`;
				return `#${made.floor} 回复 ${made.targets.map((target) => `#${target}`).join('、')}`;
		}
	},
	brought: ({ named, renamed, lost, answers, open: [before, after] }) => {
		const parts = [
			...(named.length > 0 ? [`又有 ${named.length} 楼有了名字`] : []),
			...(renamed.length > 0 ? [`${renamed.length} 楼换了作者`] : []),
			...(lost.length > 0 ? [`${lost.length} 楼不再有名字`] : []),
			...(answers.length > 0 ? [`${answers.length} 楼的回复对象变了`] : []),
		];
		const follows = parts.length === 0 ? '没有带来其他变化' : parts.join('，');
		return `${follows}。还剩 ${after} 个问题${after === before ? '' : `（之前 ${before} 个）`}。`;
	},
	labels: {
		undo: '撤销',
		redo: '重做',
		open: (count) => `更正（${count}）`,
		title: '更正',
		none: '没有有争议或接近确定的内容。',
		author: (floor) => (floor === 0 ? '谁是楼主？' : `#${floor} 是谁写的？`),
		answers: (floor) => `#${floor} 回复的是哪一楼？`,
		person: (handle) => `@${handle} 是某个人吗？`,
		isPerson: '是人',
		isNobody: '不是人名',
		noneOfThese: '都不是',
		nothing: '没有回复这里的楼',
		skip: '下一题',
		previous: '上一题',
		done: '所有问题都有了答案。',
		answered: (said) => `你说过：${said}。`,
		inText: (floor) => `看原文 ${floor}`,
		place: (at, of) => `第 ${at} 条，共 ${of} 条`,
		made: (n) => `已做的更正（${n}）`,
		takeBack: '撤回',
		byLabel: '这一楼的作者是',
		posterLabel: '楼主是',
		set: '确定',
		answersLabel: '这一楼回复的是',
		answersAlso: '还回复了（楼号）',
		answersNot: (target) => `没有回复 #${target}`,
		answersNothing: '没有回复任何楼',
		answersUnknown: '没有已知的楼',
		answersHint: '在这里改动后，以整个列表为准：没有列出的楼，就是没有回复。',
		sameLabel: (handle) => `${handle} 和这个名字是同一个人`,
		saveCorrections: '把更正存成文件',
		takeOver: '采用那边的',
		keepOwn: '保留我的',
		stay: '留在这里',
		goOn: '仍然打开',
		leavingTitle: '有内容会丢失',
		leaving: '有内容还没填完，或者有更正没能保存。现在打开另一个主题，它们就没有了。',
		restore: '恢复',
		leave: '暂不',
		close: '关闭',
		share: '分享',
		viewLink: '带视图和更正的链接，给有这个文件的人',
		threadLink: '内含整个主题的链接',
		copy: '复制',
		copied: '已复制',
		recent: '最近打开的主题',
		recentHint: '保存在这个浏览器里的是更正、视图和各楼的指纹，不含原文。要继续请重新打开文件。',
		noRecent: '没有记住任何主题。',
		recentRow: (corrections, kilobytes) => `${corrections} 条更正，${kilobytes} KB`,
		forget: '删除',
		forgetAll: '全部删除',
		again: (name) => `选择 ${name} 重新打开`,
		concluding: '正在推断…',
		cancel: '取消',
		other: '其他名字',
		more: '更正其他内容',
		keys: '选中一楼后按 C 打开这里；数字键选择，方向键移动。',
		remember: '在这个浏览器里记住主题',
		pseudonyms: '用化名代替名字',
		names: '恢复显示名字',
		pseudonymsOn: '化名',
		pseudonymsHint:
			'屏幕、文件、图片和链接里每个人都用化名。这期间浏览器不再记录这个主题的任何内容。点击恢复显示名字。',
		pseudonymKey: '化名对照表（CSV）',
		pseudonymsLink: '两个链接里都没有任何人的名字。',
		noRecentNow: '恢复显示名字后，这里会列出最近打开的主题。',
		unreadable: (count) => `${count} 条记录属于 Loutu 的其他版本，原样保留。`,
	},
	contradiction: {
		stated: ({ floor, says }) => `文件自己写明 #${floor} 是 ${named(says)}。`,
		'numbered-mention': ({ floor, says }) => `#${floor} 用这一楼的楼号叫了 ${says}。`,
		'self-mention': ({ floor, says }) => `#${floor} 自己提到了 ${says}。`,
		'written-number': ({ floor, says }) => `#${floor} 写的是 ${named(says)}。`,
	},
	unfit: (count) => `${count} 条更正说的楼或名字，这个主题里没有。`,
	memory: {
		remembered: (name, corrections) => `你曾打开过 ${name}${corrections > 0 ? `，做过 ${corrections} 条更正` : ''}。`,
		rememberedOther: (name, corrections) =>
			corrections > 0
				? `在这个主题的另一份存档 ${name} 里做过的 ${corrections} 条更正可以带过来。`
				: `在这个主题的另一份存档 ${name} 里看到的视图可以带过来。`,
		view: (parts) => `视图也会恢复：${parts.join('、')}。`,
		lostView: (parts) => `这里已没有（全部或部分）：${parts.join('、')}。`,
		part: {
			selection: '选择',
			filter: '筛选',
			range: '楼层范围',
			layout: '布局',
			pins: '手动摆放的节点',
			inference: '阈值和楼号',
			show: '图、矩阵或表格',
			encoding: '大小和颜色',
			text: '查找和原文的顺序',
		},
		lost: (count) => `${count} 条更正不再适用：它们说的楼不在这个文件里。`,
		otherTab: (more, otherwise) =>
			[
				'这个主题也在另一个标签页里打开着。',
				...(more > 0 ? [`那里做了 ${more} 条这里没有的更正。`] : []),
				...(otherwise > 0 ? [`那里改动或撤回了你的 ${otherwise} 条更正：它们没有照你看到的样子保存。`] : []),
			].join(''),
		problem: {
			denied:
				'浏览器禁止这个页面保存任何内容：更正只在这个标签页和它的地址里。请在浏览器设置里允许后重新加载，或把更正存成文件。',
			full: '浏览器没有空间记住这个主题了。请删除最近打开的主题，或把更正存成文件。',
			later:
				'更新版本的楼图在这里保存了内容，这个版本不能覆盖。请重新加载页面以使用最新版本；没有保存的更正可以先存成文件。',
			slow: '浏览器的存储没有回应，可能被另一个标签页挡住了。请关闭其他楼图标签页；只要还显示“正在保存…”，就不要关闭这个页面，或把更正存成文件。',
			closed:
				'浏览器关闭了楼图的存储，可能是网站数据被删除了。这个主题的更正正在重新保存，其他主题可能已被忘记。为保险起见，请把更正存成文件。',
			unreadable: (count) =>
				`这个主题有 ${count} 条记录无法读取：已损坏，或属于更早的版本。请看看是否缺少更正并重新做，然后存成文件。`,
			'not-loaded': (message) =>
				`楼图负责记忆的部分没能加载（${message}）：更正只在这个标签页和它的地址里。请把它们存成文件，再重新加载页面。`,
			failed: (message) =>
				`没能记住（${message}）：最后的更正可能只在这个标签页和它的地址里。请把它们存成文件，再重新加载页面。`,
		},
	},
	pins: {
		release: (name) => `${name} 放回原位`,
		releaseAll: (count) => `全部放回（${count}）`,
		hint: '在图中拖动，或用 Alt 加方向键移动。双击或按 Delete 放回。',
	},
	share: {
		size: (kilobytes) => `${kilobytes} KB`,
		tooLong: (kilobytes) => `链接太长（${kilobytes} KB，最多 100 KB）。请直接发送文件。`,
		warning: '拿到这个链接的人都能读到整个主题。它会留在浏览记录和聊天里。',
	},
};
