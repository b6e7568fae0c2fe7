import type { AbsentFeature, LinkFeatureId } from './link-features.ts';
import type { answeredFeatures, PosterFeatureId } from './poster-features.ts';

type WeightId =
	| LinkFeatureId
	| AbsentFeature['id']
	| 'absent'
	| 'absentStaff'
	| 'stray'
	| PosterFeatureId
	| (typeof answeredFeatures)[number]['id']
	| 'shiftStep'
	| 'shiftAny'
	| 'shiftGone'
	| 'prior'
	| 'selfMention'
	| 'dialogue'
	| 'order'
	| 'posterActive'
	| 'posterInactive'
	| 'posterQuiet'
	| 'posterSilent'
	| 'activePrior'
	| 'habit'
	| 'trust'
	| 'votes'
	| 'candidateCalls'
	| 'candidateSpan'
	| 'candidateWord'
	| 'candidateNone'
	| 'posterCap';

export type Weights = Readonly<Record<WeightId, number>>;

/**
 * What each piece of evidence is worth, in natural log odds unless a line says otherwise. The first group is fitted on
 * threads with known authors (`npm run fit` prints it anew). Those marked "chosen" act on a thread as a whole: they were
 * chosen by hand, and no other setting that was compared (`test/score/settings.ts`) keeps its promises better on these
 * and on generated threads by more than chance would. The others are too few cases there to fit, and are counts from single floors of many topics
 * (`npm run fit` prints those too) or, where nothing could be counted, a guess that says so.
 */
export const weights: Weights = {
	// Which floor a call answers: fitted.
	distance: 1.04,
	neighbour: 0.08,
	sharedWords: 1.37,
	cosine: 2.05,
	targetAsks: 0.53,
	targetCalls: -0.52,
	targetLength: 0.1,
	openingPost: -1.6,

	// Numbers. In 1,449 numbered mentions 32 could not be right; of the others nine in ten were.
	number: 1,
	numberOffByOne: 1.5,
	/** Deletions: each, the first of a thread besides, and a call whose floor is gone. */
	shiftStep: -4,
	shiftAny: -2.5,
	shiftGone: -3,

	// A call whose floor is gone, against the usual chance of a floor (chosen). That somebody who is called never posts,
	// asked once of each person: in 14 threads none to a quarter of the handles. Of 2,345 sampled calling floors 63 do not
	// begin with the name. The rest is a guess.
	stray: -3.5,
	absent: -2.5,
	absentStaff: 5,
	absentInside: 1.7,
	absentSummoned: 4,
	absentNumbered: -3,

	// Who wrote a floor.
	/** Chosen: log of the floors that somebody who is called is expected to have written, spread over those before. */
	prior: -0.6,
	/** 4,405 of 4,448 floors that call somebody are not by them; short of that, since it tells little of one name. */
	selfMention: -3,
	/** Log odds that whoever the answered floor calls is who answers: 27 of 67, and they seldom call nobody. */
	dialogue: -0.2,
	/** Several people called in one floor are called in the order of their floors. */
	order: 0.8,

	// The opening poster. Where they are active they wrote 8 calling floors of 10, elsewhere hardly any: of 38 topics
	// with five or more sampled calling floors 21 lie above .8 and 12 below .2.
	posterActive: 2.2,
	posterInactive: -4,
	/** Floors that call nobody: about 2 of 100 are theirs. */
	posterQuiet: -3,
	posterSilent: -5,
	activePrior: 0,
	posterFresh: 0.8,
	posterSeveral: 0.8,
	posterThanks: 1.15,
	posterAsks: -0.5,
	posterI: 0.8,
	posterAssents: 0.6,
	posterCalled: -5,
	posterWord: -4,
	posterAgain: -1.5,
	/** Of floors that answer one which calls somebody 16 of 68 are the opening poster's, of the others 97 of 277. */
	posterToCalling: -1.5,
	posterToAsking: 0.8,
	/** Exponent of what the thread's own habits of writing say. */
	habit: 0.8,
	/** Chosen: calls of one person are no independent witnesses, and each of n counts n to this power. */
	votes: -0.1,
	/** Chosen: exponent of how well a guess of the opening poster explains the calls, which are not independent. */
	trust: 0.5,
	/** Who is guessed: log of the floors that call them, the share of the thread these span, those that say 楼主. */
	candidateCalls: 0.5,
	candidateSpan: 1,
	candidateWord: 1.2,
	/** Chosen: that the file does not name them at all, against anybody whom it names. */
	candidateNone: -0.5,

	/** No floor is named more surely than this (a probability) only because the opening poster calls many people. */
	posterCap: 0.85,
};
