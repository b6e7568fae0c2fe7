import type { Figure } from '../../export/figure.ts';
import type { FigureOptions } from '../../export/figure-options.ts';
import { type FigureSize, lengthOfPixels, measuresOf } from '../../export/figure-size.ts';
import { fileTypeOf, isRaster, largestOf, type RasterType } from '../../export/file-types.ts';
import { type PixelsError, toPixels } from '../../export/png.ts';
import { printFigure } from '../../export/print.ts';
import { canRecord, record } from '../../export/record.ts';
import { fileName, saveFile } from '../../export/save.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { Words } from '../../words/languages.ts';

/** A figure as it is shown, and what it is to become. */
export interface Ready {
	readonly figure: Figure;
	readonly options: FigureOptions;
	/** The thread's: files are named after it. */
	readonly title: string;
	/** In the language of the page. */
	readonly words: Words['figure'];
	/** The figure at a share of its playback, made when it is asked for. */
	readonly playback: () => (share: number) => string;
}

export interface Watch {
	readonly onProgress: (share: number) => void;
	readonly signal: AbortSignal;
}

/** Saves, prints or records the figure. Both outcomes are sentences to show. */
export async function saveAs(ready: Ready, watch: Watch): Promise<Result<string, string>> {
	const { figure, options, title, words } = ready;
	const { fileType } = options;
	if (isRaster(fileType)) {
		const pixels = await pixelsOf(ready, fileType);
		return pixels.ok ? saved(pixels.value, ready) : pixels;
	}
	const { made, mediaType } = fileTypeOf(fileType);
	if (made === 'video') return saveRecording(ready, watch);
	if (made === 'vectors') return saved(new Blob([figure.svg], { type: mediaType }), ready);
	printFigure(figure.svg, measuresOf(options.size), title);
	return ok(words.printing);
}

function saved(content: Blob, { options, title, words }: Ready): Result<string, never> {
	const name = fileName(title, fileTypeOf(options.fileType).ending);
	saveFile(content, name);
	return ok(words.saved(name));
}

async function pixelsOf({ figure, options, words }: Ready, type: RasterType): Promise<Result<Blob, string>> {
	const { pixels, dpi } = measuresOf(options.size);
	const drawn = await toPixels(figure.svg, pixels, type, dpi);
	return drawn.ok ? drawn : fail(pixelsError(drawn.error, type, options.size, words));
}

function pixelsError(error: PixelsError, type: RasterType, size: FigureSize, words: Words['figure']): string {
	if (error.code === 'failed') return words.error.failed(error.message);
	const length = (pixels: number) => `${lengthOfPixels(pixels, size)} ${words.units[size.unit]}`;
	return words.error.tooLarge(words.fileTypes[type], length(error.largest.width), length(error.largest.height));
}

async function saveRecording(ready: Ready, { onProgress, signal }: Watch): Promise<Result<string, string>> {
	const { options, words, playback } = ready;
	const { pixels } = measuresOf(options.size);
	const video = await record({ frame: playback(), pixels, seconds: options.seconds, onProgress, signal });
	if (video.ok) return saved(video.value, ready);
	const { error } = video;
	if (error.code === 'failed') return fail(words.error.failed(error.message));
	return fail(error.code === 'cancelled' ? words.cancelled : words.error.noWebm);
}

/** Why the file cannot be made in this size or this browser, known without trying; null where it can. */
export function refusalOf({ fileType, size }: FigureOptions, words: Words['figure']): string | null {
	if (!isRaster(fileType)) {
		return fileTypeOf(fileType).made !== 'video' || canRecord() ? null : words.error.noWebm;
	}
	const { pixels } = measuresOf(size);
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
