import '../../src/views/styles/base.css';
import { afterEach, beforeEach, vi } from 'vitest';
import { fakeStore } from './fake-store.ts';
import { reset } from './mounted.tsx';
import { firstComplaint, rememberIn } from './page-of-components.ts';
import { WorkerInPage } from './worker-in-page.ts';

// Before each file of tests of components. They share a page: it is as nothing had been opened before each test.
beforeEach(async () => {
	vi.stubGlobal('Worker', WorkerInPage);
	await reset();
	rememberIn(fakeStore());
});
afterEach(() => {
	const complaint = firstComplaint();
	if (complaint !== undefined) throw complaint;
});
