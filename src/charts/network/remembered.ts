import { memoLast } from '../../lib/memo.ts';
import type { NodeId } from '../../model/graph.ts';
import type { Size } from '../chart.ts';
import { networkGeometry } from './geometry.ts';
import { placeLabels } from './labels.ts';
import type { NetworkProps } from './props.ts';
import { visiblePart } from './scene.ts';
import type { NetworkGeometry, NetworkLabel, Viewport, VisibleGraph } from './types.ts';

/** The geometry of props in a pane; the same object until something that it follows from is another. */
export function geometryMemo(): (props: NetworkProps, size: Size) => NetworkGeometry {
	const geometryOf = memoLast(
		(
			graph: NetworkProps['graph'],
			positions: NetworkProps['positions'],
			pins: NetworkProps['pins'],
			colours: NetworkProps['colours'],
			openingPoster: NetworkProps['openingPoster'],
			measure: NetworkProps['measure'],
			sizes: NetworkProps['sizes'],
			fillings: NetworkProps['fillings'],
			prominent: NetworkProps['prominent'],
			isolatedLabel: NetworkProps['isolatedLabel'],
			width: number,
			height: number,
		) => {
			const others = { colours, openingPoster, measure, sizes, fillings, prominent, isolatedLabel };
			return networkGeometry({ graph, positions, pins, ...others, size: { width, height } });
		},
	);
	return ({ graph, positions, pins, ...props }, { width, height }) => {
		const { colours, openingPoster, measure, sizes, fillings, prominent, isolatedLabel } = props;
		const others = [colours, openingPoster, measure, sizes, fillings, prominent, isolatedLabel] as const;
		return geometryOf(graph, positions, pins, ...others, width, height);
	};
}

/** What names are placed for. `first`: whose come first. */
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
