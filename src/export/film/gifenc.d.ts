/** What is used of gifenc 1.0.3, which comes without types. */
declare module 'gifenc' {
	type Colour = [red: number, green: number, blue: number];

	/** At most so many colours that stand for all of a picture's pixels, four bytes each. */
	export function quantize(rgba: Uint8ClampedArray, mostColours: number): Colour[];

	/** For each pixel the index of the colour that is nearest to it. */
	export function applyPalette(rgba: Uint8ClampedArray, palette: readonly Colour[]): Uint8Array;

	/** Puts known colours in the place of those of the palette that are nearest to them, within the distance. */
	export function snapColorsToPalette(palette: Colour[], known: readonly Colour[], distance?: number): void;

	interface FrameOptions {
		/** Of all frames; given with the first. */
		palette?: readonly Colour[];
		/** In milliseconds. */
		delay: number;
		transparent?: boolean;
		transparentIndex?: number;
		/** 1: what was drawn stays below the next frame. */
		dispose?: number;
		/** 0: plays for ever. */
		repeat?: number;
	}

	export function GIFEncoder(): {
		writeFrame(indices: Uint8Array, width: number, height: number, options: FrameOptions): void;
		finish(): void;
		bytes(): Uint8Array<ArrayBuffer>;
	};
}
