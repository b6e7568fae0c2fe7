import { distancesFrom } from '../../lib/breadth-first.ts';
import type { Digraph } from './digraph.ts';

/** Which way arcs are followed: to whom somebody speaks, from whom they are spoken to, or both. */
export type Direction = (typeof directions)[number];
export const directions = ['out', 'in', 'both'] as const;

/** Per node, where a step in that direction may lead, and its weight; both arcs between two nodes make one step. */
export type Steps = readonly ReadonlyMap<number, number>[];

export function stepsOf(whole: Digraph, direction: Direction): Steps {
	const steps = whole.ids.map(() => new Map<number, number>());
	const add = (from: number, to: number, weight: number) => {
		const own = steps[from];
		own?.set(to, weight + (own.get(to) ?? 0));
	};
	for (const { source, target, weight } of whole.arcs) {
		if (direction !== 'in') add(source, target, weight);
		if (direction !== 'out') add(target, source, weight);
	}
	return steps;
}

/** Distances in steps from `start`, in order of arrival; nodes farther than `depth` are left out. */
export function distancesAlong(steps: Steps, start: number, depth?: number): Map<number, number> {
	return distancesFrom(start, (node) => steps[node]?.keys() ?? [], depth);
}
