import { dark, light, paper, type Theme } from '../../charts/palette.ts';
import type { Figure } from '../../export/figure.ts';
import type { FigureOptions } from '../../export/figure-options.ts';
import { measuresOf } from '../../export/figure-size.ts';
import { measureText } from '../../export/measure.ts';
import { composeSheet, type SheetError, type SheetInput } from '../../export/sheet.ts';
import { everything, filterGraph } from '../../graph/filter/filter.ts';
import { figureLanguages } from '../../i18n/figure/languages.ts';
import { type Language, languages } from '../../i18n/languages.ts';
import { fail, type Result } from '../../lib/result.ts';
import { initialView } from '../../state/choices.ts';

import { chartsOf, type Style } from './charts.ts';
import { captionLines, legendItems } from './notes.ts';
import type { FigureSource } from './source.ts';

export type FigureError = SheetError | 'no-parts' | { readonly message: string };

/** The figure that the options describe, of the source; words are in `language` where none is chosen. */
export function makeFigure(
	source: FigureSource,
	options: FigureOptions,
	language: Language,
): Result<Figure, FigureError> {
	if (options.parts.length === 0) return fail('no-parts');
	return composeSheet(sheetOf(source, options, options.language ?? language));
}

/** All that the figure is composed of, before it is laid out. */
export function sheetOf(source: FigureSource, options: FigureOptions, language: Language): SheetInput {
	const { reading, view } = source;
	const style = styleOf(options, language);
	const whole = {
		...source,
		view: { ...initialView, layout: view.layout, pins: view.pins, kindsOff: everything.kindsOff },
		filtered: filterGraph(reading.graph, everything),
	};
	return {
		measures: measuresOf(options.size),
		title: options.parts.includes('title') ? (reading.title ?? style.words.facts.untitled) : '',
		charts: chartsOf(source, options, style),
		legend: legendItems(source, options, style),
		caption: captionLines(source, options, style, language),
		reserved: {
			legend: legendItems(whole, options, style),
			caption: captionLines(whole, options, style, language),
		},
		theme: style.theme,
		ground: groundOf(options, style.theme),
		names: style.figure.part,
		language,
		measure: measureText,
	};
}

export function styleOf(options: Pick<FigureOptions, 'theme' | 'background'>, language: Language): Style {
	return { theme: themeOf(options), words: languages[language], figure: figureLanguages[language], language };
}

/** What is light stands on white paper unless the background is the screen's own. */
function themeOf({ theme, background }: Pick<FigureOptions, 'theme' | 'background'>): Theme {
	if (theme === 'dark') return dark;
	return background === 'theme' ? light : paper;
}

/** JPEG knows no transparency. */
function groundOf({ background, fileType }: FigureOptions, theme: Theme): string | null {
	const canBeClear = fileType !== 'jpeg' && fileType !== 'webm';
	return background === 'transparent' && canBeClear ? null : theme.ground;
}
