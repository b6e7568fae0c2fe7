import { describe, expect, test } from 'vitest';
import { GifWriter } from '../../../src/export/film/gif-writer.ts';

const size = { width: 40, height: 30 };
type Colour = readonly [number, number, number];
const white: Colour = [255, 255, 255];
const red: Colour = [207, 65, 37];

/** White, with the first `count` pixels in a colour. */
function picture(count: number, colour: Colour = red): Uint8ClampedArray {
	const rgba = new Uint8ClampedArray(size.width * size.height * 4);
	for (let at = 0; at < rgba.length; at += 4) rgba.set([...(at / 4 < count ? colour : white), 255], at);
	return rgba;
}

interface Frame {
	readonly hundredths: number;
	readonly isTransparent: boolean;
	readonly bytes: number;
}

/** What a GIF says of itself (https://www.w3.org/Graphics/GIF/spec-gif89a.txt), its pictures not decoded. */
function readGif(gif: Uint8Array): { width: number; height: number; colours: number[][]; frames: Frame[] } {
	const view = new DataView(gif.buffer, gif.byteOffset);
	expect(new TextDecoder().decode(gif.subarray(0, 6))).toBe('GIF89a');
	const count = 2 ** (((gif[10] ?? 0) & 7) + 1);
	const colours = Array.from({ length: count }, (_, index) => [...gif.subarray(13 + 3 * index, 16 + 3 * index)]);
	const frames: Frame[] = [];
	let at = 13 + 3 * count;
	let control = { hundredths: 0, isTransparent: false };
	const skipBlocks = (): number => {
		let bytes = 0;
		for (; gif[at] !== 0; at += (gif[at] ?? 0) + 1) bytes += gif[at] ?? 0;
		at += 1;
		return bytes;
	};
	while (gif[at] !== 0x3b) {
		if (gif[at] === 0x21) {
			const isControl = gif[at + 1] === 0xf9;
			if (isControl) {
				control = { hundredths: view.getUint16(at + 4, true), isTransparent: ((gif[at + 3] ?? 0) & 1) === 1 };
			}
			at += 2;
			skipBlocks();
		} else {
			expect(gif[at]).toBe(0x2c);
			at += 11;
			frames.push({ ...control, bytes: skipBlocks() });
		}
	}
	return { width: view.getUint16(6, true), height: view.getUint16(8, true), colours, frames };
}

function written(pictures: readonly (readonly [Uint8ClampedArray, number])[]) {
	const writer = new GifWriter(size, pictures.at(-1)?.[0] ?? picture(0));
	for (const [rgba, seconds] of pictures) writer.add(rgba, seconds);
	return readGif(writer.finish());
}

describe('a GIF', () => {
	test('has its size, and the time of each picture in hundredths of a second', () => {
		const { width, height, frames } = written([
			[picture(0), 0.5],
			[picture(10), 0.25],
			[picture(20), 1.5],
		]);
		expect([width, height]).toEqual([40, 30]);
		expect(frames.map(({ hundredths }) => hundredths)).toEqual([50, 25, 150]);
	});

	test('is as long as was asked for, though a twelfth of a second is no whole number of hundredths', () => {
		const { frames } = written(Array.from({ length: 120 }, (_, index) => [picture(index * 9), 1 / 12] as const));
		expect(frames.reduce((sum, { hundredths }) => sum + hundredths, 0)).toBe(1000);
		expect(new Set(frames.map(({ hundredths }) => hundredths))).toEqual(new Set([8, 9]));
	});

	test('has the ground and the colours of the whole picture, as they are', () => {
		const { colours } = written([
			[picture(0), 1],
			[picture(400), 1],
		]);
		expect(colours).toContainEqual([...white]);
		const nearest = Math.min(...colours.map(([r = 0, g = 0, b = 0]) => Math.hypot(r - 207, g - 65, b - 37)));
		expect(nearest).toBeLessThan(6);
	});

	test('writes of each picture after the first only what has changed', () => {
		const noise = picture(0).map((_, at) => (at % 4 === 3 ? 255 : (at * 7919) % 251));
		const other = noise.slice();
		other.set([1, 2, 3, 255], 0);
		const { frames } = written([
			[noise, 1],
			[other, 1],
		]);
		expect(frames.map(({ isTransparent }) => isTransparent)).toEqual([false, true]);
		expect(frames[1]?.bytes).toBeLessThan((frames[0]?.bytes ?? 0) / 5);
	});
});
