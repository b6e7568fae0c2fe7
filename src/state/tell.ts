import type { MemoryProblem } from './memory/store.ts';
import { useResults } from './results.ts';

/** A later Loutu has stored what this one would have to write over. */
export const later: MemoryProblem = { code: 'later', message: '' };

/** Says once why something is not remembered. */
export function tell(problem: MemoryProblem): void {
	if (useResults.getState().memoryProblem?.code === problem.code) return;
	useResults.setState({ memoryProblem: problem });
}

/** The same of an outcome, where it is one of failure. */
export function tellOf(outcome: { readonly ok: true } | { readonly ok: false; readonly error: MemoryProblem }): void {
	if (!outcome.ok) tell(outcome.error);
}

/** What keeps the browser from storing, and does so no longer once something is stored. */
const passing: ReadonlySet<MemoryProblem['code']> = new Set(['denied', 'full', 'blocked', 'slow', 'failed']);

/** Takes back that nothing could be stored: something was. */
export function untell(): void {
	const { memoryProblem } = useResults.getState();
	if (memoryProblem !== null && passing.has(memoryProblem.code)) useResults.setState({ memoryProblem: null });
}
