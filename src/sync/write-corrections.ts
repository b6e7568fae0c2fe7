import { isRemembering, noteFailed, noteStored, type Unstored, useJournal } from '../store/journal.ts';
import type { KnownFile } from '../store/remembered.ts';
import type { Memory } from './memory/memory.ts';
import { later, tell, untell, watched } from './tell.ts';

/**
 * Stores what the journal holds as soon as it holds it: one write at a time, each with all that has come meanwhile.
 * `written`: told of each file whose corrections have changed in storage. Returns what ends that.
 */
export function writeCorrections(memory: Memory, written: (file: KnownFile) => void): () => void {
	let isWriting = false;
	let isEnded = false;
	const writeAll = async () => {
		if (isWriting) return;
		isWriting = true;
		for (let batch = nextBatch(); batch.length > 0 && !isEnded; batch = nextBatch()) {
			if (await writeBatch(memory, batch)) for (const { file } of batch.slice(0, 1)) written(file);
		}
		isWriting = false;
	};
	const end = useJournal.subscribe(({ unstored, isOn }, before) => {
		if (unstored !== before.unstored || isOn !== before.isOn) void writeAll();
	});
	void writeAll();
	return () => {
		isEnded = true;
		end();
	};
}

/** All that is to be stored of one file, what has failed before as well; none where nothing has come since it failed. */
function nextBatch(): readonly Unstored[] {
	const { unstored } = useJournal.getState();
	const next = isRemembering() ? unstored.find(({ hasFailed }) => !hasFailed) : undefined;
	return next === undefined ? [] : unstored.filter(({ file }) => file.hash === next.file.hash);
}

/** Resolves to whether something was stored. */
async function writeBatch(memory: Memory, batch: readonly Unstored[]): Promise<boolean> {
	const [first] = batch;
	if (first === undefined) return false;
	const changed = new Map(batch.map(({ subject, correction }) => [subject, correction]));
	const outcome = await watched(memory.noteCorrections(first.file, changed));
	if (!outcome.ok) {
		noteFailed(batch);
		tell(outcome.error);
		return false;
	}
	const refused = new Set(outcome.value);
	noteStored(batch.filter(({ subject }) => !refused.has(subject)));
	noteFailed(batch.filter(({ subject }) => refused.has(subject)));
	if (refused.size > 0) tell(later);
	else untell();
	return refused.size < batch.length;
}
