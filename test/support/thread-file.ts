import { inflateSync } from 'fflate';
import type { Thread } from '../../src/model/thread.ts';
import { packThread } from '../../src/worker/pack.ts';
import type { Input } from '../../src/worker/protocol.ts';

/** A file of thread data with what that thread states, for whoever opens files. */
export function threadFile(thread: Thread, name = 'thread.json'): Input {
	const source = { name, format: 'text-dump', hash: null, address: null } as const;
	return { name, from: new Blob([inflateSync(packThread(thread, source, false))]) };
}
