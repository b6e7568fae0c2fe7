import { nodeName } from '../graph/node-name.ts';
import type { NodeId } from '../model/graph.ts';
import type { Reading } from '../model/reading.ts';
import type { Selection } from '../model/selection.ts';
import { relatedFloors } from '../state/selectors.ts';
import type { Words } from './words.ts';

/** What the reader is about, in words. */
export function readerTitle(selection: Selection, reading: Reading, { reader, graph }: Words): string {
	const related = relatedFloors(selection, reading)?.length ?? 0;
	const nameOf = (id: NodeId) => nodeName(reading.graph, id);
	if (selection === null) return reader.title;
	if (selection.type === 'floor') return selection.floor === 0 ? reader.post : `#${selection.floor}`;
	if (selection.type === 'tie') {
		const tie = reading.graph.ties.find(({ id }) => id === selection.tie);
		return tie === undefined ? graph.title : reader.pair(nameOf(tie.source), nameOf(tie.target), related);
	}
	return reader.by(selection.people.map(nameOf).join(selection.type === 'path' ? ' → ' : ', '), related);
}
