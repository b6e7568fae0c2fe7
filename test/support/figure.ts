import { readFileSync } from 'node:fs';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { Page } from 'playwright';
import { PNG } from 'pngjs';

/** Opens the dialog of the open thread's figure, by mouse. */
export async function openFigure(page: Page): Promise<void> {
	await page.getByRole('button', { name: /^(Export|导出)$/ }).click();
	await page.getByRole('menuitem', { name: /^(Figure…|图片…)$/ }).click();
	await preview(page).waitFor();
}

export function preview(page: Page) {
	return page.locator('[data-figure=ready] img');
}

/** Presses the button and waits for the file. */
export async function download(page: Page, button: RegExp): Promise<{ name: string; bytes: Buffer }> {
	// A film is encoded as fast as the machine can.
	const waiting = page.waitForEvent('download', { timeout: 90_000 });
	await page.getByRole('dialog').getByRole('button', { name: button }).click();
	const saved = await waiting;
	return { name: saved.suggestedFilename(), bytes: readFileSync(await saved.path()) };
}

/** How many different colours there are in a picture: 1 where nothing is drawn. */
export function coloursIn({ data }: { readonly data: Uint8Array }): number {
	const colours = new Set<number>();
	for (let at = 0; at < data.length; at += 4) {
		colours.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0));
	}
	return colours.size;
}

/** A page of a PDF, read by PDFium: its size in points, its text, and its picture at 2 pixels a point. */
export interface ReadPage {
	readonly width: number;
	readonly height: number;
	readonly text: string;
	readonly picture: PNG;
}

export async function readPdf(bytes: Buffer): Promise<ReadPage[]> {
	const library = await PDFiumLibrary.init();
	const document = await library.loadDocument(bytes);
	const pages: ReadPage[] = [];
	for (const page of document.pages()) {
		const { originalWidth: width, originalHeight: height } = page.getOriginalSize();
		// PDFium reads no text any more once it has drawn.
		const text = page.getText();
		const { data, width: pixels, height: lines } = await page.render({ scale: 2, render: 'bitmap' });
		const picture = new PNG({ width: pixels, height: lines });
		picture.data = Buffer.from(data);
		pages.push({ width, height, text, picture });
	}
	document.destroy();
	library.destroy();
	return pages;
}

/** An SVG document as a page that is not the app's draws it, in so many pixels. */
export async function drawSvg(page: Page, svg: string, width: number, height: number): Promise<PNG> {
	await page.setViewportSize({ width, height });
	await page.setContent(`<!doctype html><style>body{margin:0}svg{display:block}</style>${svg}`);
	return PNG.sync.read(await page.screenshot());
}

/**
 * How far two pictures differ: the mean over pixels of the channel that differs most, of 255; and the share of pixels
 * where that is more than a quarter of the range.
 */
export function difference(a: PNG, b: PNG): { readonly mean: number; readonly share: number } {
	const pixels = a.data.length / 4;
	let sum = 0;
	let far = 0;
	for (let at = 0; at < a.data.length; at += 4) {
		const channels = [0, 1, 2].map((channel) => Math.abs((a.data[at + channel] ?? 0) - (b.data[at + channel] ?? 0)));
		const most = Math.max(...channels);
		sum += most;
		if (most > 64) far += 1;
	}
	return { mean: sum / pixels, share: far / pixels };
}
