import type { ChosenEncoding } from '../../graph/encoding/encoding.ts';
import { activityExamples } from '../../graph/encoding/encoding.ts';
import { activityFactorFor, type ColourGroup, largestRadius, radiusOf, smallestRadius } from '../../model/encoding.ts';
import { activityOf } from '../../model/graph.ts';
import type { Words } from '../../words/languages.ts';

type EncodingWords = Words['encoding'];

/** A circle of a legend of sizes; `radius` in pixels at full size. */
export interface SizeEntry {
	readonly radius: number;
	readonly label: string;
}

/** Circles of some amounts: those of the bounds stand for all that is less or more. */
export function sizeEntries({ sizes, graph }: ChosenEncoding, words: EncodingWords): SizeEntry[] {
	const factor = sizes?.factor ?? activityFactorFor(graph.people.map(activityOf));
	const entries = (sizes?.examples ?? activityExamples(graph.people)).map((amount) => {
		const radius = radiusOf(amount, factor);
		const text = amountText(amount);
		if (radius <= smallestRadius) return { radius, label: words.atMost(text) };
		return { radius, label: factor * Math.sqrt(amount) > largestRadius * 1.001 ? words.atLeast(text) : text };
	});
	// Of several at a bound, the one nearest to it says it for all.
	const least = entries.findLastIndex(({ radius }) => radius <= smallestRadius);
	const most = entries.findIndex(({ radius }) => radius >= largestRadius);
	return entries.filter((_, index) => index >= least && (most === -1 || index <= most));
}

const digits = new Intl.NumberFormat('en', { maximumSignificantDigits: 2 });

function amountText(amount: number): string {
	return Number.isInteger(amount) ? String(amount) : digits.format(amount);
}

export function groupLabel({ meaning, people }: ColourGroup, words: EncodingWords): string {
	return words.people(meaningText(meaning, words), people);
}

function meaningText(meaning: ColourGroup['meaning'], words: EncodingWords): string {
	switch (meaning.type) {
		case 'community':
			return words.community(meaning.number);
		case 'others':
			return words.others;
		case 'floors':
			return words.floors(meaning.from, meaning.to);
		case 'grade':
			return words.grade[meaning.grade];
	}
}
