import { type Weights, weights } from '../../src/resolve/solve/weights.ts';
import { fitLinks } from './fit-links.ts';
import { judge, type NamedFloor } from './judge.ts';
import type { KnownThread } from './threads.ts';

/**
 * Weights that single floors cannot tell, since they act on a thread as a whole, each with how far it may be from what
 * was believed before any thread was looked at: that value, and the standard deviation of a Gaussian prior.
 */
export const searched: readonly { readonly id: keyof Weights; readonly at: number; readonly deviation: number }[] = [
	{ id: 'votes', at: -0.2, deviation: 0.15 },
	{ id: 'absent', at: -2.5, deviation: 0.5 },
	{ id: 'stray', at: -3, deviation: 0.5 },
	{ id: 'prior', at: 0, deviation: 0.3 },
	{ id: 'talk', at: 1.5, deviation: 0.5 },
	{ id: 'dialogue', at: -0.2, deviation: 0.5 },
	{ id: 'order', at: 0.8, deviation: 0.4 },
	{ id: 'candidateNone', at: 0, deviation: 0.5 },
	{ id: 'activePrior', at: -0.5, deviation: 0.5 },
	{ id: 'trust', at: 0.3, deviation: 0.1 },
	{ id: 'posterActive', at: 1.4, deviation: 0.4 },
	{ id: 'posterInactive', at: -4, deviation: 0.7 },
];

/**
 * How surprising the true authors are, in nats: minus the log of what each was given, or, where the file does not name
 * them, of what was left to nobody named. A thread's floors are alike: a thread counts as the root of their number.
 */
export function surpriseOf(floors: readonly NamedFloor[]): number {
	let sum = 0;
	for (const { isNameable, chanceOfAuthor, chanceOfNobody } of floors) {
		sum -= Math.log(Math.max(1e-3, isNameable ? chanceOfAuthor : chanceOfNobody));
	}
	return sum / Math.sqrt(Math.max(1, floors.length));
}

/** A thread and link weights that were not fitted on it. */
interface Case {
	readonly thread: KnownThread;
	readonly links: Weights;
}

/** How many generated threads count as one real one, and how large a step is at first, in deviations. */
const worth = { generated: 0.15 };
const steps = [1, 0.5];

/** Coordinate descent: each weight in turn one step up or down, for as long as that surprises less. */
export function searchRest(
	truth: readonly KnownThread[],
	drawn: readonly KnownThread[],
	tell: (line: string) => void = () => {},
): Weights {
	const cases: Case[] = truth.map((thread) => ({ thread, links: fitLinks(truth.filter((other) => other !== thread)) }));
	const loss = (rest: Partial<Weights>) => {
		const real = cases.map(({ thread, links }) => surpriseOf(judge(thread, { ...links, ...rest }).floors));
		const made = drawn.map((thread) => surpriseOf(judge(thread, { ...weights, ...rest }).floors));
		const far = searched.map(({ id, at, deviation }) => ((rest[id] ?? at) - at) ** 2 / (2 * deviation ** 2));
		const sum = (of: readonly number[]) => of.reduce((all, each) => all + each, 0);
		return sum(real) + worth.generated * sum(made) + sum(far);
	};
	let now: Partial<Weights> = Object.fromEntries(searched.map(({ id, at }) => [id, at]));
	let least = loss(now);
	tell(`begin ${least.toFixed(3)}`);
	for (const step of steps) {
		for (const { id, deviation } of searched) {
			for (const way of [1, -1]) {
				for (;;) {
					const next = { ...now, [id]: (now[id] ?? 0) + way * step * deviation };
					const then = loss(next);
					if (then >= least - 1e-3) break;
					now = next;
					least = then;
					tell(`${id} ${next[id]?.toFixed(2)} ${least.toFixed(3)}`);
				}
			}
		}
	}
	return { ...weights, ...now };
}
