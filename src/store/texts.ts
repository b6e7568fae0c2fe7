import type { FloorBody } from '../model/body.ts';
import type { FloorNumber } from '../model/thread.ts';
import type { OpenThread } from '../worker/client.ts';

/** The text of one floor as the page knows it: not asked for or under way (null), there, or not to be had. */
export type Text = FloorBody | 'failed' | null;

/** The floors' text, fetched from the worker when somebody looks, a handful of floors in one call. */
export interface Texts {
	/** What is known now; asks for the floor where nothing is. */
	get(floor: FloorNumber): Text;
	/** Asks for all of a floor that was cut for its length. */
	getWhole(floor: FloorNumber): void;
	/** Calls back whenever a text has come; returns what ends that. */
	subscribe(changed: () => void): () => void;
}

/** Beyond this many floors the oldest are forgotten: the worker has them still. */
const limit = 2_000;

export function textsOf(thread: Pick<OpenThread, 'bodies'>): Texts {
	const known = new Map<FloorNumber, FloorBody | 'failed'>();
	const wanted = new Set<FloorNumber>();
	const listeners = new Set<() => void>();

	function keep(floor: FloorNumber, text: FloorBody | 'failed'): void {
		known.set(floor, text);
		const oldest = known.keys().next();
		if (known.size > limit && !oldest.done) known.delete(oldest.value);
	}

	async function fetchFloors(floors: readonly FloorNumber[], whole: boolean): Promise<void> {
		try {
			const bodies = await thread.bodies(floors, whole);
			for (const body of bodies) keep(body.number, body);
		} catch {
			for (const floor of floors) keep(floor, 'failed');
		}
		for (const changed of listeners) changed();
	}

	function fetchWanted(): void {
		const floors = [...wanted];
		wanted.clear();
		void fetchFloors(floors, false);
	}

	return {
		get(floor) {
			const text = known.get(floor);
			if (text !== undefined) return text;
			// Whoever asks in the same turn travels in the same call.
			if (wanted.size === 0) queueMicrotask(fetchWanted);
			wanted.add(floor);
			return null;
		},
		getWhole(floor) {
			void fetchFloors([floor], true);
		},
		subscribe(changed) {
			listeners.add(changed);
			return () => listeners.delete(changed);
		},
	};
}
