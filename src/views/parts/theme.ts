import { dark, light, type Theme, withPalette } from '../../charts/theme.ts';
import type { ChosenEncoding } from '../../graph/encoding/encoding.ts';
import { memoLast } from '../../lib/memo.ts';
import { useResults } from '../../store/results.ts';
import { encodingOf } from '../../thread/encoding.ts';
import { useReading } from './useThread.ts';
import { useThemeId } from './words.ts';

/** The encoding of people that is shown now: what their size and colour stand for, in all views. */
export function useEncoding(): ChosenEncoding {
	const reading = useReading();
	return encodingOf(
		reading,
		useResults((results) => results.encoding),
	);
}

/** A person's colour in style sheets: an index into the palette, or that of all others. */
export function personPaint(colour: number | null | undefined): string {
	return colour == null ? 'var(--others)' : `var(--person-${colour})`;
}

const themed = memoLast(withPalette);

/** The colours that charts draw with on screen, those of people as they are chosen. */
export function useTheme(): Theme {
	return themed(useThemeId() === 'dark' ? dark : light, useEncoding().palette);
}
