import type { BrowserCommand } from 'vitest/node';

/** What a test in the page asks of the browser around it, beside what Vitest's own `userEvent` does. */
declare module 'vitest/browser' {
	interface BrowserCommands {
		/** A real mouse, at a point of the test's own page in CSS pixels. */
		mouse(action: MouseAction, x: number, y: number): Promise<void>;
		/** A key or several together, by Playwright's names: `Control+k`, `Shift+Enter`, `ArrowDown`. */
		press(keys: string): Promise<void>;
		/** What the system says of itself. */
		emulate(media: Media): Promise<void>;
	}
}

type MouseAction = 'move' | 'down' | 'up' | 'click' | 'wheel-up' | 'wheel-down';

interface Media {
	readonly colorScheme?: 'light' | 'dark';
	readonly reducedMotion?: 'reduce' | 'no-preference';
	readonly forcedColors?: 'active' | 'none';
	readonly media?: 'print' | 'screen';
}

const mouse: BrowserCommand<[action: MouseAction, x: number, y: number]> = async ({ page, frame }, action, x, y) => {
	const inner = await frame();
	const box = await (await inner.frameElement()).boundingBox();
	if (box === null) throw new Error('the page of the test is not to be seen');
	// A test's page that is larger than the window is shown at a scale.
	const scale = box.width / (await inner.evaluate(() => innerWidth));
	const at = [box.x + x * scale, box.y + y * scale] as const;
	// Every action is at a point: nobody presses where the mouse is not.
	await page.mouse.move(...at);
	if (action === 'down') await page.mouse.down();
	if (action === 'up') await page.mouse.up();
	if (action === 'click') await page.mouse.click(...at);
	if (action === 'wheel-up') await page.mouse.wheel(0, -120);
	if (action === 'wheel-down') await page.mouse.wheel(0, 120);
};

const press: BrowserCommand<[keys: string]> = async ({ page, frame }, keys) => {
	await (await frame()).evaluate(() => window.focus());
	await page.keyboard.press(keys);
};

const emulate: BrowserCommand<[media: Media]> = ({ page }, media) => page.emulateMedia(media);

export const commands = { mouse, press, emulate };
