import { crc32 } from 'node:zlib';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { jpegWithResolution, physicalChunk, pngWithResolution } from '../../src/export/resolution.ts';

function chunksOf(png: Buffer): { type: string; data: Buffer; crc: number; own: number }[] {
	const chunks = [];
	for (let at = 8; at < png.length; ) {
		const length = png.readUInt32BE(at);
		const body = png.subarray(at + 4, at + 8 + length);
		const type = body.toString('latin1', 0, 4);
		chunks.push({ type, data: body.subarray(4), crc: crc32(body), own: png.readUInt32BE(at + 8 + length) });
		at += 12 + length;
	}
	return chunks;
}

test('a PNG gets its resolution behind its header, and stays the same picture', async () => {
	const plain = PNG.sync.write(new PNG({ width: 3, height: 2 }));
	const written = pngWithResolution(new Blob([new Uint8Array(plain)], { type: 'image/png' }), 300);
	expect(written.type).toBe('image/png');
	const bytes = Buffer.from(await written.arrayBuffer());
	const chunks = chunksOf(bytes);
	expect(chunks.map(({ type }) => type).slice(0, 2)).toEqual(['IHDR', 'pHYs']);
	expect(chunks.every(({ crc, own }) => crc === own)).toBe(true);
	const { data } = chunks[1] ?? { data: Buffer.alloc(0) };
	// 300 DPI are 11,811 pixels a metre.
	expect([data.readUInt32BE(0), data.readUInt32BE(4), data[8]]).toEqual([11_811, 11_811, 1]);
	expect(PNG.sync.read(bytes).data).toEqual(PNG.sync.read(plain).data);
});

test('96 DPI are 3,780 pixels a metre', () => {
	expect(new DataView(physicalChunk(96).buffer).getUint32(8)).toBe(3780);
});

const jfif = [0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xff, 0xd9];

test('a JPEG gets its resolution into its JFIF header', async () => {
	const written = await jpegWithResolution(new Blob([new Uint8Array(jfif)], { type: 'image/jpeg' }), 300);
	const bytes = [...new Uint8Array(await written.arrayBuffer())];
	expect(written.type).toBe('image/jpeg');
	expect(bytes.slice(13, 18)).toEqual([1, 0x01, 0x2c, 0x01, 0x2c]);
	expect([...bytes.slice(0, 13), ...bytes.slice(18)]).toEqual([...jfif.slice(0, 13), ...jfif.slice(18)]);
});

test.each([[[0xff, 0xd8, 0xff, 0xd9]], [jfif.map((byte) => (byte === 0x4a ? 0x4b : byte))]])(
	'what has no such header stays as it is',
	async (bytes) => {
		const blob = new Blob([new Uint8Array(bytes)]);
		expect(await jpegWithResolution(blob, 300)).toBe(blob);
	},
);
