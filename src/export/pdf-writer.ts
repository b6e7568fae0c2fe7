import type { Size } from '../charts/chart.ts';

/** A text that can be searched and copied where a picture shows it; lengths in points from the page's upper left. */
export interface PageText {
	readonly text: string;
	readonly x: number;
	/** Of the line that letters stand on. */
	readonly baseline: number;
	readonly width: number;
	readonly fontSize: number;
}

/** What a PDF of one page is made of. */
export interface PdfPage {
	/** In points, 72 to the inch. */
	readonly size: Size;
	readonly title: string;
	readonly pixels: Size;
	/** Three bytes a pixel, each row as what it differs by from the one above, deflated (`pdf.ts`). */
	readonly image: readonly BlobPart[];
	readonly imageLength: number;
	readonly texts: readonly PageText[];
}

/**
 * A PDF of one page of exactly that size, as Adobe's reference 1.7 has it: a picture, and its texts unseen above it.
 * No font is in it, since none has to be drawn.
 */
export function writePdf(page: PdfPage): Blob {
	const codes = new Map<string, number>();
	for (const { text } of page.texts) for (const sign of text) if (!codes.has(sign)) codes.set(sign, codes.size + 1);
	const { width, height } = page.size;
	const box = `[0 0 ${number(width)} ${number(height)}]`;
	const contents = contentsOf(page, codes);
	const unicode = toUnicode(codes);
	const { pixels } = page;
	const image = `/Type /XObject /Subtype /Image /Width ${pixels.width} /Height ${pixels.height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode /DecodeParms << /Predictor 15 /Colors 3 /Columns ${pixels.width} >>`;
	return joined([
		['<< /Type /Catalog /Pages 2 0 R >>'],
		['<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
		[
			`<< /Type /Page /Parent 2 0 R /MediaBox ${box} /Contents 5 0 R /Resources << /XObject << /Picture 4 0 R >> /Font << /Unseen 6 0 R >> >> >>`,
		],
		[`<< ${image} /Length ${page.imageLength} >>\nstream\n`, ...page.image, '\nendstream'],
		[`<< /Length ${contents.length} >>\nstream\n${contents}\nendstream`],
		[
			'<< /Type /Font /Subtype /Type0 /BaseFont /Unseen /Encoding /Identity-H /DescendantFonts [7 0 R] /ToUnicode 9 0 R >>',
		],
		[
			'<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Unseen /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor 8 0 R >>',
		],
		[
			'<< /Type /FontDescriptor /FontName /Unseen /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
		],
		[`<< /Length ${unicode.length} >>\nstream\n${unicode}\nendstream`],
		[`<< /Title <FEFF${utf16(page.title)}> /Creator (Loutu) >>`],
	]);
}

/** Objects 1, 2, 3 … with the table that says where each begins; the last one is about the document. */
function joined(objects: readonly (readonly BlobPart[])[]): Blob {
	const parts: BlobPart[] = ['%PDF-1.7\n%\u00e2\u00e3\n'];
	const starts: number[] = [];
	let length = sizeOf(parts[0] ?? '');
	const add = (part: BlobPart) => {
		parts.push(part);
		length += sizeOf(part);
	};
	objects.forEach((object, index) => {
		starts.push(length);
		for (const part of [`${index + 1} 0 obj\n`, ...object, '\nendobj\n']) add(part);
	});
	const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
	const count = objects.length + 1;
	parts.push(`xref\n0 ${count}\n0000000000 65535 f \n${table}`);
	parts.push(`trailer\n<< /Size ${count} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${length}\n%%EOF\n`);
	return new Blob(parts, { type: 'application/pdf' });
}

function sizeOf(part: BlobPart): number {
	if (typeof part === 'string') return new TextEncoder().encode(part).length;
	return part instanceof Blob ? part.size : part.byteLength;
}

function contentsOf({ size, texts }: PdfPage, codes: ReadonlyMap<string, number>): string {
	const { width, height } = size;
	const lines = texts.map(({ text, x, baseline, width: room, fontSize }) => {
		const signs = Array.from(text);
		const stretch = (100 * room) / (signs.length * fontSize);
		const place = `1 0 0 1 ${number(x)} ${number(height - baseline)} Tm`;
		return `/Unseen ${number(fontSize)} Tf ${number(stretch)} Tz ${place} <${signs.map((sign) => hex(codes.get(sign) ?? 0)).join('')}> Tj`;
	});
	return `q ${number(width)} 0 0 ${number(height)} 0 0 cm /Picture Do Q\nBT 3 Tr\n${lines.join('\n')}\nET`;
}

/** At most so many lines stand in a block of such a table. */
const blockLines = 100;

/** Which character each code stands for (Adobe's technical note 5411). */
function toUnicode(codes: ReadonlyMap<string, number>): string {
	const lines = Array.from(codes, ([sign, code]) => `<${hex(code)}> <${utf16(sign)}>`);
	const blocks: string[] = [];
	for (let at = 0; at < lines.length; at += blockLines) {
		const block = lines.slice(at, at + blockLines);
		blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
	}
	return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

function utf16(text: string): string {
	return Array.from({ length: text.length }, (_, at) => hex(text.charCodeAt(at))).join('');
}

function hex(code: number): string {
	return code.toString(16).toUpperCase().padStart(4, '0');
}

/** PDF knows no exponents. */
function number(value: number): string {
	return String(Math.round(value * 1000) / 1000);
}
