import type { timeline as english } from '../en/timeline.ts';
import { count } from '../many.ts';
import type { Wide } from '../wide.ts';

/** What the timeline can do besides bars, in Chinese. */
export const timeline: Wide<typeof english> = {
	shownAs: '楼层画成',
	as: { bars: '柱', lanes: '泳道' },
	by: '楼层排列',
	axis: { floor: '按楼层', clock: '按时间' },
	others: (n) => `其他 ${count.format(n)} 人`,
	unknown: '未知',
	unfold: (n) => `全部 ${count.format(n)} 人`,
	unfoldHint: (n) => `发过言的 ${count.format(n)} 人各占一道`,
	fold: '折叠',
	foldHint: '不常发言的人合为一道',
	noTime: '时间未知',
	outOfOrder: (time) => `${time}，时间先后不符`,
	play: '播放',
	playHint: '逐楼看图如何长成',
	pause: '暂停',
	stepBack: '后退一楼',
	stepForward: '前进一楼',
	stop: '回到整个主题',
	speed: '速度',
	rate: (speed, floors) => `${speed}× · ${floors} 楼/秒`,
	rateHint: (floors) => `每秒 ${floors} 楼`,
	follow: '跟随',
	followHint: '原文跟着走',
	playhead: '播放头：到此楼为止的主题',
	of: (last) => ` / ${last}`,
	playback: '播放',
	overview: '显示主题的哪一段',
	shownPart: (from, to) => `${from} – ${to}`,
	zoomIn: '显示更少楼层',
	zoomOut: '显示更多楼层',
};
