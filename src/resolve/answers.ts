import { known } from '../lib/assert.ts';
import type { Answer, Candidate } from '../model/attribution.ts';
import { lowestThreshold } from '../model/inference-settings.ts';
import type { FloorNumber } from '../model/thread.ts';
import { type Context, canAnswer, type ReadFloor } from './context.ts';
import { type Solution, unshiftedFrom } from './solve/solve.ts';
import { whyAnswer } from './solve/why-answer.ts';
import type { Passages } from './solve/why-author.ts';
import { wordAnswers } from './word-answers.ts';

/** The least probability from which other floors that a call may mean are shown; how many of them at most. */
const shown = { least: 0.05, most: 3 };

/**
 * Which floors each floor answers: what the file states; calls, with or without a number, by the solver's choice;
 * numbers without a name and words such as 楼上. One answer for each floor, target and kind. Those less probable than
 * `lowestThreshold` are left out. Where a correction says what a floor answers, that and nothing else.
 */
export function findAnswers(context: Context, solution: Solution, passages: Passages): Answer[] {
	return context.floors.flatMap((floor, index) => {
		const found = [
			...statedAnswers(context, floor),
			...callAnswers(solution, index, passages),
			...wordAnswers(context, solution, floor),
		];
		const targets = solution.given.facts.answers.get(index);
		if (targets === undefined) return bestOfEach(found);
		return Array.from(targets, (target) => corrected(floor.floor.number, passages.number(target), found));
	});
}

/** The answer that a correction states, with the passage of the surest answer to that floor that was found, if any was. */
function corrected(from: FloorNumber, to: FloorNumber, found: readonly Answer[]): Answer {
	const said = found.filter((answer) => answer.to === to).sort((a, b) => surenessOf(b) - surenessOf(a))[0];
	const evidence = [{ rule: 'corrected', floor: from, span: null, weight: null }, ...(said?.evidence ?? [])] as const;
	const answer = { from, to, kind: said?.kind ?? 'stated', grade: 'stated', probability: null, evidence } as const;
	return { ...answer, span: said?.span ?? null, others: [], ...(said?.isOwn ? { isOwn: true } : {}) };
}

function statedAnswers(context: Context, { floor }: ReadFloor): Answer[] {
	const from = floor.number;
	const evidence = [{ rule: 'stated', floor: from, span: null, weight: null }] as const;
	return Array.from(new Set(floor.answers))
		.filter((to) => canAnswer(context, from, to))
		.map((to) => ({ from, to, kind: 'stated', grade: 'stated', probability: null, span: null, evidence, others: [] }));
}

function callAnswers(solution: Solution, floor: number, passages: Passages): Answer[] {
	const calls = solution.given.thread.floors[floor]?.calls ?? [];
	return calls.flatMap((call) => {
		const ranked = rankedLinks(solution, call);
		const proven = ranked.find(({ link }) => isProvenLink(solution, call, link));
		const best = proven ?? ranked[0];
		if (best === undefined) return [];
		const isProven = proven !== undefined;
		const others = ranked.filter(({ link, probability }) => link !== best.link && probability >= shown.least);
		if (!isProven && best.probability < lowestThreshold) return [];
		const { number } = known(solution.given.thread.calls[call], 'call');
		return {
			from: passages.number(floor),
			to: passages.number(best.target),
			kind: number === null ? 'mention' : 'numbered',
			grade: isProven ? 'proven' : 'likely',
			probability: isProven ? null : best.probability,
			span: passages.span(call),
			evidence: whyAnswer(solution, call, best.link, passages),
			others: isProven ? [] : others.slice(0, shown.most).map((other) => candidateOf(solution, call, other, passages)),
		} satisfies Answer;
	});
}

/** The floors that a call may answer and that are shown, likeliest first. */
export function targetCandidates(solution: Solution, call: number, passages: Passages): Candidate<FloorNumber>[] {
	return rankedLinks(solution, call)
		.filter(({ probability }) => probability >= shown.least)
		.slice(0, shown.most + 1)
		.map((link) => candidateOf(solution, call, link, passages));
}

interface RankedLink {
	readonly link: number;
	readonly target: number;
	readonly probability: number;
}

function rankedLinks({ links, answers }: Solution, call: number): RankedLink[] {
	const ranked: RankedLink[] = [];
	for (let link = links.first[call] as number; link < (links.first[call + 1] as number); link++) {
		ranked.push({ link, target: links.target[link] as number, probability: answers[link] as number });
	}
	return ranked.sort((a, b) => b.probability - a.probability || b.target - a.target);
}

function candidateOf(
	solution: Solution,
	call: number,
	{ link, target, probability }: RankedLink,
	passages: Passages,
): Candidate<FloorNumber> {
	return { value: passages.number(target), probability, evidence: whyAnswer(solution, call, link, passages) };
}

/** True where a number certainly means the target as it is written, and the called handle is the target's certain author. */
function isProvenLink({ given, links }: Solution, call: number, link: number): boolean {
	const { number, handle } = known(given.thread.calls[call], 'call');
	const target = links.target[link] as number;
	if (number === null || given.thread.floors[target]?.number !== number) return false;
	return given.authors[target] === handle && (given.numbers[call]?.unshifted ?? 0) >= unshiftedFrom;
}

/** The surest of the answers of one kind to one floor, in order of the text. */
function bestOfEach(answers: readonly Answer[]): Answer[] {
	const best = new Map<string, Answer>();
	for (const answer of answers) {
		const key = `${answer.kind}:${answer.to}`;
		const known = best.get(key);
		if (known !== undefined && surenessOf(known) >= surenessOf(answer)) continue;
		// Taken out first, so that it stands where its own words do.
		best.delete(key);
		best.set(key, answer);
	}
	return Array.from(best.values());
}

function surenessOf({ probability }: Answer): number {
	return probability ?? 2;
}
