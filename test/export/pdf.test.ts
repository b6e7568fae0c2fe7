import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { pdfPixels } from '../../src/export/pdf.ts';
import { type PdfPage, writePdf } from '../../src/export/pdf-writer.ts';
import { presets } from '../../src/export/presets.ts';
import { readPdf } from '../support/figure.ts';

/** A page of 85 × 110 mm, red, as rows of pixels that each differ by nothing from the one above. */
const pixels = { width: 50, height: 65 };
const rows = Buffer.alloc((pixels.width * 3 + 1) * pixels.height);
for (let row = 0; row < pixels.height; row++) rows[row * (pixels.width * 3 + 1)] = 2;
for (let at = 0; at < pixels.width; at++) rows.set([207, 65, 37], 1 + 3 * at);
const image = Uint8Array.from(deflateSync(rows));

const page: PdfPage = {
	size: { width: (85 / 25.4) * 72, height: (110 / 25.4) * 72 },
	title: '谁回复了谁 😀',
	...{ pixels, image: [image], imageLength: image.length },
	texts: [
		{ text: '谁回复了谁', x: 10, baseline: 30, width: 100, fontSize: 12 },
		{ text: 'iMiata (OP) \\ 147', x: 50, baseline: 120, width: 80, fontSize: 9 },
	],
};

const bytesOf = async (blob: Blob) => Buffer.from(await blob.arrayBuffer());

describe('a PDF', () => {
	test('is one page of exactly the size asked for, with its picture', async () => {
		const pages = await readPdf(await bytesOf(writePdf(page)));
		expect(pages).toHaveLength(1);
		const [{ width, height, picture } = { width: 0, height: 0, picture: null }] = pages;
		expect([width, height]).toEqual([expect.closeTo(240.94, 1), expect.closeTo(311.81, 1)]);
		const middle = 4 * ((picture?.height ?? 0) >> 1) * (picture?.width ?? 0) + 4 * ((picture?.width ?? 0) >> 1);
		expect([...(picture?.data.subarray(middle, middle + 3) ?? [])].sort((a, b) => a - b)).toEqual([37, 65, 207]);
	});

	test('has its words, in any script, whatever signs are in them', async () => {
		const [read] = await readPdf(await bytesOf(writePdf(page)));
		expect(read?.text).toContain('谁回复了谁');
		expect(read?.text).toContain('iMiata (OP) \\ 147');
	});

	test('says where each of its objects begins', async () => {
		const bytes = await bytesOf(writePdf(page));
		const text = bytes.toString('latin1');
		const starts = [...text.matchAll(/^(\d{10}) 00000 n $/gm)].map(([, at]) => Number(at));
		expect(starts).toHaveLength(10);
		starts.forEach((at, index) => {
			expect(text.slice(at, at + 8)).toMatch(new RegExp(`^${index + 1} 0 obj`));
		});
		expect(text.slice(Number(/startxref\n(\d+)/.exec(text)?.[1])).startsWith('xref')).toBe(true);
	});
});

test('has 300 pixels an inch where the figure is sized in px, else as many as were asked for', () => {
	expect(pdfPixels(presets.post.size)).toEqual({ width: 3750, height: 2109 });
	expect(pdfPixels({ ...presets.column.size, width: 25.4, height: 50.8, dpi: 600 })).toEqual({
		width: 600,
		height: 1200,
	});
});
