import type { NodeId } from '../../model/graph.ts';
import { type GeometryInput, type HeadingInput, headingOf, networkGeometry } from './geometry.ts';
import { fitted, placeLabels } from './labels.ts';
import { widthOf } from './ties.ts';
import type { NetworkGeometry, NetworkScene, NetworkTie, Viewport, VisibleGraph } from './types.ts';

export interface SceneInput extends GeometryInput {
	readonly view: VisibleGraph;
	/** The nodes whose labels are placed first; absent: none. */
	readonly first?: ReadonlySet<NodeId>;
	/** How many of the most active are named; absent: all that have room. */
	readonly mostLabels?: number | undefined;
	/** How the scene is seen; all of it when left out. */
	readonly viewport?: Viewport | undefined;
}

/** The graph as it is drawn: fitted to a pane of `size`, with the labels that have room. */
export function networkScene(input: SceneInput): NetworkScene {
	const shown = visiblePart(networkGeometry(input), input.view, input);
	const labels = placeLabels({
		...shown,
		first: input.first ?? new Set(),
		most: input.mostLabels,
		previous: new Map(),
		viewport: input.viewport ?? fitted(input.size),
		measure: input.measure,
	});
	return { ...shown, labels };
}

/**
 * Without what the filter hides; everything else stays where it is, ties as wide as what is left of them. `heading`:
 * what is needed to count anew who is isolated.
 */
export function visiblePart(
	geometry: NetworkGeometry,
	{ nodes, ties }: VisibleGraph,
	heading: HeadingInput | null = null,
): NetworkGeometry {
	const shown = geometry.nodes.filter(({ id }) => nodes.has(id));
	return {
		...geometry,
		nodes: shown,
		heading: heading === null ? geometry.heading : headingOf(shown, heading),
		ties: tiesLeft(geometry, ties),
	};
}

function tiesLeft({ ties, scale }: NetworkGeometry, weights: VisibleGraph['ties']): NetworkTie[] {
	const left: NetworkTie[] = [];
	for (const tie of ties) {
		const weight = weights.get(tie.id);
		if (weight === undefined) continue;
		const width = Math.min(tie.width, widthOf(weight, scale));
		left.push(width === tie.width ? tie : { ...tie, width });
	}
	return left;
}
