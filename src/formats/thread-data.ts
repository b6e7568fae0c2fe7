import type { Format } from './format.ts';
import { looksLikeJson } from './json.ts';
import { largest } from './limits.ts';

/** Loutu's own JSON. Few files are that, so what reads and checks it is only loaded for one. */
export const threadDataFile: Format = {
	id: 'thread-data',
	largest: largest.json,
	recognises: looksLikeJson,
	async read(text) {
		const { readThreadData } = await import('./thread-data-reader.ts');
		return readThreadData(text);
	},
};
