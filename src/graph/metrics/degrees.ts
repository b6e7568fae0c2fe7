import type { Arc, Digraph } from './digraph.ts';

/** Per node, in the order of the digraph's nodes. */
export interface Degrees {
	/** Distinct nodes that speak to it, and that it speaks to. networkx: `in_degree`, `out_degree`. */
	readonly in: readonly number[];
	readonly out: readonly number[];
	/** These arcs' weights summed; a floor that addresses two people counts for each. networkx: `weight='weight'`. */
	readonly weightedIn: readonly number[];
	readonly weightedOut: readonly number[];
}

export function degreesOf({ out, in: into }: Digraph): Degrees {
	return {
		in: into.map((arcs) => arcs.length),
		out: out.map((arcs) => arcs.length),
		weightedIn: into.map(totalWeight),
		weightedOut: out.map(totalWeight),
	};
}

function totalWeight(arcs: readonly Arc[]): number {
	return arcs.reduce((sum, { weight }) => sum + weight, 0);
}
