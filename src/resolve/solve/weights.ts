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

	// A number behind a name: of 1,449 numbered mentions 32 could not be right, and of the others nine in ten were.
	/** Multiplies the log of how probable the number makes a floor (`link-features.ts`). */
	number: 1,
	/** A guess: of a floor beside the one that the number says. */
	numberOffByOne: 1.5,
	// Floors deleted before a number was read (`shift.ts`); guesses, tried on threads with deleted floors (`npm run score`).
	/** Log probability of each deletion. */
	shiftStep: -4,
	/** The same of a thread's first deletion, besides: most threads have none. */
	shiftAny: -2.5,
	/** Log probability that the very floor which a number meant is deleted. */
	shiftGone: -3,

	/** Chosen: that the floor which a call answers is gone, against the usual chance of one floor to be whom it calls. */
	stray: -3.5,
	// That a person never posts and is only called, asked once of each person, whatever the number of their calls.
	/** Chosen; in 14 threads none to a quarter of the called handles never post. */
	absent: -2.5,
	/** A guess: of the site's own people, besides. */
	absentStaff: 5,
	/** By how far their calls stand within a text: of 2,345 sampled calling floors 63 do not begin with the name. */
	absentInside: 1.7,
	/** A guess: by how often the words of a summons follow (`link-features.ts`). */
	absentSummoned: 4,
	/** A guess: by how many of their calls have a number, which only a floor of theirs can have. */
	absentNumbered: -3,

	// Who wrote a floor.
	/** Chosen: log of the floors that somebody who is called is expected to have written, spread over those before. */
	prior: -0.6,
	/** That a floor is by somebody whom it calls: 43 of 4,448. The count would say -4.6; it is weakened, since some people do so again and again. */
	selfMention: -3,
	/**
	 * Log odds that a floor is by somebody whom the answered floor calls, against anybody whom the file does not name:
	 * 27 of 67 floors that answer one which calls somebody were.
	 */
	dialogue: -0.2,
	/** A guess: several people called in one floor are called in the order of their floors. The log odds of that, from -1/2 to 1/2 of it. */
	order: 0.8,

	// The opening poster. Where they are active they wrote 8 calling floors of 10, elsewhere hardly any: of 38 topics
	// with five or more sampled calling floors 21 lie above .8 and 12 below .2.
	posterActive: 2.2,
	posterInactive: -4,
	/** Floors that call nobody: about 2 of 100 are theirs. */
	posterQuiet: -3,
	posterSilent: -5,
	/** A guess: that the opening poster answers people at all, against that they hardly do. */
	activePrior: 0,
	// What a floor's own words tell (`poster-features.ts`): counts, where one is printed by `npm run fit`.
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
	/** A guess: that the answered floor asks something. */
	posterToAsking: 0.8,
	/** Exponent of what the thread's own habits of writing say (a guess): below 1, since habits are not independent of each other. */
	habit: 0.8,
	/** Chosen: calls of one person are no independent witnesses, and each of n counts n to this power. */
	votes: -0.1,
	/** Chosen: exponent of how well a guess of the opening poster explains the calls, which are not independent. */
	trust: 0.5,
	// Who may be the opening poster before any call is explained (guesses): by the log of the number of floors that call
	// them, by the share of the thread from the first of these to the last, and by how many of these say 楼主 (two at most).
	candidateCalls: 0.5,
	candidateSpan: 1,
	candidateWord: 1.2,
	/** Chosen: that the file does not name them at all, against anybody whom it names. */
	candidateNone: -0.5,

	/** No floor is named more surely than this (a probability) only because the opening poster calls many people. */
	posterCap: 0.85,
};
