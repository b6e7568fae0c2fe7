import type { NodeId } from '../../model/graph.ts';
import type { FloorNumber } from '../../model/thread.ts';
import { placeLabels } from './labels.ts';
import type { NetworkEmphasis, NetworkProps } from './props.ts';
import type { NetworkGeometry, NetworkLabel, NetworkScene, Viewport } from './types.ts';

/** What stands out of a scene: what is picked out, who is selected, and ties made a moment ago. Null: nothing. */
export function litPart(
	scene: NetworkScene,
	{ emphasis, selected, floorsPicked, graph }: NetworkProps,
	fresh: ReadonlyMap<string, number>,
): NetworkGeometry | null {
	if (emphasis === null && selected.size === 0 && fresh.size === 0 && !floorsPicked?.size) return null;
	const isFloor = (id: NodeId) => graph.anonymous.length > 0 && id.startsWith('f:');
	return {
		...scene,
		nodes: scene.nodes.filter(
			({ id }) => emphasis?.nodes.has(id) || (selected.has(id) && (emphasis !== null || !isFloor(id))),
		),
		ties: scene.ties.filter(({ id }) => emphasis?.ties.has(id) || fresh.has(id)),
		hulls: [],
		bars: floorsPicked ? scene.bars.filter(({ first, last }) => hasAny(floorsPicked, first, last)) : [],
	};
}

/** Are so few picked out, all of them are named, at the end of a line if need be; of more, those who have room. */
const mostNamed = 12;

/**
 * Names of the part that stands out: where they stand at rest, or else where they have room among these.
 * @param atRest the names that are shown
 * @param dragged who is on the way to another place, with their name
 */
export function litLabels(
	part: NetworkGeometry,
	{ emphasis, measure }: NetworkProps,
	viewport: Viewport,
	atRest: readonly NetworkLabel[],
	dragged: NodeId | null,
): readonly NetworkLabel[] {
	const lit = new Set(part.nodes.map(({ id }) => id));
	const standing = atRest.filter(({ id }) => id !== dragged);
	if (emphasis === null) return standing.filter(({ id }) => lit.has(id));
	const first = lit.size <= mostNamed ? lit : new Set<NodeId>();
	const previous = new Map(atRest.map((label) => [label.id, label]));
	return placeLabels({ ...part, hours: [], heading: null, hulls: [], first, standing, previous, viewport, measure });
}

/** The part of the emphasis that is in the scene. */
export function litOf({ nodes, ties }: NetworkScene, emphasis: NetworkEmphasis | null): NetworkEmphasis | null {
	if (emphasis === null) return null;
	return {
		nodes: new Set(nodes.filter(({ id }) => emphasis.nodes.has(id)).map(({ id }) => id)),
		ties: new Set(ties.filter(({ id }) => emphasis.ties.has(id)).map(({ id }) => id)),
	};
}

export function hasAny(floors: ReadonlySet<FloorNumber>, first: FloorNumber, last: FloorNumber): boolean {
	for (let floor = first; floor <= last; floor++) if (floors.has(floor)) return true;
	return false;
}
