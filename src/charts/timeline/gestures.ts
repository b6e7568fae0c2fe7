import { positionAt } from './frame.ts';
import type { FloorRange } from './paths.ts';
import type { TimelineScene } from './scene.ts';

/** A press that moves by fewer pixels is a click. */
export const clickTolerance = 4;

/** The floors whose middle lies between two places, the left one first; where there is none, the one floor there. */
export function floorsWithin({ frame, floors }: TimelineScene, [x0, x1]: readonly [number, number]): FloorRange | null {
	const half = frame.slot / 2;
	const first = positionAt(frame, x0 + half, floors.length);
	const last = Math.max(positionAt(frame, x1 - half, floors.length), first);
	const from = floors[first];
	const to = floors[last];
	return from === undefined || to === undefined ? null : [from, to];
}
