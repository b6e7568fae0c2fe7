import { type Pane, panes } from '../../src/store/choices.ts';
import { type Hands, leaveFor, openFile, type Target } from './hands.ts';
import { timedThread } from './timed.ts';

export const seedAddress = '#v=1&seed=000_3eaef7a16f4ddd18.txt';

/** Of a part of the page: what is done there, and what is there then and was not before. */
interface Sight {
	readonly part: Pane;
	readonly act?: (hands: Hands) => Promise<unknown>;
	readonly sees: Target;
}

/** What a page can look like, whatever its language: an address, and what is done then, part by part. */
export interface State {
	readonly name: string;
	/** The seed, where it says nothing else. A short thread is enough for what lies in front of it. */
	readonly thread?: 'short' | 'long';
	/** Of that thread. */
	readonly view?: string;
	/** On a phone one part after the other is in front. */
	readonly sights: readonly Sight[];
}

const dialog = 'dialog[open], [role=dialog]';
const separator = `\n\n${'-'.repeat(51)}\n\n`;
const threads = {
	short: ['### A thread\n\nopening', '@ann #1 yes', '@bob no', 'fine'].join(separator),
	// More floors than a window is wide enough for, one of them without a time.
	long: timedThread(900, new Set([7])),
} as const;

const press = (key: string) => (hands: Hands) => hands.press(key);
const click = (target: Target) => (hands: Hands) => hands.click(target);
const clickNamed = (name: RegExp) => click({ role: 'button', name });
const onPhone = (hands: Hands) => hands.width < 760;

/** A menu of the graph's tools, which are all behind one button on a phone. */
const openTool = (name: RegExp) => (hands: Hands) => clickNamed(onPhone(hands) ? /^(More|更多)$/ : name)(hands);

export const inGraph = (sees: Target, act?: Sight['act']): Sight => ({ part: 'graph', sees, ...(act && { act }) });
export const inText = (sees: Target, act?: Sight['act']): Sight => ({ part: 'text', sees, ...(act && { act }) });
const inTimeline = (sees: Target, act?: Sight['act']): Sight => ({ part: 'timeline', sees, ...(act && { act }) });

/** What the legend says when it is open; it stays so from state to state. */
const inLegend = (says: RegExp): Sight =>
	inGraph({ css: 'details', says }, async (hands) => {
		const isOpen = await hands.canSee({ css: 'button[aria-expanded=true]', says: /Legend|图例/ });
		if (!isOpen) await clickNamed(/^(Legend|图例)/)(hands);
	});

/** Everything that issue after issue has added to the page; dialogs for putting right and for figures have tests of their own. */
export const states: readonly State[] = [
	{
		name: 'as it opens, with all facts',
		sights: [inGraph('[role=dialog] li', clickNamed(/^(About this thread|主题概况)/))],
	},
	{
		name: 'a person, also in the list and in the table of what is shown, and lanes',
		view: '&by=nnmmoo&person=nnmmoo&floors=87-138&show-as=table&numbers-of=shown&timeline=lanes&lanes=all',
		sights: [
			{ part: 'people', sees: '[data-part=people] [aria-pressed=true]' },
			inText('[data-part=text] details svg rect', async (hands) => {
				await clickNamed(/^(More for reading|阅读的更多操作)$/)(hands);
				await click({ role: 'menuitemcheckbox', name: /^(Facts about this person|此人的情况)$/ })(hands);
			}),
			inGraph('[data-table] tbody tr'),
			inTimeline('#lane-names text'),
		],
	},
	{
		name: 'a dialogue, with what came between, and the table of people',
		view: '&person=nnmmoo&person=imiata&show-as=table',
		sights: [
			inText('article[data-between]', click({ role: 'button', name: /32/, within: '[data-part=text]' })),
			inGraph('[data-table] tbody tr'),
		],
	},
	{
		name: 'the chain of a floor, with why, and people placed by hand',
		view: '&floor=129&layout=force&pin=10_20_nnmmoo',
		sights: [
			inText('[data-correct="129"]', async (hands) => {
				await clickNamed(/^(Its chain|来龙去脉)$/)(hands);
				await click('article[data-floor="129"] header button')(hands);
			}),
			inGraph({ role: 'button', name: /^(Put all back|全部放回)/ }),
		],
	},
	{
		name: 'a tie',
		view: '&tie=%5B"p:imiata","mention","p:banlifeather4"%5D',
		sights: [inText('[data-part=text] article'), inGraph('[data-chart=network]')],
	},
	{ name: 'a long legend', view: '&colour=community&size=pageRank', sights: [inLegend(/PageRank/)] },
	{
		name: 'floors nested, and drawing around people',
		view: '&order=nested&floor=129',
		sights: [
			inText('article[data-depth]'),
			inGraph('[data-drawing]', async (hands) => {
				if (onPhone(hands)) await clickNamed(/^(More|更多)$/)(hands);
				await clickNamed(/^(Free line|自由线条)/)(hands);
			}),
		],
	},
	{
		name: 'the matrix with a person, played midway',
		view: '&person=nnmmoo&show-as=matrix&until=80',
		sights: [inGraph('[data-chart=matrix]'), inTimeline('.timeline-playhead')],
	},
	{
		name: 'a path, and the table of ties',
		view: '&way=nnmmoo&way=imiata&way=dev436&show-as=table&table=ties',
		sights: [inText('[data-part=text] ol > li'), inGraph('[data-table] tbody tr')],
	},
	{
		name: 'a cell of the matrix',
		view: '&show-as=matrix&tie=%5B"p:imiata","mention","p:banlifeather4"%5D',
		sights: [inText('[data-part=text] article'), inGraph('[data-chart=matrix]')],
	},
	{
		name: 'a search, and a look',
		view: '&find=技术&hits-only=yes&colour=grade&size=in',
		sights: [inText('[data-part=text] mark'), inLegend(/in-degree|入度/)],
	},
	{
		name: 'the stack of filters',
		view: '&step=ego:2:both:imiata&step=core:2&step=weight:2&step=part:3&step=tied&off=core&without=haha512&person=nnmmoo',
		sights: [inGraph('tr[data-part="tied"]', press('Shift+F'))],
	},
	{
		name: 'the menu of whom is selected',
		thread: 'short',
		view: '&person=ann&person=bob',
		sights: [
			// It stands over the graph where the text, which has its own, is not beside it.
			inGraph('[role=menu]', async (hands) =>
				clickNamed((await hands.canSee('[data-tabs]')) ? /: (2 people|2 人)$/ : /^(More for reading|阅读的更多操作)$/)(
					hands,
				),
			),
		],
	},
	{ name: 'the menu of looks', thread: 'short', sights: [inGraph(dialog, openTool(/^(Look|外观)$/))] },
	{ name: 'the menu of layouts', thread: 'short', sights: [inGraph(dialog, openTool(/^(Layout|布局)/))] },
	{ name: 'the menu of exports', thread: 'short', sights: [inGraph('[role=menu]', clickNamed(/^(Export|导出)$/))] },
	{ name: 'printing', thread: 'short', view: '&person=ann', sights: [inText(dialog, press('Control+p'))] },
	{ name: 'help', thread: 'short', sights: [inGraph(dialog, press('?'))] },
	{
		name: 'the command palette',
		thread: 'short',
		sights: [
			inGraph('[role=option]', async (hands) => {
				await press('Control+k')(hands);
				await hands.fill(`:is(${dialog}) [role=combobox]`, '1');
			}),
		],
	},
	{
		name: 'a long thread, of which the timeline shows a part',
		thread: 'long',
		sights: [inTimeline('.timeline-overview')],
	},
	{
		name: 'by the clock, with a floor that has no time',
		thread: 'long',
		sights: [inTimeline('#timeline-axis circle', (hands) => hands.choose('[data-part=timeline] select', 'clock'))],
	},
];

/**
 * Leaves what is open and goes to a state; `look` looks at it: once where all parts stand side by side, at each part
 * where one hides the others.
 */
export async function see(hands: Hands, state: State, look: (part: Pane | null) => Promise<unknown>): Promise<void> {
	await open(hands, state);
	for (const [index, { part, act, sees }] of state.sights.entries()) {
		const tab = `[data-tabs] button:nth-of-type(${panes.indexOf(part) + 1})`;
		const isAlone = await hands.canSee(tab);
		if (isAlone) await hands.click(tab);
		await act?.(hands);
		await hands.find(sees);
		if (isAlone || index === state.sights.length - 1) await look(isAlone ? part : null);
	}
}

async function open(hands: Hands, { thread, view = '' }: State): Promise<void> {
	if (thread === undefined) {
		await leaveFor(hands, seedAddress + view);
		// With the hash of the file it is the page's own address again: the view is there.
		await hands.until(() => /seed=.*hash=/.test(location.hash), null);
		return;
	}
	const name = `${thread}.${thread === 'short' ? 'txt' : 'json'}`;
	const address = () => hands.inPage(() => location.hash, null);
	if (!(await address()).includes(name)) await openFile(hands, name, threads[thread]);
	// The thread is open already: what its view was before is left off, its hash is not.
	const [origin] = /^#v=1&file=[^&]*(?:&hash=[^&]*)?/.exec(await address()) ?? [];
	if (origin === undefined) throw new Error(`no file in the address ${await address()}`);
	await leaveFor(hands, origin + view);
}
