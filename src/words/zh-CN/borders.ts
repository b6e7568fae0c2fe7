import type { WorkerEnd } from '../../lib/worker-life.ts';
import type { borders as english } from '../en/borders.ts';
import type { Wide } from '../wide.ts';

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

/** 页面的一部分出错、没有加载或没有回应时的说明。 */
export const borders: Wide<typeof english> = {
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
