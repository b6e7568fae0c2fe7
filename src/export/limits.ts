import type { Size } from '../charts/chart.ts';

/** Files of pixels, by the last part of their media type. */
export type RasterType = 'png' | 'jpeg' | 'webp';

/** What Chromium's canvases hold: pixels a side, and in all. Beyond that they stay silently empty. */
export const mostSide = 65_535;
export const mostPixels = 268_435_456;

/** A PNG is drawn in strips where it is larger than a canvas; more than this would take minutes. */
export const mostPngPixels = 4 * mostPixels;

/** Pixels a side that a file can have: JPEG in libjpeg (`JPEG_MAX_DIMENSION`), WebP by its 14 bits. */
const mostSideOf: Readonly<Record<RasterType, number>> = { png: mostSide, jpeg: 65_500, webp: 16_383 };

/** The largest picture of that shape that the browser can draw and the file can hold; the same one where it can. */
export function largestOf({ width, height }: Size, type: RasterType): Size {
	const side = mostSideOf[type];
	const most = type === 'png' ? mostPngPixels : mostPixels;
	const scale = Math.min(1, side / width, side / height, Math.sqrt(most / (width * height)));
	if (scale === 1) return { width, height };
	return { width: Math.max(1, Math.floor(width * scale)), height: Math.max(1, Math.floor(height * scale)) };
}
