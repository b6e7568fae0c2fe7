import { tellFailed } from '../../thread/faults.ts';
import { loadPart } from '../../thread/parts.ts';
import type { Language, Words } from '../parts/words.ts';

type Exports = typeof import('./exporting.ts');

/** Pictures, data files, figures and prints come when somebody first asks for one. */
export const loadExporting = () => import('./exporting.ts');

/** Calls one of the functions that save something, once they are loaded: nobody needs them before. */
export type Save = (exports: Exports, words: Words, language: Language) => Promise<void>;

/** Saves something; a notice says where that fails. */
export async function saving(save: Save, words: Words, language: Language): Promise<void> {
	try {
		await save(await loadPart(loadExporting), words, language);
	} catch (error) {
		tellFailed('export-failed', error);
	}
}
