import { known } from '../../src/lib/assert.ts';
import { linkFeatures } from '../../src/resolve/solve/link-features.ts';
import { type Weights, weights } from '../../src/resolve/solve/weights.ts';
import { solutionOf } from './judge.ts';
import type { KnownThread } from './threads.ts';

type LinkWeightId = (typeof linkFeatures)[number]['id'];

/** What is believed before any thread is looked at; the fit is pulled towards it. */
const beforehand: Readonly<Record<LinkWeightId, number>> = {
	distance: 1,
	neighbour: 0.5,
	sharedWords: 0.8,
	cosine: 2,
	targetAsks: 0.3,
	targetCalls: -0.7,
	targetLength: 0.1,
	openingPost: -1.5,
	number: weights.number,
	numberOffByOne: weights.numberOffByOne,
};
/** Too few numbers to fit: theirs are counts. */
const fixed: readonly LinkWeightId[] = ['number', 'numberOffByOne'];
/** How far a weight may be from there: the standard deviation of a Gaussian prior. */
const deviation = 0.3;

/** A call with the feature values of each of its links, and whether the called person wrote its target. */
interface Example {
	readonly rows: readonly (readonly number[])[];
	readonly isRight: readonly boolean[];
}

/**
 * The weights of the link features that make the called people's own floors likeliest: conditional logit (McFadden
 * 1974) with a Gaussian prior, by gradient descent with a step that adapts. Where somebody wrote several floors, any of
 * them will do.
 */
export function fitLinks(threads: readonly KnownThread[]): Weights {
	const examples = threads.flatMap(examplesOfOnce);
	let weightsNow = linkFeatures.map(({ id }) => beforehand[id]);
	let now = lossOf(examples, weightsNow);
	for (let step = 0.01, round = 0; round < 400 && step > 1e-9; round++) {
		const next = weightsNow.map((weight, at) => weight - step * known(now.gradient[at], 'gradient'));
		const then = lossOf(examples, next);
		if (then.loss < now.loss) {
			weightsNow = next;
			now = then;
			step *= 1.2;
		} else step /= 2;
	}
	const found = linkFeatures.map(({ id }, at) => [id, weightsNow[at] ?? 0]);
	return { ...weights, ...Object.fromEntries(found) };
}

/** A thread is asked for its examples as often as another one is left out. */
const made = new WeakMap<KnownThread, Example[]>();

function examplesOfOnce(thread: KnownThread): Example[] {
	const found = made.get(thread) ?? examplesOf(thread);
	made.set(thread, found);
	return found;
}

function examplesOf(thread: KnownThread): Example[] {
	const { links, given } = solutionOf(thread);
	return given.thread.calls.flatMap(({ handle }, call) => {
		const first = known(links.first[call], 'first link');
		const targets = Array.from(links.target.subarray(first, links.first[call + 1]));
		const person = given.thread.handles[handle];
		const isRight = targets.map((target) => thread.authors[target] === person);
		if (!isRight.includes(true) || !isRight.includes(false)) return [];
		const rows = targets.map((_, at) => {
			const start = (first + at) * linkFeatures.length;
			return Array.from(links.features.subarray(start, start + linkFeatures.length));
		});
		return [{ rows, isRight }];
	});
}

function lossOf(examples: readonly Example[], at: readonly number[]): { loss: number; gradient: number[] } {
	let loss = 0;
	const gradient = at.map(() => 0);
	for (const { rows, isRight } of examples) {
		const scores = rows.map((row) => row.reduce((sum, value, feature) => sum + value * (at[feature] ?? 0), 0));
		const most = Math.max(...scores);
		const odds = scores.map((score) => Math.exp(score - most));
		const all = odds.reduce((sum, odd) => sum + odd, 0);
		const right = odds.reduce((sum, odd, row) => sum + (isRight[row] ? odd : 0), 0);
		loss -= Math.log(right / all);
		rows.forEach((row, index) => {
			const odd = odds[index] ?? 0;
			const pull = odd / all - (isRight[index] ? odd / right : 0);
			row.forEach((value, feature) => {
				gradient[feature] = (gradient[feature] ?? 0) + pull * value;
			});
		});
	}
	linkFeatures.forEach(({ id }, feature) => {
		const far = (at[feature] ?? 0) - beforehand[id];
		loss += far ** 2 / (2 * deviation ** 2);
		gradient[feature] = fixed.includes(id) ? 0 : (gradient[feature] ?? 0) + far / deviation ** 2;
	});
	return { loss, gradient };
}
