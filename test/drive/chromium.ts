import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { chromiumFlags, findChromium } from '../support/chromium.mjs';
import { handsOf, untilState } from '../support/hands.ts';
import { type Drive, type DriveOptions, nameHelper, prepare, type Visit, type Visited } from './drive.ts';

/** Chromium, driven by Playwright. */
export async function chromiumDrive({ address, isStill }: DriveOptions): Promise<Drive> {
	const browser = await chromium.launch({
		executablePath: findChromium() ?? '',
		args: chromiumFlags,
		ignoreDefaultArgs: ['--hide-scrollbars'],
	});
	const visit = async (how: Visit): Promise<Visited> => {
		const { width, height, fragment = '' } = how;
		const reducedMotion = isStill ? 'reduce' : 'no-preference';
		const context = await browser.newContext({ viewport: { width, height }, reducedMotion, acceptDownloads: true });
		await context.addInitScript(nameHelper);
		await context.addInitScript(prepare, how);
		const page = await context.newPage();
		const complaints: string[] = [];
		page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
		page.on('pageerror', (error) => complaints.push(String(error)));
		const downloads = mkdtempSync(join(tmpdir(), 'loutu-downloads-'));
		page.on('download', (download) => void download.saveAs(join(downloads, download.suggestedFilename())));
		const hands = handsOf(page);
		await page.goto(address + fragment);
		await untilState(hands, 'ready');
		const reload = async () => {
			await page.reload();
			await untilState(hands, 'ready');
		};
		return { hands, complaints, downloads, reload, close: () => context.close() };
	};
	return { name: `Chromium ${browser.version()}`, visit, close: () => browser.close() };
}
