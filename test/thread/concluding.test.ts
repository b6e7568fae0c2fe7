import { expect, test } from 'vitest';
import { useResults } from '../../src/store/results.ts';
import { tellShare } from '../../src/thread/session.ts';
import type { OpenThread } from '../../src/worker/client.ts';

const thread = {} as OpenThread;
const share = () => useResults.getState().concludingShare;

test('how far new conclusions are is how far solving is, of the thread that is open and of no other', () => {
	useResults.setState({ thread, concludingShare: 0 });
	const tell = tellShare(thread);
	tell({ phase: 'resolving', share: 0.5 });
	expect(share()).toBe(0.5);
	tell({ phase: 'arranging', share: 0.1 });
	expect(share()).toBe(0.5);
	tellShare({} as OpenThread)({ phase: 'resolving', share: 0.9 });
	expect(share()).toBe(0.5);
});
