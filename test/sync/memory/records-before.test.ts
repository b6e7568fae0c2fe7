import { expect, test } from 'vitest';
import { known } from '../../../src/lib/assert.ts';
import { identityOf } from '../../../src/model/reading.ts';
import { memoryOf } from '../../../src/sync/memory/memory.ts';
import { readView } from '../../../src/view/view.ts';
import { ThreadHolder } from '../../../src/worker/thread-holder.ts';
import before from '../../fixtures/records-before.json' with { type: 'json' };
import { fakeStore } from '../../support/fake-store.ts';

// Written by the code of commit 4c61e21, before a view was a table of fields and a file could hold several threads.
test('what an earlier version has stored of a file is found for it, whole', async () => {
	const store = fakeStore();
	for (const [key, record] of before.records) store.records.set(String(key), record);
	const holder = new ThreadHolder();
	const read = await holder.read([{ name: 'a.txt', from: new Blob([before.text]) }], () => {});
	if (!read.ok) throw new Error(read.error.code);
	const identity = identityOf(read.value.reading.source);
	expect(identity).toBe(before.hash);
	const prints = known(await holder.fingerprints(), 'fingerprints');
	const memory = memoryOf(store);
	const recalled = await memory.recall(known(identity, 'identity'), prints);
	expect(recalled).toMatchObject({ ok: true, value: { later: 0, unreadable: 0 } });
	const { corrections, view } = (recalled.ok && recalled.value.recalled) || { corrections: [], view: null };
	expect(corrections).toHaveLength(3);
	expect(corrections).toContainEqual({ type: 'author', floor: 4, handle: 'cat' });
	expect(corrections).toContainEqual({ type: 'same-person', handle: 'ann', as: 'bob' });
	expect(corrections).toContainEqual({ type: 'answers', floor: 3, targets: [1] });
	expect(readView(view ?? {})).toMatchObject({
		...{ layout: { id: 'circle', centre: null }, steps: [{ type: 'core', k: 2 }], threshold: 0.6 },
		...{ sizing: 'pageRank', timelineAs: 'lanes', readingOrder: 'nested' },
		selection: { type: 'people', people: ['p:ann'] },
	});
	const readBefore = await memory.recallRead(known(identity, 'identity'), prints);
	expect(readBefore).toMatchObject({ ok: true, value: { read: new Set([0, 1, 3]), earlier: null } });
});
