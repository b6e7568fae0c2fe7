import type { FilmType } from '../file-types.ts';

/** Makes a file of pictures that a canvas shows one after the other. */
export interface FilmWriter {
	/** Takes what the canvas shows now for so many seconds; resolves when it may show something else. */
	add(seconds: number): Promise<void>;
	finish(): Promise<Blob>;
	/** Gives back what it holds, whether or not it has finished. */
	end(): void;
}

/**
 * False where it is known without trying that the browser cannot make such a film: WebM needs an encoder that can be
 * given pictures (WebCodecs), which no browser has on insecure addresses.
 */
export function canFilm(type: FilmType): boolean {
	return type !== 'webm' || typeof VideoEncoder !== 'undefined';
}
