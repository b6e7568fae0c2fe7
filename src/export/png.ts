import type { Size } from '../charts/chart.ts';
import { fail, ok, type Result } from '../lib/result.ts';

/** `too-large`: the largest `scale` that a canvas can hold. `failed`: the browser's own words. */
export type RasterError =
	| { readonly code: 'too-large'; readonly scale: number }
	| { readonly code: 'failed'; readonly message: string };

/** What Chromium's canvases hold: pixels a side, and in all. Beyond that they stay silently empty. */
const mostSide = 65_535;
const mostPixels = 268_435_456;

/** The largest scale, to two decimals, at which a picture of that size still fits a canvas. */
export function largestScale({ width, height }: Size): number {
	const scale = Math.min(mostSide / width, mostSide / height, Math.sqrt(mostPixels / (width * height)));
	return Math.floor(scale * 100) / 100;
}

/** A whole SVG document as a PNG, `scale` pixels for each of its own. */
export async function rasterise(svg: string, size: Size, scale: number): Promise<Result<Blob, RasterError>> {
	const largest = largestScale(size);
	if (scale > largest) return fail({ code: 'too-large', scale: largest });
	const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
	try {
		const blob = await draw(address, Math.round(size.width * scale), Math.round(size.height * scale));
		return blob === null || blob.size === 0 ? fail({ code: 'failed', message: 'empty picture' }) : ok(blob);
	} catch (error) {
		return fail({ code: 'failed', message: error instanceof Error ? error.message : String(error) });
	} finally {
		URL.revokeObjectURL(address);
	}
}

async function draw(address: string, width: number, height: number): Promise<Blob | null> {
	const image = new Image(width, height);
	image.src = address;
	await image.decode();
	const canvas = document.createElement('canvas');
	canvas.width = width;
	canvas.height = height;
	canvas.getContext('2d')?.drawImage(image, 0, 0, width, height);
	return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
