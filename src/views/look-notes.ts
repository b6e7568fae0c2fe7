import type { Theme } from '../charts/palette.ts';
import { colourSample, type LegendItem, sizeSample } from '../export/legend.ts';
import type { Look } from '../model/look.ts';
import type { Words } from '../words/languages.ts';
import { groupLabel, sizeEntries } from './explore/look-key.ts';

/** What a picture's legend says of the look: nothing of what is as at first. `scale`: that of the circles drawn. */
export function lookItems(look: Look, words: Words['look'], theme: Theme, scale: number): LegendItem[][] {
	const sizes =
		look.sizes === null
			? []
			: sizeEntries(look, words).map(({ radius, label }) => ({ ...sizeSample(radius * scale, theme), label }));
	return [sizes, colourItems(look, words, theme)].filter((items) => items.length > 0);
}

/** What the colours of people mean, where they are not their own. */
export function colourItems({ groups }: Look, words: Words['look'], theme: Theme): LegendItem[] {
	return groups.map((group) => ({
		sample: colourSample(group.colour, group.filling, theme),
		label: groupLabel(group, words),
	}));
}

/** The same in words, for a caption. */
export function lookLines({ sizing, colouring }: Look, words: Words['look']): string[] {
	return [
		...(sizing === 'activity' ? [] : [words.sizeCaption(words.sizing[sizing])]),
		...(colouring === 'person' ? [] : [words.colourCaption(words.colouring[colouring])]),
	];
}
