import { followKeys } from '../../src/commands/run.ts';
import { followSteps } from '../../src/store/undo.ts';
import { memoryOf } from '../../src/sync/memory/memory.ts';
import type { RecordStore } from '../../src/sync/memory/store.ts';
import { followMemory } from '../../src/sync/remember.ts';
import { followEncoding } from '../../src/thread/encoding.ts';
import { followChoices } from '../../src/thread/follow.ts';
import { followLanguage } from '../../src/views/parts/words.ts';

// Once for the page that files of tests of components share: what `main.tsx` sets going, but address and memory, which
// few are about.
followChoices();
followSteps();
followEncoding();
followLanguage();
followKeys();

let forget = (): void => {};

/** Remembers in that store from here on, and no longer where it did before: forms remember in the browser's otherwise. */
export function rememberIn(store: RecordStore): void {
	forget();
	forget = followMemory(memoryOf(store));
}

const complaints: unknown[] = [];
addEventListener('error', ({ error, message }) => {
	// A notice of the browser's that no page can prevent: a list measures its rows again in the next frame.
	if (!message.startsWith('ResizeObserver loop')) complaints.push(error ?? message);
});
addEventListener('unhandledrejection', ({ reason }) => complaints.push(reason));

/** The first error since it was last asked for that nothing in the page has caught; undefined: none. */
export function firstComplaint(): unknown {
	const [first] = complaints.splice(0);
	return first;
}
