import { pngChunk } from './png-chunks.ts';

/** Length of a PNG's signature and its first chunk, `IHDR`, which `pHYs` may follow (https://www.w3.org/TR/png-3/). */
const headLength = 8 + 25;
const metresPerInch = 0.0254;

/** The same PNG with its resolution in pixels an inch: what layout programs size it by. */
export function pngWithResolution(png: Blob, dpi: number): Blob {
	return new Blob([png.slice(0, headLength), physicalChunk(dpi), png.slice(headLength)], { type: png.type });
}

/** `pHYs`: pixels a metre in both directions, and that the unit is the metre. */
export function physicalChunk(dpi: number): Uint8Array<ArrayBuffer> {
	const data = new Uint8Array(9);
	const view = new DataView(data.buffer);
	const perMetre = Math.round(dpi / metresPerInch);
	view.setUint32(0, perMetre);
	view.setUint32(4, perMetre);
	view.setUint8(8, 1);
	return pngChunk('pHYs', data);
}

/** Where a JFIF header has the unit of its densities, one byte, and the densities, two bytes each (ITU-T T.871). */
const jfifUnit = 13;
const jfifName = [0x4a, 0x46, 0x49, 0x46, 0];

/** The same JPEG with its resolution in pixels an inch; one without a JFIF header stays as it is. */
export async function jpegWithResolution(jpeg: Blob, dpi: number): Promise<Blob> {
	const head = new Uint8Array(await jpeg.slice(0, 18).arrayBuffer());
	if (head.length < 18 || !jfifName.every((byte, index) => head[6 + index] === byte)) return jpeg;
	const view = new DataView(head.buffer);
	view.setUint8(jfifUnit, 1);
	view.setUint16(jfifUnit + 1, Math.min(0xffff, Math.round(dpi)));
	view.setUint16(jfifUnit + 3, Math.min(0xffff, Math.round(dpi)));
	return new Blob([head, jpeg.slice(18)], { type: jpeg.type });
}
