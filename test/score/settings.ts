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
const inUse = pick(['votes', 'prior', 'trust', 'stray', 'absent', 'candidateNone', 'posterActive']);
const settings: Readonly<Record<string, Partial<Weights>>> = {
	'in use': inUse,
	'each call a vote': { ...inUse, votes: 0 },
	'calls count less': { ...inUse, votes: -0.2 },
	'more floors a person': { ...inUse, prior: 0 },
	'less trust in guesses': { ...inUse, trust: 0.3, posterActive: 1.4 },
	'more trust in guesses': { ...inUse, trust: 0.7 },
	'seldom absent': { ...inUse, absent: -3.5 },
	'often absent': { ...inUse, absent: -2 },
	'floors seldom gone': { ...inUse, stray: -4 },
	'opening poster seldom named': { ...inUse, candidateNone: 0.7 },
};

function pick(ids: readonly (keyof Weights)[]): Partial<Weights> {
	return Object.fromEntries(ids.map((id) => [id, weights[id]]));
}

/**
 * How far a thread's first names are from what is promised of them, in nats: minus the log of the probability given to
 * what turned out, that the name is right or that it is not (the log score: Good 1952). A thread's floors are alike: a
 * thread counts as much as the root of their number.
 */
function lossOf(floors: readonly NamedFloor[]): number {
	let sum = 0;
	for (const { named, author, probability } of floors) {
		const ofTruth = named === author ? probability : 1 - probability;
		sum -= Math.log(Math.max(1e-3, ofTruth));
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

/** By setting, what each generated thread loses. */
function lossesOf(drawn: readonly KnownThread[]): Readonly<Record<string, readonly number[]>> {
	return Object.fromEntries(
		Object.entries(settings).map(([name, setting]) => [
			name,
			drawn.map((thread) => lossOf(judge(thread, { ...weights, ...setting }).floors)),
		]),
	);
}

function mean(of: readonly number[]): number {
	return of.reduce((sum, each) => sum + each, 0) / of.length;
}

/** How much less a setting loses a thread than the one in use, on average, and the standard error of that. */
interface Gain {
	readonly nats: number;
	readonly error: number;
}

function gainOf(inUse: readonly number[], other: readonly number[]): Gain {
	const gains = inUse.map((loss, at) => loss - (other[at] ?? 0));
	const nats = mean(gains);
	return { nats, error: Math.sqrt(mean(gains.map((gain) => (gain - nats) ** 2)) / Math.max(1, gains.length - 1)) };
}

/** Known threads and generated ones count the same, however many they are. */
function both(known: Gain, made: Gain): Gain {
	return { nats: known.nats + made.nats, error: Math.hypot(known.error, made.error) };
}

/**
 * The setting in use, or another one that loses less by more than the standard error of the difference, so that chance
 * moves nothing (the one-standard-error rule: Breiman et al. 1984).
 */
function chosenOf(gains: Readonly<Record<string, Gain>>): string {
	const better = Object.entries(gains).filter(([, { nats, error }]) => nats > error);
	return better.reduce(
		(best, each) => (each[1].nats > best[1].nats ? each : best),
		['in use', { nats: 0, error: 0 }],
	)[0];
}

function gainsOf(
	known: readonly Readonly<Record<string, Judged>>[],
	made: Readonly<Record<string, readonly number[]>>,
): Readonly<Record<string, Gain>> {
	const losses = (name: string) => known.map((by) => lossOf(by[name]?.floors ?? []));
	return Object.fromEntries(
		Object.keys(settings).map((name) => [
			name,
			both(gainOf(losses('in use'), losses(name)), gainOf(made['in use'] ?? [], made[name] ?? [])),
		]),
	);
}

/**
 * Each thread judged with link weights fitted on the other threads, and with the setting that these and generated ones
 * choose, as the one in use was chosen on all.
 */
export function leaveOneOut(
	threads: readonly KnownThread[],
	drawn: readonly KnownThread[],
): { readonly judged: readonly Judged[]; readonly chosen: readonly string[] } {
	const all = judgeAll(threads);
	const made = lossesOf(drawn);
	const chosen = threads.map((_, out) => {
		return chosenOf(
			gainsOf(
				all.filter((_, at) => at !== out),
				made,
			),
		);
	});
	return { judged: all.map((by, at) => known(by[chosen[at] ?? ''], 'judged')), chosen };
}

/** By setting, how much less the first names lose than with the one in use, in nats a thread, and its standard error. */
export function settingsTable(threads: readonly KnownThread[], drawn: readonly KnownThread[]): string[] {
	const gains = gainsOf(judgeAll(threads), lossesOf(drawn));
	const rows = Object.entries(gains).map(([name, { nats, error }]) => [name, nats.toFixed(3), error.toFixed(3)]);
	return [...table(['setting', 'gain', 'standard error'], rows), '', `Chosen: ${chosenOf(gains)}.`];
}
