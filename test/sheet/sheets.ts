import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';
import { groupBy } from '../../src/lib/group.ts';
import { chromiumFlags, findChromium } from '../support/chromium.mjs';

/** A picture of a state. */
export interface Picture {
	/** Below the folder of all. */
	readonly path: string;
	/** Pictures of one look are on one sheet. */
	readonly look: string;
	/** Width by height. */
	readonly ratio: number;
	/** What stands below it. */
	readonly says: string;
}

/** In CSS pixels: of a sheet, and the most that a picture on it may be wide and high. */
const sheetWidth = 2000;
const most = { width: 648, height: 540 };
const gap = 12;
/** With more rows on one sheet nothing can be read where it is looked at as a whole. */
const rows = 4;

/**
 * Puts the pictures of each look on sheets, and all of them on a page that can be browsed.
 * @returns the paths of the sheets, and that of the page last
 */
export async function makeSheets(folder: string, pictures: readonly Picture[]): Promise<string[]> {
	const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: chromiumFlags });
	const page = await browser.newPage({ viewport: { width: sheetWidth, height: 1000 } });
	const index = join(folder, 'index.html');
	const paths: string[] = [];
	const byLook = [...groupBy(pictures, ({ look }) => look)];
	for (const [look, some] of byLook) {
		const columns = Math.floor(sheetWidth / (Math.min(most.width, most.height * (some[0]?.ratio ?? 1)) + gap));
		const mostOnSheet = columns * rows;
		for (let from = 0; from < some.length; from += mostOnSheet) {
			const number = from / mostOnSheet + 1;
			writeFileSync(index, document(sectionOf(`${look}, ${number}`, some.slice(from, from + mostOnSheet))));
			await page.goto(pathToFileURL(index).href);
			const path = join(folder, `${look}-${number}.png`);
			await page.screenshot({ path, fullPage: true });
			paths.push(path);
		}
	}
	await browser.close();
	writeFileSync(index, document(byLook.map(([look, some]) => sectionOf(look, some)).join('')));
	return [...paths, index];
}

function sectionOf(look: string, pictures: readonly Picture[]): string {
	const figures = pictures.map(({ path, says }) => {
		const escaped = says.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
		return `<figure><a href="${path}"><img src="${path}"></a><figcaption>${escaped}</figcaption></figure>`;
	});
	return `<h1>${look}</h1><section>${figures.join('')}</section>`;
}

function document(body: string): string {
	return `<!DOCTYPE html><meta charset="utf-8"><title>Loutu</title><style>
		body { margin: 8px; background: #888; font: 13px sans-serif; }
		h1 { margin: 4px; font-size: 18px; }
		section { display: flex; flex-wrap: wrap; gap: ${gap}px; align-items: start; }
		figure { display: table; margin: 0; }
		img { display: block; max-width: ${most.width}px; max-height: ${most.height}px; }
		figcaption { display: table-caption; caption-side: bottom; padding: 2px 0; }
	</style>${body}`;
}
