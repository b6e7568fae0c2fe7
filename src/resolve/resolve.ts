import { groupBy } from '../lib/group.ts';
import { memoLast } from '../lib/memo.ts';
import { finish, partOfWork, type Work } from '../lib/work.ts';
import { atThreshold, type Contradiction, countsAt, type Resolution } from '../model/attribution.ts';
import { type Correction, inStableOrder } from '../model/correction.ts';
import { defaultInferenceSettings, type InferenceSettings } from '../model/inference-settings.ts';
import type { InboxItem } from '../model/reading.ts';
import { type FloorNumber, type HandleKey, handleKey, type Problem, type Thread } from '../model/thread.ts';
import { findAddresses } from './addresses.ts';
import { findAnswers } from './answers.ts';
import { attribute, authorsByFloor, findSummoned } from './authors.ts';
import { type Context, contextOf, type KnownPeople } from './context.ts';
import { findContradictions } from './contradictions.ts';
import { factsOf, fitCorrections, settledBy } from './corrections.ts';
import { findQuestions } from './inbox.ts';
import { type Names, personNames } from './names.ts';
import { findProblems, isUnlikeKnown } from './problems.ts';
import { findRepairs } from './repairs.ts';
import { type Case, caseOf, mostFloors } from './solve/case.ts';
import { type Similarity, similarityOf } from './solve/similarity.ts';
import { solving } from './solve/solve.ts';
import type { Passages } from './solve/why-author.ts';

/*
 * The order of handles, links and floors is the file's, sums run in it, and nothing is drawn by chance: the same file
 * gives the same probabilities to the last digit, whatever people are called, once it is known who is one.
 */

/** Everything that follows from a thread, before anybody says how sure a name has to be. */
export interface Resolved extends Omit<Resolution, 'addresses'> {
	/** The thread's floors in order. */
	readonly floors: readonly { readonly number: FloorNumber }[];
	/** What is odd about the thread's references and parents; the thread's own problems are not repeated. */
	readonly problems: readonly Problem[];
	readonly contradictions: readonly Contradiction[];
	/** Corrections that this thread has no floor or handle for. */
	readonly unfit: readonly Correction[];
	/** What could be asked, at any threshold. */
	readonly questions: readonly InboxItem[];
}

/** The settings that solving rests on: all but the threshold, which is applied afterwards. */
export type Grounds = Pick<InferenceSettings, 'repairsNumbers'> & Partial<Pick<InferenceSettings, 'corrections'>>;

/** A thread made ready: what follows from the file alone is worked out once, whatever settings change. */
export interface Prepared {
	readonly thread: Thread;
	/** The handles that are taken for no person where no correction says otherwise. */
	readonly nobodies: ReadonlySet<HandleKey>;
	/** Gives the same object as long as `settled` says the same. */
	contextFor(settled: KnownPeople): Context;
	/** Gives the same objects as long as context and names are the same. */
	caseOf(context: Context, names: Names): { readonly solvable: Case; readonly similarity: Similarity };
}

export function prepare(thread: Thread): Prepared {
	const plain = contextOf(thread);
	let named: Names | null = null;
	const made = memoLast((context: Context, _signature: string) => {
		const solvable = caseOf(context, named ?? personNames(context, []));
		return { solvable, similarity: similarityOf(solvable) };
	});
	let settledBefore: KnownPeople = new Map();
	const contexts = memoLast((_signature: string) => contextOf(thread, settledBefore));
	return {
		thread,
		nobodies: plain.nobodies,
		contextFor(settled) {
			settledBefore = settled;
			return settled.size === 0 ? plain : contexts(JSON.stringify(Array.from(settled)));
		},
		caseOf(context, names) {
			named = names;
			return made(context, JSON.stringify([Array.from(names.aliases), Array.from(names.handles.keys())]));
		},
	};
}

/** Concludes from a thread who wrote which floor and which floors answer which, all the probable ones included. */
export function resolveThread(prepared: Prepared, grounds: Grounds): Resolved {
	return finish(resolving(prepared, grounds));
}

/** The same in pieces, so that it can be interrupted: a long thread takes seconds. */
export function* resolving(
	{ thread, contextFor, caseOf }: Prepared,
	{ repairsNumbers, corrections = [] }: Grounds,
): Work<Resolved> {
	const ordered = inStableOrder(corrections);
	const context = contextFor(settledBy(ordered));
	const names = personNames(context, ordered.filter(isAboutFloorOf(context)));
	const { fit, unfit } = fitCorrections(context, names, ordered);
	const { solvable, similarity } = caseOf(context, names);
	yield 0;
	const isUnlike = isUnlikeKnown(context);
	const options = { repairsNumbers, certainOnly: isUnlike, facts: factsOf(solvable, names, fit), similarity };
	const solution = yield* partOfWork(solving(solvable, options), 0, 0.9);
	const passages = passagesOf(context);
	const attributions = attribute(context, names, solution, passages);
	yield 0.95;
	const answers = findAnswers(context, solution, passages);
	yield 0.98;
	return {
		floors: thread.floors,
		references: context.floors.map(({ references }) => references),
		attributions,
		answers,
		handles: names.handles,
		aliases: names.aliases,
		repairs: findRepairs(solution, names.handles, passages),
		summoned: findSummoned(solution),
		problems: [...tooLong(thread), ...(isUnlike ? [unlikeKnown] : []), ...findProblems(context)],
		contradictions: findContradictions(context, names, solution, passages, fit),
		unfit,
		questions: findQuestions(context, solution, attributions, answers, passages),
	};
}

/** Tells the corrections that are not about a floor which this thread lacks: a handle in such a one is not a handle of this thread. */
function isAboutFloorOf({ numbers }: Context): (correction: Correction) => boolean {
	return (correction) => !('floor' in correction) || numbers.has(correction.floor);
}

/** What of it counts at a threshold (a probability), and whom each floor speaks to then. */
export function concludeAt(resolved: Resolved, threshold: number): Resolution {
	const { floors, references, handles, aliases, repairs, summoned } = resolved;
	const attributions = resolved.attributions.map((attribution) => atThreshold(attribution, threshold));
	const answers = resolved.answers.filter(
		({ probability }) => probability === null || countsAt(probability, threshold),
	);
	const authors = authorsByFloor(floors, attributions);
	const referring = floors.map(({ number }, index) => ({ number, references: references[index] ?? [] }));
	const addresses = findAddresses(
		referring,
		groupBy(answers, ({ from }) => from),
		authors,
		(handle) => aliases.get(handleKey(handle)) ?? handleKey(handle),
	);
	return { references, attributions, answers, addresses, handles, aliases, repairs, summoned };
}

/** All steps in one; what is left out of the settings is at its default. */
export function resolve(
	thread: Thread,
	settings: Partial<InferenceSettings> = {},
): Resolution & Pick<Resolved, 'problems' | 'contradictions' | 'unfit'> {
	const { threshold, ...grounds } = { ...defaultInferenceSettings, ...settings };
	const resolved = resolveThread(prepare(thread), grounds);
	const { problems, contradictions, unfit } = resolved;
	return { ...concludeAt(resolved, threshold), problems, contradictions, unfit };
}

const unlikeKnown: Problem = { code: 'unlike-known', params: {}, line: null };

function tooLong({ floors }: Thread): Problem[] {
	if (floors.length <= mostFloors) return [];
	return [{ code: 'too-long-to-infer', params: { floors: floors.length - 1, most: mostFloors }, line: null }];
}

function passagesOf({ floors }: Context): Passages {
	const spans = floors.flatMap(({ references }) =>
		references.filter(({ handle }) => handle !== null).map(({ span }) => span),
	);
	return {
		number: (floor) => floors[floor]?.floor.number ?? floor,
		span: (call) => spans[call] ?? { start: 0, end: 0 },
	};
}
