import { beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { known } from '../../../src/lib/assert.ts';
import { useChoices } from '../../../src/store/choices.ts';
import { readPaneSettings, usePaneSettings } from '../../../src/store/pane-settings.ts';
import { App } from '../../../src/views/app/App.tsx';
import { drawThread } from '../../fixtures/draw.ts';
import { press } from '../../support/keys.ts';
import { show } from '../../support/mounted.tsx';

const thread = drawThread(
	['post', { author: 'Ann' }],
	['@Ann hello', { author: 'Bob' }],
	['@Bob hi', { author: 'Ann' }],
	['@Ann me too', { author: 'Cat' }],
);

const boxOf = (part: string) => known(document.querySelector(`[data-part=${part}]`), part).getBoundingClientRect();
const border = (pane: string) => page.getByRole('separator', { name: `Size of ${pane}` });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const kept = () => readPaneSettings(localStorage.getItem('loutu.panes'));

describe('panes side by side', () => {
	beforeEach(() => show(<App />, { thread }));

	test('the graph has 45% of a window of 1440×900, and more than half of its width', () => {
		const { width, height } = boxOf('graph');
		expect((width * height) / (1440 * 900)).toBeGreaterThan(0.45);
		expect(width).toBeGreaterThan(720);
	});

	test('a pane is resized by the arrow keys on its border, and is as large the next time', async () => {
		const before = boxOf('people').width;
		border('People').element().focus();
		await press('ArrowRight', 'ArrowRight');
		await expect.poll(() => boxOf('people').width).toBeGreaterThan(before + 20);
		const { width } = boxOf('people');
		await expect.poll(() => kept().sizes.people ?? 0).toBeCloseTo(width, -1);
		await show(<App />, { thread });
		await expect.poll(() => Math.abs(boxOf('people').width - width)).toBeLessThan(2);
	});

	test.each(['People', 'Text', 'Timeline'])('%s folds away and is put back, by button', async (name) => {
		const part = name.toLowerCase();
		const before = boxOf(part);
		await button(`Fold ${name}`).click();
		await expect.poll(() => boxOf(part).width * boxOf(part).height).toBe(0);
		expect(kept().folded).toEqual([part]);
		await button(`Put ${name} back`).click();
		await expect.poll(() => Math.abs(boxOf(part).width - before.width)).toBeLessThan(2);
		expect(Math.abs(boxOf(part).height - before.height)).toBeLessThan(2);
	});

	test('by keys, too; and a key that means a field in a folded pane puts it back', async () => {
		await press('[', ']', '\\');
		await expect.poll(() => usePaneSettings.getState().folded.length).toBe(3);
		expect(boxOf('graph').width).toBeGreaterThan(1400);
		await press('@');
		await expect.element(page.getByRole('searchbox', { name: 'Find a person…' })).toHaveFocus();
		expect(usePaneSettings.getState().folded.toSorted()).toEqual(['text', 'timeline']);
	});

	test('lanes have a higher pane than bars, each as it was left', async () => {
		const bars = boxOf('timeline').height;
		useChoices.setState({ timelineAs: 'lanes' });
		await expect.poll(() => boxOf('timeline').height).toBeGreaterThan(bars + 50);
		useChoices.setState({ timelineAs: 'bars' });
		await expect.poll(() => Math.abs(boxOf('timeline').height - bars)).toBeLessThan(2);
	});
});

describe('low and narrow windows', () => {
	test.each([
		[1280, 600, 400],
		[1366, 650, 430],
		[844, 390, 320],
		[390, 844, 640],
		[720, 450, 300],
	])('at %i×%i the graph is at least %i pixels high', async (width, height, least) => {
		await show(<App />, { thread, width, height });
		await expect.poll(() => boxOf('graph').height).toBeGreaterThanOrEqual(least);
		expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
	});

	test('one pane at a time, chosen by its tab', async () => {
		await show(<App />, { thread, width: 844, height: 390 });
		for (const name of ['Timeline', 'Text', 'People', 'Graph']) {
			await button(name).first().click();
			await expect.poll(() => boxOf(name.toLowerCase()).height).toBeGreaterThan(300);
		}
	});
});

test('what is kept of panes is read as far as it is understood', () => {
	expect(readPaneSettings('{"sizes":{"people":300,"text":-1,"other":3},"folded":["text","graph"]}')).toEqual({
		sizes: { people: 300 },
		folded: ['text'],
	});
	for (const text of [null, '', '{', '7', '{"sizes":null}'])
		expect(readPaneSettings(text)).toEqual({ sizes: {}, folded: [] });
});
