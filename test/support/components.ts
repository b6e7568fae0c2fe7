import { followKeys } from '../../src/commands/run.ts';
import '../../src/views/styles/base.css';
import { afterEach, beforeEach, vi } from 'vitest';
import { followSteps } from '../../src/store/undo.ts';
import { followEncoding } from '../../src/thread/encoding.ts';
import { followChoices } from '../../src/thread/follow.ts';
import { followLanguage } from '../../src/views/parts/words.ts';
import { reset } from './mounted.tsx';
import { WorkerInPage } from './worker-in-page.ts';

// Before each file of tests of components: what `main.tsx` sets going, but address and memory, which few are about.
vi.stubGlobal('Worker', WorkerInPage);
followChoices();
followSteps();
followEncoding();
followLanguage();
followKeys();

const complaints: unknown[] = [];
addEventListener('error', ({ error, message }) => {
	// A notice of the browser's that no page can prevent: a list measures its rows again in the next frame.
	if (!message.startsWith('ResizeObserver loop')) complaints.push(error ?? message);
});
addEventListener('unhandledrejection', ({ reason }) => complaints.push(reason));

beforeEach(() => reset());
afterEach(() => {
	const [first] = complaints.splice(0);
	if (first !== undefined) throw first;
});
