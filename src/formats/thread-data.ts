import type { Format } from './format.ts';
import { looksLikeJson } from './json.ts';
import { largest } from './limits.ts';
import { loadFurther } from './load.ts';

/** Loutu's own JSON. */
export const threadDataFile: Format = {
	id: 'thread-data',
	largest: largest.json,
	recognises: looksLikeJson,
	async read(text) {
		const { readThreadData } = await loadFurther();
		return readThreadData(text);
	},
};
