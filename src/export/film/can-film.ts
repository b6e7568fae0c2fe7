import type { FilmType } from '../file-types.ts';

/**
 * False where it is known without trying that the browser cannot make such a film: WebM needs an encoder that can be
 * given pictures (WebCodecs), which no browser has on insecure addresses.
 */
export function canFilm(type: FilmType): boolean {
	return type !== 'webm' || typeof VideoEncoder !== 'undefined';
}
