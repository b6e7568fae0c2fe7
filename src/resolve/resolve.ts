import { groupBy } from '../lib/group.ts';
import { atThreshold, type Resolution } from '../model/attribution.ts';
import { defaultPremises, type Premises } from '../model/premises.ts';
import type { FloorNumber, Problem, Thread } from '../model/thread.ts';
import { findAddresses } from './addresses.ts';
import { findAnswers } from './answers.ts';
import { attribute, authorsByFloor, handlesOf } from './authors.ts';
import { type Context, contextOf } from './context.ts';
import { findProblems } from './problems.ts';
import { findRepairs } from './repairs.ts';
import { caseOf } from './solve/case.ts';
import { mostFloors, solve } from './solve/solve.ts';
import type { Passages } from './solve/why-author.ts';
import { findSummoned } from './summoned.ts';

/** Everything that follows from a thread, before anybody says how sure a name has to be. */
export interface Resolved extends Omit<Resolution, 'addresses'> {
	/** The thread's floors in order. */
	readonly floors: readonly { readonly number: FloorNumber }[];
	/** What is odd about the thread's references and parents; the thread's own problems are not repeated. */
	readonly problems: readonly Problem[];
}

/**
 * Concludes from a thread who wrote which floor and which floors answer which, all the probable ones included.
 *
 * @param onShare told the share of the work that is done, 0 to 1
 */
export function resolveThread(
	thread: Thread,
	repairsNumbers: boolean,
	onShare: (share: number) => void = () => {},
): Resolved {
	const context = contextOf(thread);
	const handles = handlesOf(context);
	const solution = solve(caseOf(context, handles), { repairsNumbers, onShare });
	const passages = passagesOf(context);
	return {
		floors: thread.floors,
		references: context.floors.map(({ references }) => references),
		attributions: attribute(context, handles, solution, passages),
		answers: findAnswers(context, solution, passages),
		handles,
		repairs: findRepairs(solution, handles, passages),
		summoned: findSummoned(solution),
		problems: [...tooLong(thread), ...findProblems(context)],
	};
}

/** What of it counts at a threshold, and whom each floor speaks to then. */
export function concludeAt(resolved: Resolved, threshold: number): Resolution {
	const { floors, references, handles, repairs, summoned } = resolved;
	const attributions = resolved.attributions.map((attribution) => atThreshold(attribution, threshold));
	const answers = resolved.answers.filter(({ probability }) => probability === null || probability >= threshold);
	const authors = authorsByFloor(floors, attributions);
	const referring = floors.map(({ number }, index) => ({ number, references: references[index] ?? [] }));
	const addresses = findAddresses(
		referring,
		groupBy(answers, ({ from }) => from),
		authors,
	);
	return { references, attributions, answers, addresses, handles, repairs, summoned };
}

/** Both steps in one. */
export function resolve(
	thread: Thread,
	{ threshold, repairsNumbers }: Premises = defaultPremises,
): Resolution & Pick<Resolved, 'problems'> {
	const resolved = resolveThread(thread, repairsNumbers);
	return { ...concludeAt(resolved, threshold), problems: resolved.problems };
}

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
