import { useEffect, useState } from 'react';
import type { Figure } from '../../export/figure.ts';
import type { FigureOptions } from '../../export/figure-options.ts';
import type { Language } from '../../i18n/languages.ts';
import { fail, type Result } from '../../lib/result.ts';
import { type FigureError, makeFigure } from './make.ts';
import type { FigureSource } from './source.ts';

export type Made = Result<Figure, FigureError>;

/** After the last key, so that typing a number is not held up by pictures in between. */
const restMs = 120;

/** The figure of what is chosen; null until it is there the first time. Drawn once the fonts are. */
export function useFigure(source: FigureSource | null, options: FigureOptions, language: Language): Made | null {
	const [made, setMade] = useState<{ made: Made; options: FigureOptions } | null>(null);
	useEffect(() => {
		if (source === null) return;
		let isWanted = true;
		const timer = setTimeout(async () => {
			await document.fonts.ready;
			if (isWanted) setMade({ made: attempt(source, options, language), options });
		}, restMs);
		return () => {
			isWanted = false;
			clearTimeout(timer);
		};
	}, [source, options, language]);
	return made?.made ?? null;
}

function attempt(source: FigureSource, options: FigureOptions, language: Language): Made {
	try {
		return makeFigure(source, options, language);
	} catch (error) {
		return fail({ message: error instanceof Error ? error.message : String(error) });
	}
}
