import { known } from '../lib/assert.ts';
import {
	type Answer,
	type Attribution,
	type Candidate,
	countsAt,
	isCertain,
	likelyFrom,
} from '../model/attribution.ts';
import { subjectOf } from '../model/correction.ts';
import type { InboxItem } from '../model/reading.ts';
import type { Handle } from '../model/thread.ts';
import { targetCandidates } from './answers.ts';
import type { Context } from './context.ts';
import { entropyOf, entropyWithout, surprise } from './entropy.ts';
import type { NamedChance } from './solve/chances.ts';
import type { Solution } from './solve/solve.ts';
import type { Passages } from './solve/why-author.ts';

/*
 * The inbox asks first what names most floors. Ordered by entropy, it asked first about floors that no answer settles,
 * and named more floors wrongly on the threads that it was tried on (`npm run score -- inbox`).
 */

/** How many questions are listed at most; the least probability of a best candidate, and the greatest of being a person or nobody, that is still asked about. */
const asked = { most: 300, least: 0.1, surestPerson: 0.98 };

/**
 * The questions that could be asked of whoever read the thread, those with the greatest expected gain first. A floor that
 * is named gains 1, a call that is settled its entropy in nats. The gain of a question
 * - who wrote a floor: 1 for the floor, and what the answer tells of the calls that may answer it;
 * - who wrote the opening post: how many floors more the guesses of the opening poster name, each taken alone and weighed
 *   by its probability, than all of them together;
 * - what a floor answers: the call, and the floor that the answer names;
 * - whether a handle is a person: the floors that mention it, times the probability that it is judged wrongly.
 * All by what the solver believes now; it is not solved again for each possible answer.
 */
export function findQuestions(
	context: Context,
	solution: Solution,
	attributions: readonly Attribution[],
	answers: readonly Answer[],
	passages: Passages,
): readonly InboxItem[] {
	const items = [
		...authorQuestions(solution, attributions, passages),
		...answerQuestions(solution, answers, passages),
		...personQuestions(context),
	];
	return items.sort((a, b) => b.gain - a.gain || a.floor - b.floor).slice(0, asked.most);
}

/** The questions that are still open if all that is at least as probable as the threshold counts as known. */
export function openAt(questions: readonly InboxItem[], threshold: number): readonly InboxItem[] {
	return questions.filter(({ best }) => !countsAt(best, threshold));
}

function authorQuestions(solution: Solution, attributions: readonly Attribution[], passages: Passages): InboxItem[] {
	const { facts } = solution.given;
	const spread = callGains(solution);
	return attributions.flatMap((attribution, index): InboxItem[] => {
		if (facts.authors.has(index)) return [];
		const candidates = weighed(attribution);
		const best = candidates[0]?.probability ?? 0;
		if (best < asked.least) return [];
		const floor = passages.number(index);
		const gain = index === 0 ? posterGain(solution) : 1 + (spread[index] ?? 0);
		const subject = subjectOf({ type: 'author', floor, handle: null });
		return [{ type: 'author', subject, floor, gain, best, candidates }];
	});
}

/** An attribution's candidates that have a probability and are not ruled out. */
function weighed(attribution: Attribution): readonly Candidate<Handle>[] {
	if (isCertain(attribution.grade)) return [];
	const named = attribution.grade === 'likely' ? [attribution] : [];
	return [...named, ...(attribution.others ?? [])]
		.filter(({ probability }) => (probability ?? 0) > 0)
		.map(({ value, probability, evidence }) => ({ value, probability, evidence }));
}

/** By floor, by how many nats knowing its author is expected to lower the entropy of what the calls answer. */
function callGains(solution: Solution): Float64Array {
	const { links, answers, authors } = solution;
	const gains = new Float64Array(authors.length);
	for (let call = 0; call + 1 < links.first.length; call++) {
		const first = links.first[call] as number;
		const end = links.first[call + 1] as number;
		const entropy = entropyOf(answers.subarray(first, end));
		const handle = solution.given.thread.calls[call]?.handle;
		for (let link = first; link < end; link++) {
			const share = answers[link] as number;
			const target = links.target[link] as number;
			const chance = chanceOf(known(authors[target], 'chances'), handle);
			if (share < 0.01 || chance <= share || chance >= 1) continue;
			const ifSo = entropyWithout(entropy, share, share / chance);
			const ifNot = entropyWithout(entropy, share, 0);
			gains[target] = (gains[target] as number) + Math.max(0, entropy - chance * ifSo - (1 - chance) * ifNot);
		}
	}
	return gains;
}

function chanceOf(chances: readonly NamedChance[], handle: number | undefined): number {
	return chances.find((each) => each.handle === handle)?.probability ?? 0;
}

/** Expected names of likely floors once the opening poster is known, less what is expected of those named already. */
function posterGain({ outcomes, links, authors }: Solution): number {
	let gain = 0;
	for (const { beliefs, guess, probability } of outcomes) {
		const best = new Float64Array(authors.length);
		const consider = (floor: number, chance: number) => {
			best[floor] = Math.max(best[floor] as number, chance);
		};
		beliefs.authors.forEach((chance, slot) => {
			consider(links.slots.floors[slot] as number, chance);
		});
		if (guess.poster !== null) {
			beliefs.poster.forEach((chance, floor) => {
				consider(floor, chance);
			});
		}
		gain += probability * best.reduce((sum, chance, floor) => sum + (floor === 0 ? 0 : nameAt(chance)), 0);
	}
	const now = authors.map((chances) => nameAt(chances[0]?.probability ?? 0));
	return gain - now.slice(1).reduce((sum, name) => sum + name, 0);
}

/** How many right names are expected of a floor whose best candidate is that probable: none below `likelyFrom`, where it is not named. */
function nameAt(probability: number): number {
	return probability >= likelyFrom ? probability : 0;
}

/** Which floor a call answers, where the floor makes one call: then a correction says just that. */
function answerQuestions(solution: Solution, answers: readonly Answer[], passages: Passages): InboxItem[] {
	const { given, links } = solution;
	const known = new Set(answers.filter(({ grade }) => grade !== 'likely').map(({ from }) => from));
	return given.thread.floors.flatMap(({ calls, number: floor }, index): InboxItem[] => {
		const [call, ...others] = calls;
		if (call === undefined || others.length > 0 || known.has(floor) || given.facts.answers.has(index)) return [];
		const candidates = targetCandidates(solution, call, passages);
		const best = candidates[0]?.probability ?? 0;
		if (best < asked.least) return [];
		let gain = 0;
		for (let link = links.first[call] as number; link < (links.first[call + 1] as number); link++) {
			const share = solution.answers[link] as number;
			const target = links.target[link] as number;
			gain += surprise(share) + share * (1 - nameAt(solution.authors[target]?.[0]?.probability ?? 0));
		}
		const subject = subjectOf({ type: 'answers', floor, targets: [] });
		return [{ type: 'answers', subject, floor, gain, best, candidates }];
	});
}

/** Questions whether a mention is of a person. It is not asked where nothing speaks for one, as with `@media` in code. */
function personQuestions({ verdicts, nobodies, settled }: Context): InboxItem[] {
	return Array.from(verdicts).flatMap(([key, { handle, floor, floors, odds }]): InboxItem[] => {
		const best = 1 / (1 + Math.exp(-Math.abs(odds)));
		if (settled.has(key) || best > asked.surestPerson) return [];
		const isPerson = !nobodies.has(key);
		const subject = subjectOf({ type: 'person', handle, isPerson });
		return [{ type: 'person', subject, floor, gain: floors * (1 - best), best, handle, isPerson }];
	});
}
