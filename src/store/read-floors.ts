import { create } from 'zustand';
import type { FloorNumber } from '../model/thread.ts';

/** What has been read of the thread that is open. Numbers of floors, never their text. */
export interface ReadFloors {
	readonly read: ReadonlySet<FloorNumber>;
	/** The floors that an earlier save of the thread does not have. */
	readonly fresh: ReadonlySet<FloorNumber>;
	/** That earlier save; null where there is none. */
	readonly earlier: string | null;
	/** True where something had been read before: only then it helps to mark what has not. */
	readonly isReturning: boolean;
}

const nothing: ReadonlySet<FloorNumber> = new Set();
export const nothingRead: ReadFloors = { read: nothing, fresh: nothing, earlier: null, isReturning: false };

export const useReadFloors = create<ReadFloors>()(() => nothingRead);

export function markRead(floors: readonly FloorNumber[], isRead = true): void {
	const { read } = useReadFloors.getState();
	const next = new Set(read);
	for (const floor of floors) {
		if (isRead) next.add(floor);
		else next.delete(floor);
	}
	if (next.size !== read.size) useReadFloors.setState({ read: next });
}
