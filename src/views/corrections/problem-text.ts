import type { MemoryProblem } from '../../store/remembered.ts';
import type { Words } from '../../words/languages.ts';

/** Why something is not remembered, and what to do. */
export function problemText({ code, message }: MemoryProblem, { problem }: Words['corrections']['memory']): string {
	const text = problem[code];
	return typeof text === 'string' ? text : text(message);
}
