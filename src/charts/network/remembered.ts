import { memoLast } from '../../lib/memo.ts';
import type { NodeId } from '../../model/graph.ts';
import type { Size } from '../chart.ts';
import { type GeometryInput, levelFor, networkGeometry } from './geometry.ts';
import { placeLabels } from './labels.ts';
import { isSameLevel, type Level } from './level.ts';
import type { GeometryProps, NetworkProps } from './props.ts';
import { visiblePart } from './scene.ts';
import type { NetworkGeometry, NetworkLabel, Viewport, VisibleGraph } from './types.ts';

/** A key for each: one left out is a type error here, and would be a geometry that does not follow a change. */
const causes = Object.keys({
	...{ graph: 0, floors: 0, positions: 0, pins: 0, colours: 0, openingPoster: 0, measure: 0, sizes: 0, fillings: 0 },
	...{ prominent: 0, isolatedLabel: 0, hasRim: 0, postName: 0, mostPeople: 0, communities: 0, opened: 0 },
	groupLabel: 0,
} satisfies Record<keyof GeometryProps, 0>) as readonly (keyof GeometryProps)[];

/** The geometry of props in a pane; the same object until something that it follows from is another. */
export function geometryMemo(): (
	props: NetworkProps,
	size: Size,
	nearness: number,
	wanted: ReadonlySet<NodeId>,
) => NetworkGeometry {
	let input: GeometryInput;
	let level: Level | null = null;
	const levelOf = memoLast((..._causes: readonly unknown[]) => {
		const now = levelFor(input);
		// One may come nearer without more people being there, and select whoever is drawn.
		if (level === null || !isSameLevel(level, now)) level = now;
		return level;
	});
	const geometryOf = memoLast((now: Level, ..._causes: readonly unknown[]) => networkGeometry(input, now));
	return (props, size, nearness, wanted) => {
		input = { ...props, size, nearness, wanted };
		const followed = causes.map((cause) => props[cause]);
		return geometryOf(levelOf(...followed, nearness, wanted), ...followed, size.width, size.height);
	};
}

/** The scene that names are placed in. `first`: the nodes whose names are placed first. */
export interface NamedPart {
	readonly geometry: NetworkGeometry;
	readonly view: VisibleGraph;
	readonly first: ReadonlySet<NodeId>;
	readonly viewport: Viewport;
}

type Labels = ReadonlyMap<NodeId, NetworkLabel>;

/** Names as they have room, where they were before if they can; the same object until what they follow from is another. */
export function labelsMemo(): (part: NamedPart, props: NetworkProps, previous: Labels) => Labels {
	let place: () => Labels = () => new Map();
	const labelsOf = memoLast((..._causes: readonly unknown[]) => place());
	return ({ geometry, view, first, viewport }, props, previous) => {
		place = () => {
			const shown = visiblePart(geometry, view, props);
			const labels = placeLabels({ ...shown, first, previous, viewport, measure: props.measure });
			return new Map(labels.map((label) => [label.id, label]));
		};
		const { zoom, pan } = viewport;
		return labelsOf(geometry, view, first, props.measure, zoom, pan.x, pan.y);
	};
}
