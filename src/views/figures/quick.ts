import type { FigureOptions } from '../../export/figure-options.ts';
import { measuresOf } from '../../export/figure-size.ts';
import { quickTypeOf } from '../../export/file-types.ts';
import { presetOf } from '../../export/presets.ts';
import { printFigure } from '../../export/print.ts';
import type { Figure } from '../../export/sheet.ts';
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
export async function savePicture(words: Words, language: Language): Promise<void> {
	const chosen = useFigureOptions.getState();
	const options = { ...chosen, fileType: quickTypeOf(chosen.fileType) };
	const { figure, title } = await figureNow(options, words, language);
	const saved = await saveStill({ figure, options, title, words: words.figure });
	if (!saved.ok) throw new Error(saved.error);
}

/** Lets the browser print the graph on a page, with timeline, legend and caption. Throws as `savePicture` does. */
export async function printGraph(words: Words, language: Language): Promise<void> {
	const { size, parts } = presetOf('a4');
	const options: FigureOptions = { ...useFigureOptions.getState(), size, parts: [...parts], fileType: 'print' };
	const { figure, title } = await figureNow(options, words, language);
	printFigure(figure.svg, measuresOf(options.size), title);
}

/** The figure that the options describe, of what is open, and the thread's title. */
async function figureNow(
	options: FigureOptions,
	{ figure: words, facts }: Words,
	language: Language,
): Promise<{ readonly figure: Figure; readonly title: string }> {
	await Promise.all([loadWords(options.language ?? language), document.fonts.ready]);
	const { reading, positions, encoding } = threadToSave();
	const source = sourceOf(reading, positions, appliedView(), options.scope, encoding);
	const made = makeFigure(source, options, language);
	if (!made.ok) throw new Error(figureErrorText(made.error, words));
	return { figure: made.value, title: reading.title ?? facts.untitled };
}

/** Opens the figure where it is about to become a film. */
export async function openFilm(): Promise<void> {
	choose({ fileType: 'webm' });
	openDialog('figure');
}
