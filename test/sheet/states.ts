import type { Hands, Target } from '../support/hands.ts';
import { inGraph, inText, type State } from '../support/states.ts';

/** A state of the page that has tests of its own elsewhere, and is photographed with the others. */
export interface Photographed extends State {
	readonly isFirstVisit?: boolean;
}

const button = (name: RegExp): Target => ({ role: 'button', name });
const item = (name: RegExp): Target => ({ role: 'menuitem', name });
const click =
	(...targets: readonly Target[]) =>
	async (hands: Hands) => {
		for (const target of targets) await hands.click(target);
	};
const dialog = 'dialog[open], [role=dialog]';
const putRight = button(/^(Put right|更正)/);
const question = button(/^(Who argued longest\?|谁和谁争得最久？)$/);
const facts = button(/^(About this thread|主题概况)/);

/** A button that may lie behind the one with all facts. */
const clickAmongFacts = (target: Target) => async (hands: Hands) => {
	if (!(await hands.canSee(target))) await hands.click(facts);
	await hands.click(target);
};

/** What nobody sees twice, and what lies in front of the page. */
export const photographed: readonly Photographed[] = [
	{ name: 'a first visit', isFirstVisit: true, sights: [inGraph(question)] },
	{
		name: 'a first visit, answered',
		isFirstVisit: true,
		sights: [inGraph('button[aria-pressed=true]', click(question))],
	},
	{
		name: 'the first hint',
		isFirstVisit: true,
		sights: [
			inGraph('section[aria-label^="Hint "], section[aria-label^="提示 "]', click(button(/^(Three hints|三条提示)$/))),
		],
	},
	{
		name: 'the form that puts a floor right',
		view: '&floor=112',
		sights: [inText('[data-correct="112"] input', (hands) => hands.press('c'))],
	},
	{
		name: 'the questions of the inbox',
		sights: [inGraph('[data-beside] h3', clickAmongFacts(putRight))],
	},
	{
		name: 'what was done',
		sights: [inText('[data-beside] ol', clickAmongFacts(button(/^(What was done|操作记录)$/)))],
	},
	{ name: 'sharing', sights: [inGraph(`${dialog}`, click(button(/^(Share|分享)$/)))] },
	{
		name: 'the threads of before',
		sights: [inGraph(dialog, click(button(/^(Open|打开)$/), item(/^(Recent threads|最近打开的主题)/)))],
	},
	{
		name: 'text that is pasted',
		sights: [inGraph(`:is(${dialog}) textarea`, click(button(/^(Open|打开)$/), item(/^(Paste text|粘贴文本)/)))],
	},
	{
		name: 'a figure',
		sights: [inGraph('[data-figure=ready] img', click(button(/^(Export|导出)$/), item(/^(Figure…|图片…)$/)))],
	},
	{ name: 'several people', view: '&person=nnmmoo&person=imiata&person=dev436', sights: [inText('[data-part=text]')] },
	{ name: 'one person among the checked', view: '&by=nnmmoo', sights: [inGraph('[data-chart=network]')] },
	{
		name: 'a file that cannot be read',
		sights: [inGraph('[role=alert]', (hands) => hands.give('empty.txt', ''))],
	},
];
