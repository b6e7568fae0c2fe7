import { known } from '../../src/lib/assert.ts';
import { type Weights, weights } from '../../src/resolve/solve/weights.ts';
import { fitLinks } from './fit-links.ts';
import { type Judged, judge, type NamedFloor } from './judge.ts';
import { table } from './statistics.ts';
import type { KnownThread } from './threads.ts';

/**
 * Weights that single floors cannot tell, since they act on a thread as a whole: the settings that were compared, the
 * first of them in use. All others differ from it in what their name says. Few of them, since there are few threads.
 */
const inUse = pick(['votes', 'prior', 'talk', 'trust', 'stray', 'absent', 'candidateNone', 'posterActive']);
const settings: Readonly<Record<string, Partial<Weights>>> = {
	'in use': inUse,
	'each call a vote': { ...inUse, votes: 0 },
	'calls count less': { ...inUse, votes: -0.2 },
	'more floors a person': { ...inUse, prior: 0 },
	'less talk': { ...inUse, talk: 1.5 },
	'less trust in guesses': { ...inUse, trust: 0.3, posterActive: 1.4 },
	'seldom absent': { ...inUse, absent: -3.5 },
	'floors seldom gone': { ...inUse, stray: -4 },
	'opening poster seldom named': { ...inUse, candidateNone: 0.7 },
};

function pick(ids: readonly (keyof Weights)[]): Partial<Weights> {
	return Object.fromEntries(ids.map((id) => [id, weights[id]]));
}

/**
 * How surprising the true authors are, in nats: minus the log of what each was given, or, where the file does not name
 * them, of what was left to nobody named (the log score: Good 1952). A thread's floors are alike: a thread counts as
 * much as the root of their number.
 */
function surpriseOf(floors: readonly NamedFloor[]): number {
	let sum = 0;
	for (const { isNameable, chanceOfAuthor, chanceOfNobody } of floors) {
		sum -= Math.log(Math.max(1e-3, isNameable ? chanceOfAuthor : chanceOfNobody));
	}
	return sum / Math.sqrt(Math.max(1, floors.length));
}

/** Of each thread and setting: as judged, with link weights fitted on the other threads. */
function judgeAll(threads: readonly KnownThread[]): Record<string, Judged>[] {
	return threads.map((thread) => {
		const links = fitLinks(threads.filter((other) => other !== thread));
		return Object.fromEntries(
			Object.entries(settings).map(([name, setting]) => [name, judge(thread, { ...links, ...setting })]),
		);
	});
}

/** By setting, how much the true authors of generated threads surprise, in nats a thread. */
function surprisesOf(drawn: readonly KnownThread[]): Readonly<Record<string, number>> {
	return Object.fromEntries(
		Object.entries(settings).map(([name, setting]) => [
			name,
			mean(drawn.map((thread) => surpriseOf(judge(thread, { ...weights, ...setting }).floors))),
		]),
	);
}

function mean(of: readonly number[]): number {
	return of.reduce((sum, each) => sum + each, 0) / of.length;
}

/**
 * Each thread judged with link weights fitted on the other threads, and with the setting that surprises least on these
 * and on generated ones, as the one in use was chosen on all.
 */
export function leaveOneOut(
	threads: readonly KnownThread[],
	drawn: readonly KnownThread[],
): { readonly judged: readonly Judged[]; readonly chosen: readonly string[] } {
	const all = judgeAll(threads);
	const made = surprisesOf(drawn);
	const chosen = threads.map((_, out) => {
		const others = all.filter((_, at) => at !== out);
		const sums = Object.keys(settings).map((name) => {
			return { name, sum: (made[name] ?? 0) + mean(others.map((by) => surpriseOf(by[name]?.floors ?? []))) };
		});
		return sums.reduce((best, each) => (each.sum < best.sum ? each : best)).name;
	});
	return { judged: all.map((by, at) => known(by[chosen[at] ?? ''], 'judged')), chosen };
}

/** By setting, how much the true authors surprise, in nats a thread, on real and on generated threads. */
export function settingsTable(threads: readonly KnownThread[], drawn: readonly KnownThread[]): string[] {
	const all = judgeAll(threads);
	const made = surprisesOf(drawn);
	const rows = Object.keys(settings).map((name) => {
		const real = mean(all.map((by) => surpriseOf(by[name]?.floors ?? [])));
		const generated = made[name] ?? Number.NaN;
		return [name, real.toFixed(3), generated.toFixed(3), (generated + real).toFixed(3)];
	});
	return table(['setting', 'known threads', 'generated threads', 'both'], rows);
}
