import type { Size } from '../charts/chart.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import { type FigureSize, type Measures, measuresOf } from './figure-size.ts';
import { largestOf } from './file-types.ts';
import { type PageText, writePdf } from './pdf-writer.ts';
import { imageOf, type PixelsError } from './png.ts';
import { drawStrip, stripRows, upFiltered } from './png-strips.ts';
import type { Figure } from './sheet.ts';

/*
 * Browsers print into PDF, but each decides itself how large the page is: Firefox makes it the paper's. So the page is
 * written here. Fonts cannot be asked for their outlines: letters are pixels, fine enough for print, and can be searched
 * and copied all the same.
 */

/** Pixels an inch of a figure that is sized in px, which says nothing of paper. */
const plainDpi = 300;
const pointsPerPixel = 72 / 96;

/** The pixels of a figure as PDF. */
export function pdfPixels(size: FigureSize): Size {
	const { css } = measuresOf(size);
	const scale = (size.unit === 'px' ? plainDpi : size.dpi) / 96;
	return { width: Math.round(css.width * scale), height: Math.round(css.height * scale) };
}

/** A figure as a PDF of one page, exactly as large as it was asked for. */
export async function toPdf({ svg }: Figure, size: FigureSize, title: string): Promise<Result<Blob, PixelsError>> {
	const pixels = pdfPixels(size);
	const largest = largestOf(pixels, 'pdf');
	if (!(largest.width >= pixels.width && largest.height >= pixels.height)) return fail({ code: 'too-large', largest });
	try {
		const { css } = measuresOf(size);
		const image = await compressed(svg, pixels);
		return ok(
			writePdf({
				size: { width: css.width * pointsPerPixel, height: css.height * pointsPerPixel },
				...{ title, pixels, image },
				imageLength: image.reduce((sum, { length }) => sum + length, 0),
				texts: textsOf(svg, css),
			}),
		);
	} catch (error) {
		return fail({ code: 'failed', message: error instanceof Error ? error.message : String(error) });
	}
}

/** The drawing's pixels, strip by strip, three bytes each, as `DecodeParms` of predictor 15 have it. */
async function compressed(svg: string, pixels: Size): Promise<Uint8Array<ArrayBuffer>[]> {
	const image = await imageOf(svg);
	const deflate = new CompressionStream('deflate');
	const parts: Uint8Array<ArrayBuffer>[] = [];
	const collected = deflate.readable.pipeTo(
		new WritableStream({ write: (part: Uint8Array<ArrayBuffer>) => void parts.push(part) }),
	);
	const writer = deflate.writable.getWriter();
	const rows = stripRows(pixels);
	let above = new Uint8Array(pixels.width * 3);
	for (let top = 0; top < pixels.height; top += rows) {
		const strip = drawStrip(image, pixels, { top, height: Math.min(rows, pixels.height - top) });
		if (strip === null) throw new Error('no canvas');
		const colours = withoutAlpha(strip);
		await writer.write(upFiltered(colours, pixels.width * 3, above));
		above = colours.slice(-pixels.width * 3);
	}
	await writer.close();
	await collected;
	return parts;
}

/** What is transparent has the colour of paper. */
function withoutAlpha(rgba: Uint8Array): Uint8Array<ArrayBuffer> {
	const colours = new Uint8Array((rgba.length / 4) * 3);
	for (let from = 0, to = 0; from < rgba.length; from += 4) {
		const alpha = (rgba[from + 3] as number) / 255;
		for (let channel = 0; channel < 3; channel++) {
			colours[to++] = 255 + alpha * ((rgba[from + channel] as number) - 255);
		}
	}
	return colours;
}

/** Where the drawing's texts are, as the browser lays them out: the page has the drawing in it for that moment. */
function textsOf(svg: string, css: Measures['css']): PageText[] {
	const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
	const holder = document.createElement('div');
	Object.assign(holder.style, { position: 'fixed', left: '0', top: '0', visibility: 'hidden' });
	const drawn = document.importNode(parsed.documentElement, true);
	holder.append(drawn);
	document.body.append(holder);
	try {
		const frame = drawn.getBoundingClientRect();
		const scale = { x: (css.width / frame.width) * pointsPerPixel, y: (css.height / frame.height) * pointsPerPixel };
		return Array.from(drawn.querySelectorAll('text'), (text) => {
			const { left, top, width, height } = text.getBoundingClientRect();
			const fontSize = height * 0.8 * scale.y;
			return {
				text: text.textContent,
				x: (left - frame.left) * scale.x,
				baseline: (top - frame.top) * scale.y + fontSize,
				width: width * scale.x,
				fontSize,
			};
		}).filter(({ text, width, fontSize }) => text !== '' && width > 0 && fontSize > 0);
	} finally {
		holder.remove();
	}
}
