import { quickTypeOf } from '../../export/file-types.ts';
import { appliedView } from '../../store/applied.ts';
import { openDialog } from '../../store/page.ts';
import { type Language, loadWords } from '../../words/languages.ts';
import type { Words } from '../parts/words.ts';
import { figureErrorText, makeFigure } from './make.ts';
import { threadToSave } from './open-thread.ts';
import { choose, useFigureOptions } from './options.ts';
import { saveStill } from './save.ts';
import { sourceOf } from './source.ts';

/**
 * Saves the figure that was chosen last, or the first one that is offered, without asking anything. Throws a sentence
 * for people where it cannot be made.
 */
export async function savePicture({ figure: words, facts }: Words, language: Language): Promise<void> {
	const chosen = useFigureOptions.getState();
	const options = { ...chosen, fileType: quickTypeOf(chosen.fileType) };
	await Promise.all([loadWords(options.language ?? language), document.fonts.ready]);
	const { reading, positions, encoding } = threadToSave();
	const source = sourceOf(reading, positions, appliedView(), options.scope, encoding);
	const made = makeFigure(source, options, language);
	if (!made.ok) throw new Error(figureErrorText(made.error, words));
	const title = reading.title ?? facts.untitled;
	const saved = await saveStill({ figure: made.value, options, title, words });
	if (!saved.ok) throw new Error(saved.error);
}

/** Opens the figure where it is about to become a film. */
export async function openFilm(): Promise<void> {
	choose({ fileType: 'webm' });
	openDialog('figure');
}
