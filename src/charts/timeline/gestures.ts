import type { FloorRange } from '../../model/thread.ts';
import { positionAt, xOf } from './frame.ts';
import type { AxisScene } from './scene.ts';

/** A press that moves by fewer pixels is a click. */
export const clickTolerance = 4;

/** The floors whose middle lies between two places, the left one first; where there is none, the one floor there. */
export function floorsBetween({ frame, floors }: AxisScene, [x0, x1]: readonly [number, number]): FloorRange | null {
	const nearest = (x: number) => positionAt(frame, x, floors.length);
	const first = nearest(x0) + (xOf(frame, nearest(x0)) < x0 && nearest(x0) < nearest(x1) ? 1 : 0);
	const last = Math.max(nearest(x1) - (xOf(frame, nearest(x1)) > x1 ? 1 : 0), first);
	const from = floors[first];
	const to = floors[last];
	return from === undefined || to === undefined ? null : [from, to];
}
