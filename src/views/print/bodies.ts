import type { FloorBody } from '../../model/body.ts';
import type { FloorNumber } from '../../model/thread.ts';

const chunk = 200;

/** The whole text of all these floors. `onDone` is told how many are there; null once `isWanted` says no. */
export async function loadBodies(
	thread: { bodies(floors: readonly FloorNumber[], whole: boolean): Promise<readonly FloorBody[]> },
	floors: readonly FloorNumber[],
	onDone: (count: number) => void,
	isWanted: () => boolean,
): Promise<ReadonlyMap<FloorNumber, FloorBody> | null> {
	const bodies = new Map<FloorNumber, FloorBody>();
	for (let at = 0; at < floors.length; at += chunk) {
		onDone(at);
		for (const body of await thread.bodies(floors.slice(at, at + chunk), true)) bodies.set(body.number, body);
		if (!isWanted()) return null;
	}
	return bodies;
}
