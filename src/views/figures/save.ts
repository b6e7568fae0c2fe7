import type { FigureOptions } from '../../export/figure-options.ts';
import { type FigureSize, lengthOfPixels, measuresOf } from '../../export/figure-size.ts';
import { type FilmType, fileTypeOf, isFilm, isRaster, largestOf, type RasterType } from '../../export/file-types.ts';
import { canFilm } from '../../export/film/writer.ts';
import { pdfPixels, toPdf } from '../../export/pdf.ts';
import { type PixelsError, toPixels } from '../../export/png.ts';
import { printFigure } from '../../export/print.ts';
import { fileName, saveFile } from '../../export/save.ts';
import type { Figure } from '../../export/sheet.ts';
import { messageOf } from '../../lib/part-missing.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import { loadPart } from '../../thread/parts.ts';
import type { Words } from '../../words/languages.ts';

/** A figure that does not move, and what it is to become. */
export interface Still {
	readonly figure: Figure;
	readonly options: FigureOptions;
	/** The thread's: files are named after it. */
	readonly title: string;
	/** In the language of the page. */
	readonly words: Words['figure'];
}

/** A figure as it is shown. */
export interface Ready extends Still {
	/** The figure at a share of its playback, made when it is asked for. */
	readonly playback: () => (share: number) => string;
}

export interface Watch {
	readonly onProgress: (share: number) => void;
	readonly signal: AbortSignal;
}

/** Saves or prints the figure, as it is or as a film. Both outcomes are sentences to show. */
export async function saveAs(ready: Ready, watch: Watch): Promise<Result<string, string>> {
	const { figure, options, title, words } = ready;
	if (isFilm(options.fileType)) return saveFilm(ready, options.fileType, watch);
	if (fileTypeOf(options.fileType).made !== 'print') return saveStill(ready);
	printFigure(figure.svg, measuresOf(options.size), title);
	return ok(words.printing);
}

/** Saves a picture that does not move: pixels or vectors. Both outcomes are sentences to show. */
export async function saveStill(still: Still): Promise<Result<string, string>> {
	const { fileType } = still.options;
	if (fileType === 'pdf') {
		const { figure, options, title, words } = still;
		const made = await toPdf(figure, options.size, title);
		return made.ok ? saved(made.value, still) : fail(pixelsError(made.error, fileType, options.size, words));
	}
	if (!isRaster(fileType)) {
		return saved(new Blob([still.figure.svg], { type: fileTypeOf(fileType).mediaType }), still);
	}
	const pixels = await pixelsOf(still, fileType);
	return pixels.ok ? saved(pixels.value, still) : pixels;
}

function saved(content: Blob, { options, title, words }: Still): Result<string, never> {
	const name = fileName(title, fileTypeOf(options.fileType).ending);
	saveFile(content, name);
	return ok(words.saved(name));
}

async function pixelsOf({ figure, options, words }: Still, type: RasterType): Promise<Result<Blob, string>> {
	const { pixels, dpi } = measuresOf(options.size);
	const drawn = await toPixels(figure.svg, pixels, type, dpi);
	return drawn.ok ? drawn : fail(pixelsError(drawn.error, type, options.size, words));
}

function pixelsError(error: PixelsError, type: RasterType | 'pdf', size: FigureSize, words: Words['figure']): string {
	if (error.code === 'failed') return words.error.failed(error.message);
	// A PDF has more of them than the px that people ask for.
	const finer = type === 'pdf' && size.unit === 'px' ? pdfPixels(size).width / size.width : 1;
	const length = (pixels: number) => `${lengthOfPixels(pixels / finer, size)} ${words.units[size.unit]}`;
	return words.error.tooLarge(words.fileTypes[type], length(error.largest.width), length(error.largest.height));
}

/** The writer of WebM is as large as all the rest of what exports. */
const loadFilm = () => import('../../export/film/film.ts');

async function saveFilm(ready: Ready, type: FilmType, { onProgress, signal }: Watch): Promise<Result<string, string>> {
	const { options, words, playback } = ready;
	const { pixels } = measuresOf(options.size);
	const part = await loadPart(loadFilm).catch(messageOf);
	if (typeof part === 'string') return fail(words.error.failed(part));
	const film = await part.makeFilm({ frame: playback(), pixels, seconds: options.seconds, onProgress, signal }, type);
	if (film.ok) return saved(film.value, ready);
	const { error } = film;
	if (error.code === 'failed') return fail(words.error.failed(error.message));
	return fail(error.code === 'cancelled' ? words.cancelled : words.error.noWebm);
}

/** Why the file cannot be made in this size or this browser, known without trying; null where it can. */
export function refusalOf({ fileType, size }: FigureOptions, words: Words['figure']): string | null {
	if (isFilm(fileType)) return canFilm(fileType) ? null : words.error.noWebm;
	if (!isRaster(fileType) && fileType !== 'pdf') return null;
	const pixels = fileType === 'pdf' ? pdfPixels(size) : measuresOf(size).pixels;
	const largest = largestOf(pixels, fileType);
	const fits = largest.width === pixels.width && largest.height === pixels.height;
	return fits ? null : pixelsError({ code: 'too-large', largest }, fileType, size, words);
}

/** The figure into the clipboard: the drawing as text where it is one, else as PNG, which all programs take. */
export async function copy(ready: Ready): Promise<Result<string, string>> {
	const { figure, options, words } = ready;
	try {
		if (fileTypeOf(options.fileType).made === 'vectors') {
			await navigator.clipboard.writeText(figure.svg);
			return ok(words.copied);
		}
		const png = await pixelsOf(ready, 'png');
		if (!png.ok) return png;
		await navigator.clipboard.write([new ClipboardItem({ 'image/png': png.value })]);
		return ok(words.copied);
	} catch (error) {
		return fail(words.error.copy(error instanceof Error ? error.message : String(error)));
	}
}
