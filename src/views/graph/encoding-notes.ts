import type { Theme } from '../../charts/theme.ts';
import { colourSample, type LegendItem, sizeSample } from '../../export/legend.ts';
import type { ChosenEncoding } from '../../graph/encoding/encoding.ts';
import type { Words } from '../../words/languages.ts';
import { groupLabel, sizeEntries } from './encoding-key.ts';

/** What a picture's legend says of the encoding: nothing of what is as at first. `scale`: that of the circles drawn. */
export function encodingItems(
	encoding: ChosenEncoding,
	words: Words['encoding'],
	theme: Theme,
	scale: number,
): LegendItem[][] {
	const sizes =
		encoding.sizes === null
			? []
			: sizeEntries(encoding, words).map(({ radius, label }) => ({ ...sizeSample(radius * scale, theme), label }));
	return [sizes, colourItems(encoding, words, theme)].filter((items) => items.length > 0);
}

/** What the colours of people mean, where they are not their own. */
export function colourItems({ groups }: ChosenEncoding, words: Words['encoding'], theme: Theme): LegendItem[] {
	return groups.map((group) => ({
		sample: colourSample(group.colour, group.filling, theme),
		label: groupLabel(group, words),
	}));
}

/** The same in words, for a caption. */
export function encodingLines({ sizing, colouring }: ChosenEncoding, words: Words['encoding']): string[] {
	return [
		...(sizing === 'activity' ? [] : [words.sizeCaption(words.sizing[sizing])]),
		...(colouring === 'person' ? [] : [words.colourCaption(words.colouring[colouring])]),
	];
}
