import type { Size } from '../charts/chart.ts';
import { headerChunk, pngChunk, pngSignature } from './png-chunks.ts';

/*
 * A PNG larger than a canvas is drawn in strips and compressed by the browser's own stream; so is one that a browser
 * has no canvas for. Other formats offer no such way in and are refused.
 */

/** So many pixels are drawn at once: 64 MB, little enough for any browser. */
const stripPixels = 16_777_216;
const channels = 4;

/**
 * A picture as PNG, drawn and compressed strip by strip: larger than any canvas, in the memory of a small one. Null where
 * the browser had not even that, or drew nothing.
 *
 * @param rows of a strip; as many as are drawn at once when left out
 */
export async function pngByStrips(
	image: CanvasImageSource & Size,
	pixels: Size,
	rows = stripRows(pixels),
): Promise<Blob | null> {
	const deflate = new CompressionStream('deflate');
	const parts: BlobPart[] = [pngSignature, headerChunk(pixels.width, pixels.height)];
	const compressed = collect(deflate.readable, (data) => parts.push(pngChunk('IDAT', data)));
	const writer = deflate.writable.getWriter();
	let isEmpty = true;
	let above = new Uint8Array(pixels.width * channels);
	for (let top = 0; top < pixels.height; top += rows) {
		const height = Math.min(rows, pixels.height - top);
		const drawn = drawStrip(image, pixels, { top, height });
		if (drawn === null) return abandon(writer, compressed);
		isEmpty &&= !drawn.some((value, index) => index % channels === 3 && value > 0);
		await writer.write(upFiltered(drawn, pixels.width * channels, above));
		above = drawn.slice(-pixels.width * channels);
	}
	await writer.close();
	await compressed;
	parts.push(pngChunk('IEND', new Uint8Array()));
	return isEmpty ? null : new Blob(parts, { type: 'image/png' });
}

async function abandon(writer: WritableStreamDefaultWriter, compressed: Promise<void>): Promise<null> {
	await Promise.allSettled([writer.abort(), compressed]);
	return null;
}

async function collect(stream: ReadableStream<Uint8Array>, take: (data: Uint8Array) => void): Promise<void> {
	const reader = stream.getReader();
	for (let next = await reader.read(); !next.done; next = await reader.read()) take(next.value);
}

interface Strip {
	readonly top: number;
	readonly height: number;
}

/** So many rows of a picture are drawn at once. */
export function stripRows({ width }: Size): number {
	return Math.max(1, Math.floor(stripPixels / width));
}

/** The strip's pixels; null where there is no canvas for them. */
export function drawStrip(image: CanvasImageSource & Size, pixels: Size, { top, height }: Strip): Uint8Array | null {
	const canvas = document.createElement('canvas');
	canvas.width = pixels.width;
	canvas.height = height;
	const context = canvas.getContext('2d', { willReadFrequently: true });
	if (context === null) return null;
	// All of it, moved up: what lies outside the canvas is not drawn.
	context.drawImage(image, 0, -top, pixels.width, pixels.height);
	const { data } = context.getImageData(0, 0, pixels.width, height);
	// What has been drawn is not needed any more, and a browser may take its time to find out.
	canvas.width = 0;
	return new Uint8Array(data.buffer);
}

/** Each row as what it differs by from the one above, after the number of that filter (2, `Up`); `width` in bytes. */
export function upFiltered(data: Uint8Array, width: number, above: Uint8Array): Uint8Array<ArrayBuffer> {
	const rows = data.length / width;
	const lines = new Uint8Array(data.length + rows);
	for (let row = 0; row < rows; row++) {
		const from = row * width;
		const to = row * (width + 1);
		lines[to] = 2;
		for (let at = 0; at < width; at++) {
			const over = row === 0 ? above[at] : data[from - width + at];
			lines[to + 1 + at] = (data[from + at] as number) - (over as number);
		}
	}
	return lines;
}
