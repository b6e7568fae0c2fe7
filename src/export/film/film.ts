import type { Size } from '../../charts/chart.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { FilmType } from '../file-types.ts';
import { imageOf } from '../png.ts';
import { gifWriter } from './gif.ts';
import { webmWriter } from './webm.ts';
import type { FilmWriter } from './writer.ts';

/** A playback that becomes a film. */
export interface Film {
	/** The picture at a share of the whole, from 0 to 1, as an SVG document. */
	readonly frame: (share: number) => string;
	readonly pixels: Size;
	readonly seconds: number;
	readonly onProgress: (share: number) => void;
	readonly signal: AbortSignal;
}

export type FilmError =
	| { readonly code: 'unsupported' }
	| { readonly code: 'cancelled' }
	| { readonly code: 'failed'; readonly message: string };

/** Pictures a second at most. */
const rate = 12;
/** The last picture stands for so many seconds more. */
const hold = 1.5;

const writers: Readonly<Record<FilmType, (canvas: HTMLCanvasElement) => Promise<FilmWriter | null>>> = {
	webm: webmWriter,
	gif: gifWriter,
};

/**
 * A playback as a file. Its pictures are drawn one after the other, as fast as it goes; the clock that counts is the
 * film's own, so that it is the same on a slow machine, and in a tab that nobody sees.
 */
export async function makeFilm(film: Film, type: FilmType): Promise<Result<Blob, FilmError>> {
	const { pixels, signal, onProgress } = film;
	const canvas = document.createElement('canvas');
	canvas.width = pixels.width;
	canvas.height = pixels.height;
	const context = canvas.getContext('2d', { alpha: false, willReadFrequently: type === 'gif' });
	if (context === null) return fail({ code: 'failed', message: 'no canvas' });
	const draw = async (svg: string) => context.drawImage(await imageOf(svg), 0, 0, pixels.width, pixels.height);
	let writer: FilmWriter | null = null;
	try {
		// The whole picture first: whoever has few colours needs to know which there will be.
		await draw(film.frame(1));
		writer = await writers[type](canvas);
		if (writer === null) return fail({ code: 'unsupported' });
		for (const { svg, seconds, share } of scenesOf(film)) {
			if (signal.aborted) return fail({ code: 'cancelled' });
			await draw(svg);
			await writer.add(seconds);
			onProgress(share);
		}
		const blob = await writer.finish();
		if (signal.aborted) return fail({ code: 'cancelled' });
		return blob.size === 0 ? fail({ code: 'failed', message: 'empty film' }) : ok(blob);
	} catch (error) {
		return fail({ code: 'failed', message: error instanceof Error ? error.message : String(error) });
	} finally {
		writer?.end();
	}
}

interface Scene {
	readonly svg: string;
	/** How long it stands. */
	readonly seconds: number;
	/** How much of the film there is by its end. */
	readonly share: number;
}

/** The film's pictures, each of which differs from the one before. */
export function* scenesOf({ frame, seconds }: Pick<Film, 'frame' | 'seconds'>): Generator<Scene> {
	const count = Math.max(2, Math.round(seconds * rate));
	let svg = frame(0);
	let begin = 0;
	for (let at = 1; at <= count; at++) {
		const next = at === count ? null : frame(at / (count - 1));
		if (next === svg) continue;
		const stands = ((at - begin) * seconds) / count;
		yield { svg, seconds: next === null ? stands + hold : stands, share: at / count };
		if (next === null) return;
		svg = next;
		begin = at;
	}
}
