import type { NodeId, ReplyGraph } from './graph.ts';

/** Which of a theme's lists of colours indices are into: colours that are told apart, shades, colours of grades. */
export type PaletteId = 'people' | 'shades' | 'grades';

/** How far a circle is filled, as grades are told by their shape: ● certain, ◐ likely, ◔ guessed, ○ unknown. */
export type Filling = 1 | 0.5 | 0.25 | 0;

/** How people are drawn: what follows from what somebody has chosen size and colour to stand for. */
export interface Encoding {
	/** What it was derived from. */
	readonly graph: ReplyGraph;
	readonly sizes: Sizes | null;
	readonly palette: PaletteId;
	/** Indices into the palette; whoever is absent is grey. */
	readonly colours: ReadonlyMap<NodeId, number>;
	/** Whoever is absent is filled; null: all are. */
	readonly fillings: ReadonlyMap<NodeId, Filling> | null;
	/** What the colours mean, in the palette's order, grey last. Empty where colours are people's own. */
	readonly groups: readonly ColourGroup[];
}

/** What circles are as large as; null stands for activity. */
export interface Sizes {
	readonly amounts: ReadonlyMap<NodeId, number>;
	/** A circle's radius is this times the root of its amount, in pixels at full size and within bounds. */
	readonly factor: number;
	/** Amounts for a legend, the least first: round ones where the amount is a number of floors. */
	readonly examples: readonly number[];
}

/** People of one colour. */
export interface ColourGroup {
	/** Null: grey. */
	readonly colour: number | null;
	readonly filling: Filling;
	readonly people: number;
	readonly meaning:
		| { readonly type: 'community'; readonly number: number }
		| { readonly type: 'others' }
		| { readonly type: 'floors'; readonly from: number; readonly to: number }
		| { readonly type: 'grade'; readonly grade: 'certain' | 'likely' | 'guess' | 'unknown' };
}

/** Pixels of the smallest and the largest circle of a person, at full size. */
export const smallestRadius = 5;
export const largestRadius = 20;
/** The factor of activity in a thread of usual length. */
const activityFactor = 3.3;
/** So many of the most active may be of the largest size. */
const mostLargest = 4;

/** The factor of activity among people of these: the less, the more all of them take part, so that sizes still differ. */
export function activityFactorFor(activities: readonly number[]): number {
	const ranked = activities.toSorted((a, b) => b - a);
	return Math.min(activityFactor, largestRadius / Math.sqrt(Math.max(1, ranked[mostLargest - 1] ?? 1)));
}

/** A circle's area grows with its amount, within bounds. */
export function radiusOf(amount: number, factor: number): number {
	return Math.min(largestRadius, Math.max(smallestRadius, factor * Math.sqrt(amount)));
}

/** What the colour of a tie says: who speaks, or by which kind of words they address somebody. */
export type TieColours = (typeof tieColourings)[number];
export const tieColourings = ['speaker', 'kind'] as const;
