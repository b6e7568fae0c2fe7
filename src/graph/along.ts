import type { NodeId, Tie } from '../model/graph.ts';

/**
 * Which step of a path, from 0, a tie is part of; null where of none. A path is its people in order; where directions
 * don't count, ties against it are part of it as well.
 */
export function stepAlong(
	tie: Pick<Tie, 'source' | 'target'>,
	path: readonly NodeId[],
	directed: boolean,
): number | null {
	const [from, to] = [path.indexOf(tie.source), path.indexOf(tie.target)];
	if (from === -1 || to === -1) return null;
	return to - from === 1 || (!directed && from - to === 1) ? Math.min(from, to) : null;
}
