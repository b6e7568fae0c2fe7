import { expect, test } from 'vitest';
import { defaultPremises } from '../../src/model/premises.ts';
import { namingAt } from '../../src/state/inference.ts';
import { appForAll } from '../support/app.ts';
import { waitFor } from '../support/browser.ts';
import { seedReading } from '../support/seed.ts';

const app = appForAll({ width: 390, height: 844, isTouch: true });

test('on a phone the threshold moves by touch, holds after a reload, and nothing is wider than the page', async () => {
	const { page } = app;
	const low = await seedReading({ ...defaultPremises, threshold: 0.5 });
	const { certain, inferred, wrong } = namingAt(low.floors, 0.5);
	const sentence = page.getByText(`${certain + inferred} named, about ${Math.round(wrong)} of them wrong`);
	const slider = page.getByRole('slider', { name: 'Names from' });
	const box = await slider.boundingBox();
	if (box === null) throw new Error('no slider');
	expect(box.height).toBeGreaterThanOrEqual(44);
	await page.touchscreen.tap(box.x + 2, box.y + box.height / 2);
	await sentence.waitFor();
	await page.waitForFunction(() => location.hash.includes('threshold=0.5'));
	await page.reload();
	await waitFor(page, 'ready');
	await sentence.waitFor();
	await expect.poll(() => slider.getAttribute('aria-valuetext')).toBe('.50 on');
	await expect.poll(() => page.evaluate(() => cytoscapeOf().edges('.dotted:visible').length)).toBeGreaterThan(0);
	const isWide = () => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
	expect(await isWide()).toBe(false);
	await page.getByRole('button', { name: 'Text', exact: true }).tap();
	const post = page.locator('article[data-floor="0"]');
	await post.getByRole('button', { name: /^likely/ }).tap();
	await post.getByText('Likely iMiata').waitFor();
	expect(await isWide()).toBe(false);
});
