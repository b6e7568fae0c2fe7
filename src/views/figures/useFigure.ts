import { useEffect, useState } from 'react';
import type { FigureOptions } from '../../export/figure-options.ts';
import type { Figure } from '../../export/sheet.ts';
import { fail, type Result } from '../../lib/result.ts';
import type { Language } from '../../words/languages.ts';
import { type FigureError, makeFigure } from './make.ts';
import type { FigureSource } from './source.ts';

export type MadeFigure = Result<Figure, FigureError>;

/** After the last key, so that typing a number is not held up by pictures in between. */
const restMs = 120;

/** The figure last made, null until there is one. While another one is due it is not current and must not be saved. */
export interface FigureState {
	readonly made: MadeFigure | null;
	readonly isCurrent: boolean;
}

/** The figure of what is chosen, drawn once the fonts are loaded. */
export function useFigure(source: FigureSource | null, options: FigureOptions, language: Language): FigureState {
	const [last, setLast] = useState<{ made: MadeFigure; of: readonly unknown[] } | null>(null);
	useEffect(() => {
		if (source === null) return;
		let isWanted = true;
		const timer = setTimeout(async () => {
			await document.fonts.ready;
			if (isWanted) setLast({ made: attempt(source, options, language), of: [source, options, language] });
		}, restMs);
		return () => {
			isWanted = false;
			clearTimeout(timer);
		};
	}, [source, options, language]);
	const isCurrent = last !== null && last.of[0] === source && last.of[1] === options && last.of[2] === language;
	return { made: last?.made ?? null, isCurrent };
}

function attempt(source: FigureSource, options: FigureOptions, language: Language): MadeFigure {
	try {
		return makeFigure(source, options, language);
	} catch (error) {
		return fail({ message: error instanceof Error ? error.message : String(error) });
	}
}
