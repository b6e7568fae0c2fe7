import type { NodeId } from '../../model/graph.ts';
import type { EgoDepth } from '../metrics/ego.ts';
import type { Direction } from '../metrics/neighbours.ts';

/** Ties of few floors go. All kinds from one person to another count together, each floor once; directions apart. */
interface WeightStep {
	readonly type: 'weight';
	/** At least so many floors stay: 2 or more. */
	readonly least: number;
}

/** Whoever is within `depth` steps of a person stays; what is said by floors of unknown author is as far as they are. */
export interface EgoStep {
	readonly type: 'ego';
	readonly person: NodeId;
	readonly depth: EgoDepth;
	readonly direction: Direction;
}

/** Connected parts, whichever way ties point: the largest, the one of a person, or all of at least so many people. */
export type PartStep = { readonly type: 'part' } & (
	| { readonly which: 'largest' }
	| { readonly which: 'person'; readonly person: NodeId }
	| { readonly which: 'size'; readonly least: number }
);

/** The k-core: the largest part in which everybody is tied to at least `k` others of it. */
interface CoreStep {
	readonly type: 'core';
	readonly k: number;
}

/** People left without any tie go. */
interface TiedStep {
	readonly type: 'tied';
}

/** A step that looks at what the choices of ties and people have left. At most one of each type is on. */
export type Step = WeightStep | EgoStep | PartStep | CoreStep | TiedStep;

/**
 * Everything that filters, in the order in which the stack applies it, but for `ego`, `part` and `core`: these
 * stand between `people` and `tied` in the order in which they were added, since of these alone it matters. Weights
 * come before people, so that who counts as a neighbour has a tie that counts.
 */
export type FilterPart = (typeof filterParts)[number];
export const filterParts = [
	...(['range', 'kinds', 'marks', 'weight', 'without', 'people'] as const),
	...(['ego', 'part', 'core', 'tied'] as const),
] as const;
