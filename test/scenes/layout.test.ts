import { expect, test } from 'vitest';
import { surenessCounts } from '../../src/state/inference.ts';
import { appForEach } from '../support/app.ts';
import { seedReading } from '../support/seed.ts';

const app = appForEach({ width: 390, height: 844, isTouch: true });

test('the top of a phone is low, says how sure names are and who opened the thread, and opens to all of it', async () => {
	const { page } = app;
	const bar = page.getByRole('banner');
	const height = async () => (await bar.boundingBox())?.height ?? 0;
	const { floors } = await seedReading();
	for (const [name, undo] of [
		['About this thread', 'Undo'],
		['主题概况', '撤销'],
	] as const) {
		const short = bar.getByRole('button', { name: new RegExp(`^${name}`) });
		await bar.getByRole('button', { name: new RegExp(`^${undo}`) }).waitFor();
		const closed = await height();
		expect(closed).toBeLessThanOrEqual(125);
		const said = (await short.innerText()).replace(/\s+/g, ' ');
		for (const count of surenessCounts(floors).values()) if (count > 0) expect(said).toContain(String(count));
		expect(said).toContain('iMiata');
		expect((await short.getByText('iMiata').boundingBox())?.width ?? 0).toBeGreaterThan(40);
		expect(await bar.getByRole('listitem').count()).toBe(0);
		await short.tap();
		await bar.getByRole('listitem').first().waitFor();
		await bar.getByRole('button', { name: /^(Put right|更正)/ }).waitFor();
		expect(await height()).toBeGreaterThan(closed);
		// All at once: menus whose code has just come take their button's place.
		const misfits = () =>
			bar.locator('button:visible').evaluateAll((buttons) =>
				buttons
					.map((button) => ({ name: button.textContent, box: button.getBoundingClientRect() }))
					.filter(({ box }) => box.height < 24 || box.right > innerWidth)
					.map(({ name }) => name),
			);
		await expect.poll(misfits).toEqual([]);
		await short.tap();
		await expect.poll(height).toBe(closed);
		if (name === 'About this thread') await bar.getByRole('button', { name: '中文' }).tap();
	}
});
