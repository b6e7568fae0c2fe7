import { distancesFrom } from '../../lib/breadth-first.ts';
import type { Digraph } from './digraph.ts';

/** Which way arcs are followed: to whom somebody speaks, from whom they are spoken to, or both. */
export type Direction = (typeof directions)[number];
export const directions = ['out', 'in', 'both'] as const;

/** Per node, where a step in that direction may lead. */
export type Steps = readonly ReadonlySet<number>[];

export function stepsOf({ ids, arcs }: Digraph, direction: Direction): Steps {
	const steps = ids.map(() => new Set<number>());
	for (const { source, target } of arcs) {
		if (direction !== 'in') steps[source]?.add(target);
		if (direction !== 'out') steps[target]?.add(source);
	}
	return steps;
}

/** Distances in steps from `start`, in order of arrival; nodes farther than `depth` are left out. */
export function distancesAlong(steps: Steps, start: number, depth?: number): Map<number, number> {
	return distancesFrom(start, (node) => steps[node] ?? [], depth);
}
