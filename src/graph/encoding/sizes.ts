import type { Person } from '../../model/graph.ts';
import { activityOf } from '../../model/graph.ts';

/** A number that the size of circles can stand for: one that every person has, or a metric that the worker computes. */
type SizeDefinition =
	| { readonly unit: 'count' | 'share'; readonly of: (person: Person) => number }
	| { readonly unit: 'count' | 'share'; readonly isMetric: true };

/**
 * Every size, in the order in which they are offered. To add one, add its line here, if it is a metric its function in
 * `metrics/metrics.ts`, and its words.
 */
const sizes = {
	activity: { unit: 'count', of: activityOf },
	in: { unit: 'count', of: ({ inDegree }: Person) => inDegree },
	out: { unit: 'count', of: ({ outDegree }: Person) => outDegree },
	floors: { unit: 'count', of: ({ floors }: Person) => floors.length },
	betweenness: { unit: 'share', isMetric: true },
	pageRank: { unit: 'share', isMetric: true },
} as const satisfies Readonly<Record<string, SizeDefinition>>;

export type SizeId = keyof typeof sizes;
export const sizeIds = Object.keys(sizes) as readonly SizeId[];

/** The sizes that are metrics: the worker computes them for all people at once. */
export type MetricId = {
	[Id in SizeId]: (typeof sizes)[Id] extends { readonly isMetric: true } ? Id : never;
}[SizeId];

export function sizeOf(id: SizeId): SizeDefinition {
	return sizes[id];
}
