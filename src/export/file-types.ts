import type { Size } from '../charts/chart.ts';

/** A kind of file that a figure becomes. */
interface FileTypeDefinition {
	/**
	 * How it is made: `pixels` on a canvas; `vectors`, the drawing itself; `print` by the browser, which makes vectors too;
	 * `page`, pixels that can be searched; `film`, of the playback.
	 */
	readonly made: 'pixels' | 'vectors' | 'page' | 'print' | 'film';
	/** Of the file's name, without the dot. */
	readonly ending: string;
	readonly mediaType: string;
	/** It knows no transparency. */
	readonly isOpaque?: true;
	/** It has no place for pixels an inch, so that nobody knows its size on paper. */
	readonly hasNoResolution?: true;
	/** Files of pixels: how many it holds a side, and in all. */
	readonly most?: { readonly side: number; readonly pixels: number };
	/** What can be set of it besides what all figures have. */
	readonly parameters?: readonly FileParameter[];
}

/** What Chromium's canvases hold: pixels a side, and in all. Beyond that they stay silently empty. */
const mostSide = 65_535;
export const mostPixels = 268_435_456;

/** What can be set of some kinds of file: an amount each, in the options of a figure under the same name. */
export const fileParameters = {
	/** How long a playback takes. */
	seconds: { least: 1, most: 600, initial: 12 },
} as const;
type FileParameter = keyof typeof fileParameters;

/**
 * Every kind of file, in the order in which they are offered. To add one, add its line here and its words; one that is
 * made in another way needs its line in `views/figures/save.ts` too.
 */
const fileTypes = {
	// Drawn in strips where it is larger than a canvas; more than this would take minutes.
	png: { made: 'pixels', ending: 'png', mediaType: 'image/png', most: { side: mostSide, pixels: 4 * mostPixels } },
	svg: { made: 'vectors', ending: 'svg', mediaType: 'image/svg+xml' },
	pdf: {
		made: 'page',
		ending: 'pdf',
		mediaType: 'application/pdf',
		isOpaque: true,
		most: { side: mostSide, pixels: mostPixels },
	},
	print: { made: 'print', ending: 'pdf', mediaType: 'application/pdf' },
	jpeg: {
		made: 'pixels',
		ending: 'jpg',
		mediaType: 'image/jpeg',
		isOpaque: true,
		// `JPEG_MAX_DIMENSION` of libjpeg.
		most: { side: 65_500, pixels: mostPixels },
	},
	webp: {
		made: 'pixels',
		ending: 'webp',
		mediaType: 'image/webp',
		hasNoResolution: true,
		// By its 14 bits.
		most: { side: 16_383, pixels: mostPixels },
	},
	webm: { made: 'film', ending: 'webm', mediaType: 'video/webm', isOpaque: true, parameters: ['seconds'] },
	gif: { made: 'film', ending: 'gif', mediaType: 'image/gif', isOpaque: true, parameters: ['seconds'] },
} as const satisfies Readonly<Record<string, FileTypeDefinition>>;

export type FileType = keyof typeof fileTypes;
export const fileTypeIds = Object.keys(fileTypes) as readonly FileType[];

/** The kinds of file that are made of pixels. */
export type RasterType = {
	[Id in FileType]: (typeof fileTypes)[Id]['made'] extends 'pixels' ? Id : never;
}[FileType];

export function fileTypeOf(id: FileType): FileTypeDefinition {
	return fileTypes[id];
}

export function isRaster(id: FileType): id is RasterType {
	return fileTypes[id].made === 'pixels';
}

/** The kinds of file that play. */
export type FilmType = {
	[Id in FileType]: (typeof fileTypes)[Id]['made'] extends 'film' ? Id : never;
}[FileType];

export function isFilm(id: FileType): id is FilmType {
	return fileTypes[id].made === 'film';
}

/** What is saved at one press: the same kind, unless it asks for more, as a printer or a film does. */
export function quickTypeOf(id: FileType): FileType {
	return fileTypes[id].made === 'film' || fileTypes[id].made === 'print' ? 'png' : id;
}

/** The largest picture of that shape that the browser can draw and the file can hold; the same one where it can. */
export function largestOf({ width, height }: Size, type: RasterType | 'pdf'): Size {
	const { side, pixels } = fileTypes[type].most;
	const scale = Math.min(1, side / width, side / height, Math.sqrt(pixels / (width * height)));
	if (scale === 1) return { width, height };
	return { width: Math.max(1, Math.floor(width * scale)), height: Math.max(1, Math.floor(height * scale)) };
}
