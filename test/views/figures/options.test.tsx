import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { defaultOptions, readOptions } from '../../../src/export/figure-options.ts';
import { readSetting } from '../../../src/store/settings.ts';
import { FigureDialog } from '../../../src/views/figures/FigureDialog.tsx';
import { useFigureOptions } from '../../../src/views/figures/options.ts';
import { violationsHere } from '../../support/axe-in-page.ts';
import { show } from '../../support/mounted.tsx';
import { button, choose, field, figure, thread } from './figure-dialog.ts';

beforeEach(() => useFigureOptions.setState(defaultOptions, true));
const open = () => show(<FigureDialog onClose={() => undefined} />, { thread });

/** Does it and undoes it: another figure, and the first one again. */
async function changes(what: string, act: () => Promise<unknown>, back: () => Promise<unknown>): Promise<void> {
	const before = await figure();
	await act();
	expect(await figure(), what).not.toBe(before);
	await back();
	expect(await figure(), `${what}, and back`).toBe(before);
}

test('each part can be taken out of the figure and put into it', async () => {
	await open();
	for (const part of ['Title', 'A line of figures', 'Graph', 'Timeline', 'Lanes', 'Matrix', 'Legend', 'Caption']) {
		const toggle = () => field(part).click();
		await changes(part, toggle, toggle);
	}
});

test('opens at its first choice, not at Close', async () => {
	await open();
	await expect.element(field('Made for')).toHaveFocus();
});

test('each choice is another figure', async () => {
	await open();
	for (const [name, option, back] of [
		['Made for', 'column', 'post'],
		['Language', 'zh-CN', 'en'],
		['Background', 'transparent', 'white'],
		['Background', 'theme', 'white'],
	] as const) {
		await changes(
			`${name}: ${option}`,
			() => choose(name, option),
			() => choose(name, back),
		);
	}
	await changes(
		'Colours: dark',
		() => choose('Colours', 'dark'),
		async () => {
			await choose('Colours', 'light');
			await choose('Background', 'white');
		},
	);
	// All is shown until something is filtered.
	const before = await figure();
	await choose('Shows', 'all');
	expect(await figure()).toBe(before);
});

test('each number is another figure', async () => {
	await open();
	for (const [name, value, back] of [
		['Width', '1600', '1200'],
		['Height', '900', '675'],
		['Margin', '90', '18'],
		['Label size (px)', '14', '17'],
		['Names at most', '2', ''],
	] as const) {
		await changes(
			`${name}: ${value}`,
			() => field(name).fill(value),
			() => field(name).fill(back),
		);
	}
});

test('a locked ratio carries the other side along; a unit changes numbers, not the figure', async () => {
	await open();
	await field('Keep the ratio').click();
	await field('Width').fill('2880');
	await expect.element(field('Height')).toHaveValue(1620);
	await field('Keep the ratio').click();
	await choose('Unit', 'in');
	await expect.element(field('Width')).toHaveValue(30);
	await expect.element(field('Height')).toHaveValue(16.88);
});

test('what makes no sense changes nothing, is marked and goes when the field is left', async () => {
	await open();
	const before = await figure();
	await field('Width').fill('-3');
	await expect.element(field('Width')).toHaveAttribute('aria-invalid', 'true');
	expect(await figure()).toBe(before);
	await userEvent.tab();
	await expect.element(field('Width')).toHaveValue(1200);
});

test('what cannot be made is refused beforehand: too many pixels, no room for the parts', async () => {
	await open();
	await field('Width').fill('100000');
	await expect.element(page.getByRole('alert')).toHaveTextContent('65535 px × 442 px');
	await expect.element(button('Download')).toBeDisabled();
	await choose('Type', 'svg');
	await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
	await choose('Made for', 'post');
	await field('Height').fill('150');
	await expect.element(page.getByText('The parts have no room in this size.')).toBeVisible();
	await expect.element(button('Download')).toBeDisabled();
	await choose('Made for', 'slide');
	await expect.element(button('Download')).toBeEnabled();
});

test('what was chosen is remembered for the next visit', async () => {
	await open();
	await field('Names at most').fill('7');
	await choose('Colours', 'dark');
	expect(readOptions(readSetting('figure'))).toEqual(useFigureOptions.getState());
	expect(useFigureOptions.getState()).toMatchObject({ names: 7, theme: 'dark' });
});

test.each([
	['light', 'en', 1440, 900],
	['dark', 'zh-CN', 1440, 900],
	['dark', 'en', 390, 844],
	['light', 'zh-CN', 390, 844],
] as const)(
	'axe finds nothing, nothing is cut, all can be reached (%s, %s, %i×%i)',
	async (theme, language, width, height) => {
		await show(<FigureDialog onClose={() => undefined} />, { thread, theme, language, width, height });
		await figure();
		expect(await violationsHere()).toEqual([]);
		const dialog = page.getByRole('dialog').element();
		expect(dialog.scrollWidth).toBeLessThanOrEqual(dialog.clientWidth);
		for (const control of dialog.querySelectorAll('input, select, button')) {
			control.scrollIntoView({ block: 'nearest' });
			const { left, right, top, bottom } = control.getBoundingClientRect();
			expect([left >= 0, right <= width, top >= 0, bottom <= height], control.outerHTML).not.toContain(false);
		}
		expect([...dialog.querySelectorAll('select')].flatMap(cutIn)).toEqual([]);
	},
);

/** The choices of a list that have no room in it beside its arrow. */
function cutIn(select: HTMLSelectElement): string[] {
	const context = new OffscreenCanvas(1, 1).getContext('2d');
	if (context === null) throw new Error('no canvas');
	const { font, paddingLeft, paddingRight } = getComputedStyle(select);
	context.font = font;
	const room = select.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight) - 16;
	return [...select.options].map(({ text }) => text).filter((text) => context.measureText(text).width > room);
}
