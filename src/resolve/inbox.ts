import { known } from '../lib/assert.ts';
import { type Answer, type Attribution, type Candidate, countsAt, isCertain } from '../model/attribution.ts';
import { subjectOf } from '../model/correction.ts';
import type { InboxItem } from '../model/inbox.ts';
import type { Handle } from '../model/thread.ts';
import { candidatesOf } from './answers.ts';
import { entropyOf, entropyWithout, surprise } from './entropy.ts';
import type { NamedChance } from './solve/chances.ts';
import type { Solution } from './solve/solve.ts';
import type { Passages } from './solve/why-author.ts';

/** More questions nobody answers, and somebody less probable than this is hardly a question. */
const asked = { most: 300, least: 0.1 };

/**
 * What could be asked of whoever read the thread, what settles most first. Expected gain of an author: the entropy of
 * who wrote the floor, times the ties it makes, and what follows for the calls that may answer it; for the opening post
 * besides, what the solver's guesses of the opening poster say differently of every other floor. All of it as the
 * solver believes it now: what follows from what follows is left out.
 */
export function findQuestions(
	solution: Solution,
	attributions: readonly Attribution[],
	answers: readonly Answer[],
	passages: Passages,
): readonly InboxItem[] {
	const uncertainty = solution.authors.map((chances) => entropyOf(chances.map(({ probability }) => probability)));
	const items = [
		...authorQuestions(solution, attributions, uncertainty, passages),
		...answerQuestions(solution, answers, uncertainty, passages),
	];
	return items.sort((a, b) => b.gain - a.gain || a.floor - b.floor).slice(0, asked.most);
}

/** Those that are still open once whatever is as probable as the threshold counts as known. */
export function openAt(questions: readonly InboxItem[], threshold: number): readonly InboxItem[] {
	return questions.filter(({ best }) => !countsAt(best, threshold));
}

function authorQuestions(
	solution: Solution,
	attributions: readonly Attribution[],
	uncertainty: readonly number[],
	passages: Passages,
): InboxItem[] {
	const { facts } = solution.given;
	const spread = callGains(solution);
	return attributions.flatMap((attribution, index): InboxItem[] => {
		if (facts.authors.has(index)) return [];
		const candidates = weighed(attribution);
		const best = candidates[0]?.probability ?? 0;
		if (best < asked.least) return [];
		const floor = passages.number(index);
		const own = tiesOf(solution, index) * (uncertainty[index] ?? 0);
		const follows = index === 0 ? posterGain(solution, uncertainty) : (spread[index] ?? 0);
		const subject = subjectOf({ type: 'author', floor, handle: null });
		return [{ type: 'author', subject, floor, gain: own + follows, best, candidates }];
	});
}

/** Candidates that something weighs and nothing rules out. */
function weighed(attribution: Attribution): readonly Candidate<Handle>[] {
	if (isCertain(attribution.grade)) return [];
	const named = attribution.grade === 'likely' ? [attribution] : [];
	return [...named, ...(attribution.others ?? [])]
		.filter(({ probability }) => (probability ?? 0) > 0)
		.map(({ value, probability, evidence }) => ({ value, probability, evidence }));
}

/** A floor's node, and the ties that it makes. */
function tiesOf({ given }: Solution, floor: number): number {
	return 1 + (given.thread.floors[floor]?.called.length ?? 0);
}

/** By floor, how much knowing its author tells of which floors the calls answer. */
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

/** What the guesses of the opening poster say differently of the other floors: mutual information, ties weighed in. */
function posterGain(solution: Solution, uncertainty: readonly number[]): number {
	const { outcomes, links } = solution;
	let gain = 0;
	const expected = new Float64Array(uncertainty.length);
	const mixed = uncertainty.map(() => new Map<number, number>());
	for (const { beliefs, guess, probability } of outcomes) {
		const byFloor = uncertainty.map(() => new Map<number, number>());
		beliefs.authors.forEach((chance, slot) => {
			byFloor[links.slots.floors[slot] as number]?.set(links.slots.handles[slot] as number, chance);
		});
		beliefs.poster.forEach((chance, floor) => {
			if (guess.poster !== null) byFloor[floor]?.set(guess.poster, chance);
		});
		byFloor.forEach((chances, floor) => {
			expected[floor] = (expected[floor] as number) + probability * entropyOf(chances.values());
			const all = mixed[floor];
			if (all === undefined) return;
			for (const [handle, chance] of chances) all.set(handle, (all.get(handle) ?? 0) + probability * chance);
		});
	}
	mixed.forEach((chances, floor) => {
		if (floor === 0) return;
		gain += tiesOf(solution, floor) * Math.max(0, entropyOf(chances.values()) - (expected[floor] as number));
	});
	return gain;
}

/** Which floor a call answers, where the floor makes one call: then a correction says just that. */
function answerQuestions(
	solution: Solution,
	answers: readonly Answer[],
	uncertainty: readonly number[],
	passages: Passages,
): InboxItem[] {
	const { given, links } = solution;
	const known = new Set(answers.filter(({ grade }) => grade !== 'likely').map(({ from }) => from));
	return given.thread.floors.flatMap(({ calls, number: floor }, index): InboxItem[] => {
		const [call, ...others] = calls;
		if (call === undefined || others.length > 0 || known.has(floor) || given.facts.answers.has(index)) return [];
		const candidates = candidatesOf(solution, call, passages);
		const best = candidates[0]?.probability ?? 0;
		if (best < asked.least) return [];
		let gain = 0;
		for (let link = links.first[call] as number; link < (links.first[call + 1] as number); link++) {
			const share = solution.answers[link] as number;
			const target = links.target[link] as number;
			gain += surprise(share) + share * tiesOf(solution, target) * (uncertainty[target] ?? 0);
		}
		const subject = subjectOf({ type: 'answers', floor, targets: [] });
		return [{ type: 'answers', subject, floor, gain, best, candidates }];
	});
}
