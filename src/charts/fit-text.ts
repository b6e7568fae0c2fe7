import type { Measure } from './chart.ts';

/** No character of a text that anybody reads is narrower than this share of the font size. */
const narrowest = 0.1;

/**
 * The text, or as much of its beginning as stays within `width` CSS pixels with an ellipsis behind it. Cuts between
 * characters as people see them: an emoji of several code points stays whole or goes.
 */
export function fitText(text: string, width: number, fontSize: number, weight: 400 | 600, measure: Measure): string {
	const worthMeasuring = text.slice(0, Math.ceil(width / (fontSize * narrowest)) + 1);
	const fits = (candidate: string) => measure(candidate, fontSize, weight) <= width;
	if (worthMeasuring === text && fits(text)) return text;
	const characters = Array.from(new Intl.Segmenter().segment(worthMeasuring), ({ segment }) => segment);
	let fitting = 0;
	let tooMany = characters.length;
	while (fitting < tooMany - 1) {
		const middle = (fitting + tooMany) >> 1;
		if (fits(shortened(characters, middle))) fitting = middle;
		else tooMany = middle;
	}
	return shortened(characters, fitting);
}

function shortened(characters: readonly string[], count: number): string {
	return `${characters.slice(0, count).join('').trimEnd()}…`;
}
