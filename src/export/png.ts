import type { Size } from '../charts/chart.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import { fileTypeOf, largestOf, mostPixels, type RasterType } from './file-types.ts';
import { pngByStrips } from './png-strips.ts';
import { jpegWithResolution, pngWithResolution } from './resolution.ts';

/** `too-large`: the largest pixels of that shape that the browser can draw and the file can hold. */
export type PixelsError =
	| { readonly code: 'too-large'; readonly largest: Size }
	| { readonly code: 'failed'; readonly message: string };

/** A whole SVG document in exactly so many pixels, its resolution written into the file where that has a place for it. */
export async function toPixels(
	svg: string,
	pixels: Size,
	type: RasterType,
	dpi: number,
): Promise<Result<Blob, PixelsError>> {
	const largest = largestOf(pixels, type);
	// Of a size that is no number nothing is known.
	if (!(largest.width >= pixels.width && largest.height >= pixels.height)) return fail({ code: 'too-large', largest });
	const isPng = type === 'png';
	const fits = pixels.width * pixels.height <= mostPixels;
	const whole = fits ? await drawnOr(() => draw(svg, pixels, type)) : null;
	// Other browsers hold less than Chromium, and less memory is no reason to fail either.
	const drawn = whole?.ok || !isPng ? whole : await drawnOr(async () => pngByStrips(await imageOf(svg), pixels));
	if (drawn === null) return fail({ code: 'too-large', largest });
	return drawn.ok ? ok(await withResolution(drawn.value, type, dpi)) : drawn;
}

async function withResolution(blob: Blob, type: RasterType, dpi: number): Promise<Blob> {
	if (type === 'png') return pngWithResolution(blob, dpi);
	return type === 'jpeg' ? jpegWithResolution(blob, dpi) : blob;
}

type Failed = Extract<PixelsError, { code: 'failed' }>;

async function drawnOr(drawing: () => Promise<Blob | null>): Promise<Result<Blob, Failed>> {
	try {
		const blob = await drawing();
		return blob === null || blob.size === 0 ? fail({ code: 'failed', message: 'empty picture' }) : ok(blob);
	} catch (error) {
		return fail({ code: 'failed', message: error instanceof Error ? error.message : String(error) });
	}
}

/** Null where the browser had no memory for the picture. */
async function draw(svg: string, pixels: Size, type: RasterType): Promise<Blob | null> {
	const image = await imageOf(svg);
	const canvas = document.createElement('canvas');
	canvas.width = pixels.width;
	canvas.height = pixels.height;
	const context = canvas.getContext('2d');
	if (context === null) return null;
	context.drawImage(image, 0, 0, pixels.width, pixels.height);
	if (isBlank(canvas)) return null;
	const { mediaType } = fileTypeOf(type);
	const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, mediaType, 0.95));
	// A browser that cannot write the type writes a PNG instead.
	if (blob !== null && blob.type !== mediaType) throw new Error(`this browser writes no ${type}`);
	return blob;
}

/** The document as the browser draws it, sharp at every size. */
export async function imageOf(svg: string): Promise<HTMLImageElement> {
	const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
	try {
		const image = new Image();
		// Not `decode()`, which may wait until somebody looks at the page.
		await new Promise((resolve, reject) => {
			image.onload = resolve;
			image.onerror = () => reject(new Error('the drawing could not be read'));
			image.src = address;
		});
		return image;
	} finally {
		URL.revokeObjectURL(address);
	}
}

const sampleSide = 64;

/** A canvas without memory stays transparent and raises no error; a whole figure never is, whatever its ground. */
function isBlank(canvas: HTMLCanvasElement): boolean {
	const sample = document.createElement('canvas');
	sample.width = sampleSide;
	sample.height = sampleSide;
	const context = sample.getContext('2d');
	if (context === null) return true;
	context.drawImage(canvas, 0, 0, sampleSide, sampleSide);
	const { data } = context.getImageData(0, 0, sampleSide, sampleSide);
	return !data.some((value, index) => index % 4 === 3 && value > 0);
}
