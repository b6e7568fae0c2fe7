import { applyPalette, GIFEncoder, quantize, snapColorsToPalette } from 'gifenc';
import type { Size } from '../../charts/chart.ts';

/** A GIF has 256 colours; the last one means: as it was. */
const mostColours = 255;

/**
 * A film as GIF, picture by picture. All have the colours of the whole picture, which is the last; of each only what
 * differs from the one before is written.
 */
export class GifWriter {
	readonly #encoder = GIFEncoder();
	readonly #size: Size;
	readonly #palette: [number, number, number][];
	#before: Uint8Array | null = null;
	/** Until where the film goes so far, in seconds as they were asked for, and in hundredths as they were written. */
	#end = 0;
	#written = 0;

	/** @param whole pixels of the picture that has all colours, four bytes each */
	constructor(size: Size, whole: Uint8ClampedArray) {
		this.#size = size;
		this.#palette = quantize(whole, mostColours);
		// The ground takes part in the mean of all that is nearly as light, and would be tinged.
		snapColorsToPalette(this.#palette, [groundOf(whole)]);
		this.#palette.push([0, 0, 0]);
	}

	/** @param seconds how long the picture stands */
	add(rgba: Uint8ClampedArray, seconds: number): void {
		const palette = this.#palette;
		const transparentIndex = palette.length - 1;
		const indices = applyPalette(rgba, palette.slice(0, -1));
		this.#end += seconds;
		const hundredths = Math.max(1, Math.round(this.#end * 100) - this.#written);
		this.#written += hundredths;
		const shown = this.#before === null ? indices : changed(indices, this.#before, transparentIndex);
		this.#encoder.writeFrame(shown, this.#size.width, this.#size.height, {
			...(this.#before === null ? { palette, repeat: 0 } : { transparent: true, transparentIndex }),
			delay: hundredths * 10,
			dispose: 1,
		});
		this.#before = indices;
	}

	finish(): Uint8Array<ArrayBuffer> {
		this.#encoder.finish();
		return this.#encoder.bytes();
	}
}

/** The colour of the picture's corner: what it is drawn on. */
function groundOf(rgba: Uint8ClampedArray): [number, number, number] {
	return [rgba[0] ?? 255, rgba[1] ?? 255, rgba[2] ?? 255];
}

function changed(indices: Uint8Array, before: Uint8Array, same: number): Uint8Array {
	return indices.map((index, at) => (index === before[at] ? same : index));
}
