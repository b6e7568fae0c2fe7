import type { Page } from 'playwright';
import { expect } from 'vitest';

export function reader(page: Page) {
	return page.getByRole('region', { name: 'Text' });
}

/** The floors that the reader's list holds, from top to bottom, without what came between them. */
export function listed(page: Page): Promise<number[]> {
	return reader(page)
		.locator('article:not([data-between])')
		.evaluateAll((all) => all.map((one) => Number(one.dataset.floor)));
}

/** Those of them that are in sight: the list also holds a floor that has, or had, the focus. */
export function inSight(page: Page): Promise<number[]> {
	return reader(page)
		.locator('article:not([data-between])')
		.evaluateAll((all) => {
			const list = all[0]?.closest('[data-floors]')?.getBoundingClientRect();
			const isSeen = ({ top, bottom }: DOMRect) => list !== undefined && bottom > list.top && top < list.bottom;
			return all.filter((one) => isSeen(one.getBoundingClientRect())).map((one) => Number(one.dataset.floor));
		});
}

/** The reader shows these floors: its list holds only what is in sight, and all of that is of them, from the first on. */
export async function expectRead(page: Page, floors: readonly number[]): Promise<void> {
	const isTheirs = async () => {
		const shown = await listed(page);
		return shown.length >= Math.min(floors.length, 2) && shown.every((floor, index) => floor === floors[index]);
	};
	await expect.poll(isTheirs, { message: `the reader shows ${floors.slice(0, 5)}…` }).toBe(true);
}
