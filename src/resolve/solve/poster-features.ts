import type { Case, CaseFloor } from './case.ts';

/** A floor that may be the opening poster's, under a guess of who that is. */
interface PosterView {
	readonly floor: CaseFloor;
	/** The handle guessed to be the opening poster's; null: one that the file does not have. */
	readonly poster: number | null;
	/** Share of the people it calls whom no earlier floor called: 0 to 1. */
	readonly fresh: number;
}

/** A sign in a floor's own words that the opening poster wrote it: a value, which the weight of the same id multiplies to natural log odds. */
export interface PosterFeature {
	readonly id: PosterFeatureId;
	of(view: PosterView): number;
}

export type PosterFeatureId =
	| 'posterFresh'
	| 'posterSeveral'
	| 'posterThanks'
	| 'posterAsks'
	| 'posterI'
	| 'posterAssents'
	| 'posterCalled'
	| 'posterWord';

const thanks = /谢/;
const firstPerson = /我/;
const assent = /^\s*(?:是的|嗯|好的?|对|哈)/;

/**
 * A sign that a floor has or has not. The values are `1 - share` and `-share`, where `share` of all calling floors have
 * it: an average floor then says nothing. 0 for floors that call nobody.
 */
function trait(id: PosterFeatureId, share: number, has: (floor: CaseFloor) => boolean): PosterFeature {
	return { id, of: ({ floor }) => (floor.calls.length === 0 ? 0 : (has(floor) ? 1 : 0) - share) };
}

export const posterFeatures: readonly PosterFeature[] = [
	{ id: 'posterFresh', of: ({ floor, fresh }) => (floor.calls.length === 0 ? 0 : fresh - 0.68) },
	trait('posterSeveral', 0.06, ({ called }) => called.size > 1),
	trait('posterThanks', 0.03, ({ text }) => thanks.test(text)),
	trait('posterAsks', 0.18, ({ asks }) => asks),
	trait('posterI', 0.32, ({ text }) => firstPerson.test(text)),
	trait('posterAssents', 0.04, ({ text }) => assent.test(text)),
	{ id: 'posterCalled', of: ({ floor, poster }) => (poster !== null && floor.called.has(poster) ? 1 : 0) },
	{ id: 'posterWord', of: ({ floor }) => (floor.namesPoster ? 1 : 0) },
];

/** What kind of floors a floor answers, which tells whether the opening poster wrote it. */
export interface AnsweredShares {
	/** Shares of its answers, 0 to 1: to floors already answered, to floors that call somebody, to floors that ask. */
	readonly again: number;
	readonly toCalling: number;
	readonly toAsking: number;
}

/** Signs in the answered floors, as {@link posterFeatures} are in the words; an average floor has the share taken off. */
export const answeredFeatures: readonly {
	readonly id: 'posterAgain' | 'posterToCalling' | 'posterToAsking';
	of(shares: AnsweredShares): number;
}[] = [
	{ id: 'posterAgain', of: ({ again }) => again - 0.2 },
	{ id: 'posterToCalling', of: ({ toCalling }) => toCalling - 0.25 },
	{ id: 'posterToAsking', of: ({ toAsking }) => toAsking - 0.32 },
];

/**
 * Ways of writing that one person keeps to and another does not, whichever they are: the thread itself tells which are
 * the opening poster's. By floor 1 (has it), 0 (has not) or -1 (says nothing).
 */
export function habitsOf({ floors, calls }: Case): readonly Int8Array[] {
	const habit = (has: (floor: CaseFloor) => boolean | null) =>
		Int8Array.from(floors, (floor) => {
			const value = floor.calls.length === 0 ? null : has(floor);
			return value === null ? -1 : Number(value);
		});
	return [
		habit((floor) => floor.calls.some((call) => calls[call]?.number !== null)),
		habit(({ text }) => (/[,，]/.test(text) ? text.includes(',') : null)),
		habit(({ text }) => /[。.！!]\s*$/.test(text)),
	];
}
