import { logSum, maxOf } from '../../lib/numbers.ts';
import { partOfWork, type Work } from '../../lib/work.ts';
import type { Case } from './case.ts';
import { nobody } from './facts.ts';
import { linkWeightsOf } from './link-weights.ts';
import type { Given, Links } from './links.ts';
import type { Guess } from './poster.ts';
import { type Beliefs, Propagation } from './propagate.ts';
import type { Weights } from './weights.ts';

/** A guess of the opening poster, what follows from it, and how probable it is after all. */
export interface Outcome {
	readonly guess: Guess;
	readonly beliefs: Beliefs;
	readonly probability: number;
}

/** A person who may be the opening poster. */
export interface PosterCandidate {
	/** Null: a person whom the file does not name. */
	readonly handle: number | null;
	/** Log odds, up to a constant, before the calls are explained. */
	readonly score: number;
}

/** How many guesses are made and for how many rounds: fewer in a thread with more links than `links`, where each takes longer and adds less. */
const limits = { links: 25_000, short: { candidates: 12, rounds: 8 }, long: { candidates: 2, rounds: 4 } };
/**
 * After so many rounds, a guess whose log odds lie so far below the best one's is given up. The guess that nobody named
 * is the opening poster is never given up: what a name seems to explain in the first rounds is often explained without
 * it in the last.
 */
const screen = { rounds: 3, behind: 8 };

/**
 * Works out what follows from each guess: that one of the likeliest candidates is the opening poster and answers people,
 * or that the opening poster, whoever it is, seldom answers. A guess's log odds are its candidate's score and
 * `weights.trust` times the log likelihood of the calls under it; the probabilities of all guesses add up to 1.
 * @param everybody the candidates, likeliest first
 */
export function* weighGuesses(
	given: Given,
	links: Links,
	everybody: readonly PosterCandidate[],
): Work<readonly Outcome[]> {
	const { thread, weights } = given;
	const limit = links.target.length > limits.links ? limits.long : limits.short;
	const candidates = everybody.slice(0, limit.candidates + 1);
	const quiet = quietOdds(thread, everybody);
	const guesses = [
		{ guess: { poster: null, isActive: false, quiet }, score: logSum(everybody.map(({ score }) => score)) },
		...candidates.map(({ handle, score }) => ({
			guess: { poster: handle, isActive: true, quiet: null },
			score: score + weights.activePrior,
		})),
	];
	if (thread.calls.length === 0) guesses.splice(1);
	const linkWeights = linkWeightsOf(given, links, quiet);
	const runs = guesses.map(({ guess, score }) => {
		return { guess, score, propagation: new Propagation(given, links, linkWeights, guess) };
	});
	const standingOf = ({ score, propagation }: (typeof runs)[number]) => score + weights.trust * propagation.evidence;
	yield* goOn(runs, Math.min(screen.rounds, limit.rounds), 0, 0.5);
	const best = maxOf(runs.map(standingOf));
	const left = runs.filter((run) => run.guess.poster === null || standingOf(run) >= best - screen.behind);
	yield* goOn(left, limit.rounds, 0.5, 0.5);
	const total = logSum(left.map(standingOf));
	return left.map((run) => {
		return { guess: run.guess, beliefs: run.propagation.beliefs(), probability: Math.exp(standingOf(run) - total) };
	});
}

/** Brings every run to so many rounds. */
function* goOn(
	runs: readonly { readonly propagation: Propagation }[],
	rounds: number,
	from: number,
	share: number,
): Work<void> {
	for (const [at, { propagation }] of runs.entries()) {
		yield* partOfWork(propagation.goOn(rounds), from + (share * at) / runs.length, share / runs.length);
	}
}

/** The people who may be the opening poster, likeliest first; where the file states who it is, that one alone. */
export function posterCandidates({ thread, weights, authors, facts, absent }: Given): readonly PosterCandidate[] {
	const stated = authors[0] ?? null;
	if (stated !== null) return [{ handle: stated === nobody ? null : stated, score: 0 }];
	const ruledOut = facts.forbidden.get(0);
	const floors = callingFloors(thread);
	const called = floors.flatMap((calling, handle) =>
		calling.length === 0 || ruledOut?.has(handle) ? [] : [{ handle, score: scoreOf(thread, calling, weights) }],
	);
	const none = called.length === 0 ? 0 : logSum(called.map(({ score }) => score)) + weights.candidateNone;
	const all: PosterCandidate[] = [
		{ handle: null, score: none },
		...called.map(({ handle, score }) => ({ handle, score: score + posting(absent[handle] as number) })),
	];
	return all.sort((a, b) => b.score - a.score || (a.handle ?? -1) - (b.handle ?? -1));
}

/** By handle, the odds of having written the opening post against everybody whom the file does not name. */
function quietOdds({ handles }: Case, candidates: readonly PosterCandidate[]): Float64Array {
	const none = candidates.find(({ handle }) => handle === null)?.score ?? -Infinity;
	const odds = new Float64Array(handles.length);
	if (none === -Infinity) return odds;
	for (const { handle, score } of candidates) if (handle !== null) odds[handle] = Math.exp(score - none);
	return odds;
}

/** By handle, the floors that call it, in order. */
function callingFloors({ handles, floors }: Case): number[][] {
	const lists: number[][] = handles.map(() => []);
	floors.forEach(({ called, isRollCall }, index) => {
		if (!isRollCall) for (const handle of called.keys()) lists[handle]?.push(index);
	});
	return lists;
}

/** Natural log of the probability that a person posts at all, from the log odds that they do not. */
function posting(absent: number): number {
	return -Math.log1p(Math.exp(absent));
}

/** Log odds, up to a constant, that whom these floors call is the opening poster: who is called often, all along, by role. */
function scoreOf({ floors }: Case, calling: readonly number[], weights: Weights): number {
	const span = ((calling.at(-1) ?? 0) - (calling[0] ?? 0)) / floors.length;
	const byRole = calling.filter((floor) => floors[floor]?.namesPoster).length;
	return (
		weights.candidateCalls * Math.log(calling.length) +
		weights.candidateSpan * span +
		weights.candidateWord * Math.min(2, byRole)
	);
}
