import { identityOf } from '../model/reading.ts';
import type { FloorNumber } from '../model/thread.ts';
import { isRemembering } from '../store/journal.ts';
import { markRead, nothingRead, useReadFloors } from '../store/read-floors.ts';
import { type Results, useResults } from '../store/results.ts';
import { memory as browserMemory } from './memory/browser.ts';
import type { Memory } from './memory/memory.ts';
import { tellOf } from './tell.ts';

/*
 * A floor is read once its end was in sight for 1.2 s. What was read is remembered as ranges of numbers (`read:HASH`),
 * and carried over to a longer save by the fingerprints of floors, as corrections are.
 */

/** Reading goes on; it is written down now and then. */
const restMs = 1_000;

/**
 * Remembers which floors of the open thread were read, and takes up what was read before, in this file or in an earlier
 * save of its thread. Returns what ends that.
 */
export function followRead(memory: Memory = browserMemory): () => void {
	let hash: string | null = null;
	let written: ReadonlySet<FloorNumber> = new Set();
	let timer: ReturnType<typeof setTimeout> | undefined;
	const write = async () => {
		clearTimeout(timer);
		const { read } = useReadFloors.getState();
		const changed = changesOf(written, read);
		if (hash === null || changed.size === 0 || !isRemembering()) return;
		written = read;
		const of = hash;
		tellOf(await memory.noteRead(of, changed));
	};
	const begin = async ({ thread, reading }: Results) => {
		void write();
		hash = null;
		written = new Set();
		useReadFloors.setState(nothingRead);
		const of = reading === null ? null : identityOf(reading.source);
		if (thread === null || of === null || !isRemembering()) return;
		const prints = await thread.fingerprints().catch(() => null);
		if (prints === null) return;
		const recalled = await memory.recallRead(of, prints);
		if (thread.signal.aborted) return;
		tellOf(recalled);
		hash = of;
		if (!recalled.ok || recalled.value === null) return;
		const { read, earlier } = recalled.value;
		// What was read of an earlier save is not written down of this one yet.
		if (earlier === null) written = read;
		const isReturning = read.size > 0;
		useReadFloors.setState({ fresh: earlier?.fresh ?? new Set(), earlier: earlier?.name ?? null, isReturning });
		markRead([...read]);
	};
	const endResults = useResults.subscribe((results, before) => {
		if (results.thread !== before.thread) void begin(results);
	});
	const endRead = useReadFloors.subscribe(() => {
		clearTimeout(timer);
		timer = setTimeout(write, restMs);
	});
	const leave = () => void write();
	globalThis.addEventListener?.('pagehide', leave);
	void begin(useResults.getState());
	return () => {
		clearTimeout(timer);
		endResults();
		endRead();
		globalThis.removeEventListener?.('pagehide', leave);
	};
}

function changesOf(before: ReadonlySet<FloorNumber>, now: ReadonlySet<FloorNumber>): ReadonlyMap<FloorNumber, boolean> {
	const read = Array.from(now).filter((floor) => !before.has(floor));
	const unread = Array.from(before).filter((floor) => !now.has(floor));
	return new Map([...read.map((floor) => [floor, true] as const), ...unread.map((floor) => [floor, false] as const)]);
}
