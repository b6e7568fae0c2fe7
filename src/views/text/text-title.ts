import { nodeName } from '../../graph/node-name.ts';
import type { NodeId } from '../../model/graph.ts';
import type { Reading } from '../../model/reading.ts';
import type { Selection } from '../../model/selection.ts';
import { relatedFloors } from '../../store/selectors.ts';
import { listEnds, tieEnds } from '../graph/tie-ends.ts';
import type { Words } from '../parts/words.ts';

/** What the reader is about, in words. */
export function readerTitle(
	selection: Selection,
	reading: Reading,
	{ reader, graph, filter, floorName }: Words,
): string {
	const related = relatedFloors(selection, reading)?.length ?? 0;
	const nameOf = (id: NodeId) => nodeName(reading.graph, id);
	if (selection === null) return reader.title;
	if (selection.type === 'floor') return floorName(selection.floor);
	if (selection.type === 'ties') {
		const ends = tieEnds(selection.ties, reading.graph);
		if (ends === null) return graph.title;
		return reader.pair(listEnds(ends.sources, filter.list), listEnds(ends.targets, filter.list), related);
	}
	return reader.by(selection.people.map(nameOf).join(selection.type === 'path' ? ' → ' : ', '), related);
}
