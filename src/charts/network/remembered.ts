import { memoLast } from '../../lib/memo.ts';
import type { Size } from '../chart.ts';
import { networkGeometry } from './geometry.ts';
import type { NetworkProps } from './props.ts';
import type { NetworkGeometry } from './types.ts';

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
			asideLabel: NetworkProps['asideLabel'],
			width: number,
			height: number,
		) => {
			const look = { colours, openingPoster, measure, sizes, fillings, prominent, asideLabel };
			return networkGeometry({ graph, positions, pins, ...look, size: { width, height } });
		},
	);
	return ({ graph, positions, pins, ...props }, { width, height }) => {
		const { colours, openingPoster, measure, sizes, fillings, prominent, asideLabel } = props;
		const look = [colours, openingPoster, measure, sizes, fillings, prominent, asideLabel] as const;
		return geometryOf(graph, positions, pins, ...look, width, height);
	};
}
