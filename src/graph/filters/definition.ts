import type { NodeId, ReplyGraph, Tie } from '../../model/graph.ts';
import type { FloorRange } from '../../model/thread.ts';

/** Something that can be set of a step or of a form of the graph: what asks for it, the address and undo know it by this alone. */
export type Parameter = (
	| { readonly kind: 'amount'; readonly least: number; readonly initial: number }
	| {
			readonly kind: 'choice';
			readonly of: readonly (string | number)[];
			readonly initial: string | number;
			/** The words that stand for a choice in the address, where these are not its id. Empty: the parameters after it tell. */
			readonly written?: Readonly<Record<string, string>>;
	  }
	| { readonly kind: 'person' }
) & {
	/** The choice of another parameter under which there is this one; none: always. */
	readonly when?: Readonly<Record<string, string>>;
};

export type Parameters = Readonly<Record<string, Parameter>>;

/** The parameters that there are under what is set so far, by name. */
export function parametersUnder(
	parameters: Parameters,
	values: Readonly<Record<string, unknown>>,
): [string, Parameter][] {
	return Object.entries(parameters).filter(([, { when }]) =>
		Object.entries(when ?? {}).every(([name, value]) => values[name] === value),
	);
}

type ValueOf<P> = P extends { readonly kind: 'amount' }
	? number
	: P extends { readonly kind: 'choice'; readonly of: readonly (infer Choice)[] }
		? Choice
		: NodeId;

type Conditional<P extends Parameters> = { [Key in keyof P]: P[Key] extends { when: object } ? Key : never }[keyof P];

/** The values of parameters; those that are not always there may be missing. */
export type ValuesOf<P extends Parameters> = {
	readonly [Key in Exclude<keyof P, Conditional<P>>]: ValueOf<P[Key]>;
} & { readonly [Key in Conditional<P>]?: ValueOf<P[Key]> };

/** Some of the nodes and ties of a graph; every tie's ends are among the nodes. */
export interface Rest {
	readonly nodes: ReadonlySet<NodeId>;
	readonly ties: readonly Tie[];
}

/**
 * A step of the filter. Where it stands in the stack:
 * - `ties`: before people, so that who counts as a neighbour has a tie that counts. It looks at ties alone, and its order
 *   among others of its kind changes nothing.
 * - `ordered`: where it was added or moved to, since its order among others of its kind matters.
 * - `last`: after all others.
 *
 * A step never adds, and leaves nothing where the person that it is about is gone already.
 */
export type FilterStep<P extends Parameters> = { readonly parameters: P } & (
	| {
			readonly place: 'ties';
			readonly apply: (ties: readonly Tie[], values: ValuesOf<P>, range: FloorRange | null) => readonly Tie[];
	  }
	| {
			readonly place: 'ordered' | 'last';
			readonly apply: (graph: ReplyGraph, rest: Rest, values: ValuesOf<P>) => Rest;
	  }
);

/** The definition itself; it gives the parameters their types. */
export function filterStep<const P extends Parameters>(definition: FilterStep<P>): FilterStep<P> {
	return definition;
}
