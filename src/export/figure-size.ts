import type { Size } from '../charts/chart.ts';

export type Unit = (typeof units)[number];
export const units = ['px', 'mm', 'in'] as const;

/** How large a figure is, as people ask for it. */
export interface FigureSize {
	readonly unit: Unit;
	readonly width: number;
	readonly height: number;
	/** Kept free at every side. */
	readonly margin: number;
	/** Of the names in the graph, in px where `unit` is px, else in points; all else grows and shrinks with it. */
	readonly text: number;
	/** Pixels an inch of what is saved as pixels; a figure sized in px has the 96 of CSS, whatever this is. */
	readonly dpi: number;
}

/** The same size in all that is needed to draw it. */
export interface Measures {
	/** In CSS pixels, 96 to the inch. */
	readonly css: Size;
	/** What parts are laid out in: units in which names have the size that they have on screen. */
	readonly layout: Size;
	readonly margin: number;
	/** Whole pixels of a PNG. */
	readonly pixels: Size;
	readonly dpi: number;
	/** With its unit, as SVG and `@page` take it. */
	readonly width: string;
	readonly height: string;
}

/** Pixels of a name on screen. */
const screenText = 12;
const cssDpi = 96;

/** https://www.w3.org/TR/css-values-4/#absolute-lengths */
const cssPixels: Readonly<Record<Unit, number>> = { px: 1, mm: cssDpi / 25.4, in: cssDpi };
const textPixels: Readonly<Record<Unit, number>> = { px: 1, mm: cssDpi / 72, in: cssDpi / 72 };

export function measuresOf({ unit, width, height, margin, text, dpi }: FigureSize): Measures {
	const css = { width: width * cssPixels[unit], height: height * cssPixels[unit] };
	const zoom = (text * textPixels[unit]) / screenText;
	const resolution = unit === 'px' ? cssDpi : dpi;
	const pixels = (length: number) => Math.max(1, Math.round((length * resolution) / cssDpi));
	return {
		css,
		layout: { width: css.width / zoom, height: css.height / zoom },
		margin: (margin * cssPixels[unit]) / zoom,
		pixels: { width: pixels(css.width), height: pixels(css.height) },
		dpi: resolution,
		width: `${width}${unit}`,
		height: `${height}${unit}`,
	};
}

/** The same figure in another unit, rounded as finely as anybody would write it. */
export function inUnit(size: FigureSize, unit: Unit): FigureSize {
	const length = (value: number) => rounded((value * cssPixels[size.unit]) / cssPixels[unit], unit);
	return {
		...size,
		unit,
		width: length(size.width),
		height: length(size.height),
		margin: length(size.margin),
		text: Math.round(((size.text * textPixels[size.unit]) / textPixels[unit]) * 10) / 10,
	};
}

/** The size with another width or height; with `ratioLocked` the other side follows. */
export function resized(size: FigureSize, side: 'width' | 'height', value: number, ratioLocked: boolean): FigureSize {
	const other = side === 'width' ? 'height' : 'width';
	if (!ratioLocked) return { ...size, [side]: value };
	return { ...size, [side]: value, [other]: rounded((size[other] * value) / size[side], size.unit) };
}

const decimals: Readonly<Record<Unit, number>> = { px: 0, mm: 1, in: 2 };

/** Never 0: a figure has both sides. */
function rounded(value: number, unit: Unit): number {
	const step = 10 ** decimals[unit];
	return Math.max(1, Math.round(value * step)) / step;
}

/** A length of so many pixels of a PNG in the unit, rounded down: what can be asked for at most. */
export function lengthOfPixels(pixels: number, { unit, dpi }: Pick<FigureSize, 'unit' | 'dpi'>): number {
	const css = unit === 'px' ? pixels : (pixels * cssDpi) / dpi;
	const step = 10 ** decimals[unit];
	return Math.floor((css / cssPixels[unit]) * step) / step;
}
