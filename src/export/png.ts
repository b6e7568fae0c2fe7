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

/**
 * A whole SVG document as a PNG, `scale` pixels for each of its own. Its ground must be opaque: by that a picture that
 * the browser could not draw is told.
 */
export async function rasterise(svg: string, size: Size, scale = 2): Promise<Result<Blob, RasterError>> {
	const largest = largestScale(size);
	if (scale > largest) return fail({ code: 'too-large', scale: largest });
	const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
	try {
		const blob = await draw(address, Math.floor(size.width * scale), Math.floor(size.height * scale));
		return blob === null || blob.size === 0 ? fail({ code: 'failed', message: 'empty picture' }) : ok(blob);
	} catch (error) {
		return fail({ code: 'failed', message: error instanceof Error ? error.message : String(error) });
	} finally {
		URL.revokeObjectURL(address);
	}
}

/** Null where the browser had no memory for the picture. */
async function draw(address: string, width: number, height: number): Promise<Blob | null> {
	const image = new Image(width, height);
	image.src = address;
	await image.decode();
	const canvas = document.createElement('canvas');
	canvas.width = width;
	canvas.height = height;
	const context = canvas.getContext('2d');
	if (context === null) return null;
	context.drawImage(image, 0, 0, width, height);
	if (isBlank(context)) return null;
	return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

/** A canvas without memory stays transparent and raises no error. */
function isBlank(context: CanvasRenderingContext2D): boolean {
	const [, , , alpha] = context.getImageData(0, 0, 1, 1).data;
	return alpha === 0;
}
