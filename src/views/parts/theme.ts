import { lab } from 'd3';
import { useMemo, useSyncExternalStore } from 'react';
import { dark, type ForcedColours, forcedTheme, light, type Theme, withPalette } from '../../charts/theme.ts';
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
const forced = memoLast(forcedTheme);
const forcedQuery = matchMedia('(forced-colors: active)');

/** The colours that charts draw with on screen, those of people as they are chosen. */
export function useTheme(): Theme {
	return themed(usePlainTheme(), useEncoding().palette);
}

/** The same, with the colours that tell people apart; where colours are forced, those of the system. */
export function usePlainTheme(): Theme {
	const id = useThemeId();
	const isForced = useSyncExternalStore(subscribeToForced, () => forcedQuery.matches);
	const colours = useMemo(() => (isForced ? systemColours() : null), [isForced]);
	if (colours === null) return id === 'dark' ? dark : light;
	// Colours of people are those that are seen on the ground that is there, whatever theme was chosen.
	return forced(lab(colours.ground).l < 50 ? dark : light, colours);
}

function subscribeToForced(changed: () => void): () => void {
	forcedQuery.addEventListener('change', changed);
	return () => forcedQuery.removeEventListener('change', changed);
}

/** What the system's colours are: a picture that leaves the page knows no names of colours. */
function systemColours(): ForcedColours {
	const sample = document.body.appendChild(document.createElement('span'));
	const read = (name: string) => {
		sample.style.color = name;
		return getComputedStyle(sample).color;
	};
	const colours = { ground: read('Canvas'), ink: read('CanvasText'), grey: read('GrayText') };
	sample.remove();
	return colours;
}
