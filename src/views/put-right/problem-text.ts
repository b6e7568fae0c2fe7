import type { PutRight } from '../../i18n/messages/put-right.en.ts';
import type { MemoryProblem } from '../../state/memory/store.ts';

/** Why something is not remembered, and what to do. */
export function problemText({ code, message }: MemoryProblem, { problem }: PutRight['memory']): string {
	const text = problem[code];
	return typeof text === 'string' ? text : text(message);
}
