import type { MemoryProblem } from '../store/remembered.ts';
import { useResults } from '../store/results.ts';

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

/** A browser that has not answered by then is said to be slow. */
const slowMs = 10_000;

/** Says so where the browser does not answer for long. */
export async function watched<T>(answer: Promise<T>): Promise<T> {
	const watch = setTimeout(() => tell({ code: 'slow', message: '' }), slowMs);
	return answer.finally(() => clearTimeout(watch));
}

/** What keeps the browser from storing, and does so no longer once something is stored. */
const passing: ReadonlySet<MemoryProblem['code']> = new Set(['denied', 'full', 'slow', 'failed']);

/** Takes back that nothing could be stored: something was. */
export function untell(): void {
	const { memoryProblem } = useResults.getState();
	if (memoryProblem !== null && passing.has(memoryProblem.code)) useResults.setState({ memoryProblem: null });
}
