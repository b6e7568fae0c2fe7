import type { Page } from 'playwright';
import { expect } from 'vitest';

/** Waits until what the browser has stored holds each of these texts: it stores what has come to rest. */
export async function untilStored(page: Page, ...texts: readonly string[]): Promise<void> {
	const isStored = async () => {
		const stored = await page.evaluate(storedText);
		return texts.filter((text) => !stored.includes(text));
	};
	await expect.poll(isStored, { message: 'not stored yet' }).toEqual([]);
}

/** In the page: all records, as JSON. A database that is not there yet must not be made by looking. */
async function storedText(): Promise<string> {
	const all = await indexedDB.databases();
	if (!all.some(({ name }) => name === 'loutu')) return '';
	return new Promise((resolve, reject) => {
		const opening = indexedDB.open('loutu');
		opening.onerror = () => reject(opening.error);
		opening.onsuccess = () => {
			const reading = opening.result.transaction('memory').objectStore('memory').getAll();
			reading.onerror = () => reject(reading.error);
			reading.onsuccess = () => {
				opening.result.close();
				resolve(JSON.stringify(reading.result));
			};
		};
	});
}
