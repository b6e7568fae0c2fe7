import type { Resolution } from '../model/attribution.ts';
import type { Problem, Thread } from '../model/thread.ts';
import { findAddresses } from './addresses.ts';
import { findAnswers } from './answers.ts';
import { attribute, authorsByFloor, handlesOf } from './authors.ts';
import { contextOf } from './context.ts';
import { findProblems } from './problems.ts';

export interface Resolved extends Resolution {
	/** What is odd about the thread's references and parents; the thread's own problems are not repeated. */
	readonly problems: readonly Problem[];
}

/**
 * Concludes from a thread who wrote which floor, which floors answer which, and who speaks to whom. Takes time linear
 * in the thread's text and references.
 */
export function resolve(thread: Thread): Resolved {
	const context = contextOf(thread);
	const handles = handlesOf(context);
	const attributions = attribute(context, handles);
	const authors = authorsByFloor(context, attributions);
	return {
		references: context.floors.map(({ references }) => references),
		attributions,
		answers: findAnswers(context, authors),
		addresses: findAddresses(context, authors),
		handles,
		problems: findProblems(context),
	};
}
