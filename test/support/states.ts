import type { Page } from 'playwright';
import { type Pane, panes } from '../../src/state/choices.ts';
import { generateThread, plainPlan } from '../generator/thread.ts';
import { seedAddress, toBeginning } from './app.ts';
import { give } from './browser.ts';
import { timedThread } from './timed.ts';

/** What a page can look like, whatever its language: an address, and what is done then. */
export interface State {
	readonly name: string;
	/** Of the seed's view. */
	readonly view?: string;
	/** Which part of the page it is about: the one in front on a phone. */
	readonly part: Pane;
	readonly act?: (page: Page) => Promise<unknown>;
	/** What is there then, and was not before. */
	readonly sees: string;
}

const dialog = 'dialog[open], [role=dialog]';
const long = generateThread({ ...plainPlan, people: 300, floors: 2_000 }).text;

const press = (key: string) => (page: Page) => page.keyboard.press(key);
const click = (selector: string) => (page: Page) => page.locator(selector).first().click();
const clickNamed = (name: RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();
const onPhone = (page: Page) => (page.viewportSize()?.width ?? 0) < 760;

/** A menu of the graph's tools, which are all behind one button on a phone. */
const openTool = (name: RegExp) => (page: Page) => clickNamed(onPhone(page) ? /^(More|更多)$/ : name)(page);

const byClock = async (page: Page) => {
	await give(page, 'timed.json', timedThread(60, new Set([7])));
	await page.locator('[data-part=timeline] select').first().selectOption('clock');
};

/** Everything that issue after issue has added to the page; dialogs for putting right and for figures have tests of their own. */
export const states: readonly State[] = [
	{ name: 'as it opens', part: 'graph', sees: '[data-chart=network] canvas' },
	{
		name: 'all facts',
		part: 'graph',
		act: async (page) => {
			// On a phone they are behind one line.
			if (onPhone(page)) await clickNamed(/^(About this thread|主题概况)/)(page);
		},
		sees: 'header li',
	},
	{ name: 'people', view: '&by=nnmmoo&person=nnmmoo', part: 'people', sees: '[data-part=people] [aria-pressed=true]' },
	{ name: 'a person', view: '&person=nnmmoo&floors=87-138', part: 'text', sees: '[data-part=text] details svg rect' },
	{
		name: 'a dialogue, with what came between',
		view: '&person=nnmmoo&person=imiata',
		part: 'text',
		act: click('[data-part=text] button:has-text("32")'),
		sees: 'article[data-between]',
	},
	{
		name: 'the chain of a floor, with why',
		view: '&floor=129',
		part: 'text',
		act: async (page) => {
			await clickNamed(/^(Its chain|来龙去脉)$/)(page);
			await click('article[data-floor="129"] header button')(page);
		},
		sees: '[data-correct="129"]',
	},
	{
		name: 'a tie',
		view: '&tie=%5B"p:imiata","mention","p:banlifeather4"%5D',
		part: 'text',
		sees: '[data-part=text] article',
	},
	{
		name: 'people placed by hand',
		view: '&layout=force&pin=10_20_nnmmoo',
		part: 'graph',
		sees: 'button:has-text("Put all back"), button:has-text("全部放回")',
	},
	{
		name: 'drawing around people',
		part: 'graph',
		act: async (page) => {
			if (onPhone(page)) await clickNamed(/^(More|更多)$/)(page);
			await clickNamed(/^(Free line|自由线条)/)(page);
		},
		sees: '[data-drawing]',
	},
	{
		name: 'the menu of whom is selected',
		view: '&person=nnmmoo&person=imiata',
		part: 'graph',
		act: clickNamed(/: (2 people|2 人)$/),
		sees: '[role=menu]',
	},
	{ name: 'a path', view: '&way=nnmmoo&way=imiata&way=dev436', part: 'text', sees: '[data-part=text] ol > li' },
	{ name: 'the matrix', view: '&person=nnmmoo&show-as=matrix', part: 'graph', sees: '[data-chart=matrix]' },
	{
		name: 'a cell of the matrix',
		view: '&show-as=matrix&tie=%5B"p:imiata","mention","p:banlifeather4"%5D',
		part: 'text',
		sees: '[data-part=text] article',
	},
	{
		name: 'the table of what is shown',
		view: '&person=nnmmoo&by=nnmmoo&show-as=table&numbers-of=shown',
		part: 'graph',
		sees: '[data-table] tbody tr',
	},
	{ name: 'the table of people', view: '&person=nnmmoo&show-as=table', part: 'graph', sees: '[data-table] tbody tr' },
	{ name: 'the table of ties', view: '&show-as=table&table=ties', part: 'graph', sees: '[data-table] tbody tr' },
	{ name: 'lanes', view: '&person=nnmmoo&timeline=lanes&lanes=all', part: 'timeline', sees: '#lane-names text' },
	{ name: 'playback midway', view: '&until=80', part: 'timeline', sees: '.timeline-playhead' },
	{ name: 'a search', view: '&find=技术&hits-only=yes', part: 'text', sees: '[data-part=text] mark' },
	{ name: 'nested', view: '&order=nested&floor=129', part: 'text', sees: 'article[data-depth]' },
	{
		name: 'the stack of filters',
		view: '&step=ego:2:both:imiata&step=core:2&step=weight:2&step=part:3&step=tied&off=core&without=haha512&person=nnmmoo',
		part: 'graph',
		act: press('Shift+F'),
		sees: 'tr[data-part="tied"]',
	},
	{
		name: 'a look',
		view: '&colour=grade&size=in',
		part: 'graph',
		sees: 'details:has-text("in-degree"), details:has-text("入度")',
	},
	{
		name: 'a long legend',
		view: '&colour=community&size=pageRank',
		part: 'graph',
		act: async (page) => {
			// Where there is room for all of it, nothing is to be unfolded.
			const more = page.getByRole('button', { name: /^(\d+ more|另有 \d+ 项)$/ });
			await page.locator('details:has-text("PageRank")').waitFor();
			if (await more.isVisible()) await more.click();
		},
		sees: 'details:has-text("PageRank")',
	},
	{ name: 'the menu of looks', part: 'graph', act: openTool(/^(Look|外观)$/), sees: dialog },
	{ name: 'the menu of layouts', part: 'graph', act: openTool(/^(Layout|布局)$/), sees: dialog },
	{ name: 'the menu of exports', part: 'graph', act: clickNamed(/^(Export|导出)$/), sees: '[role=menu]' },
	{ name: 'printing', view: '&person=nnmmoo', part: 'text', act: press('Control+p'), sees: dialog },
	{ name: 'help', part: 'graph', act: press('?'), sees: dialog },
	{
		name: 'the command palette',
		part: 'graph',
		act: async (page) => {
			await press('Control+k')(page);
			await page.locator(`${dialog} >> [role=combobox]`).fill('1');
		},
		sees: '[role=option]',
	},
	{ name: 'by the clock', part: 'timeline', act: byClock, sees: '#timeline-axis circle' },
	{
		name: 'a long thread, of which the timeline shows a part',
		part: 'timeline',
		act: (page) => give(page, 'long.txt', long),
		sees: '[data-part=timeline] [role=slider] >> nth=1',
	},
];

/** Leaves what is open and goes to a state. */
export async function enter(page: Page, { view = '', part, act, sees }: State): Promise<void> {
	await toBeginning(page, seedAddress + view);
	// With the hash of the file it is the page's own address again: the view is there.
	await page.waitForFunction(() => /seed=.*hash=/.test(location.hash));
	const tab = page.locator('nav button').nth(panes.indexOf(part));
	if (await tab.isVisible()) await tab.click();
	await act?.(page);
	await page.locator(sees).first().waitFor();
}
