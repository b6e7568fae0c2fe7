import { paper, withPalette } from '../../charts/theme.ts';
import type { DataFormatId } from '../../export/data/list.ts';
import { fileName, saveFile } from '../../export/save.ts';
import type { Cut, NodeAppearance } from '../../model/data-format.ts';
import type { NodeId, Point } from '../../model/graph.ts';
import { appliedView, pinsAt } from '../../store/applied.ts';
import { filteredBy } from '../../store/filtered.ts';
import { writeView } from '../../view/view.ts';
import type { Words } from '../parts/words.ts';
import { type SavedThread, threadToSave } from './open-thread.ts';

export interface DataChoice {
	/** CSV: begin with a byte order mark. */
	readonly byteOrderMark: boolean;
	/** Formats of the graph alone: only what the filters leave, instead of all ties of all kinds. */
	readonly asFiltered: boolean;
}

export async function saveData(
	id: DataFormatId,
	{ byteOrderMark, asFiltered }: DataChoice,
	words: Words,
): Promise<void> {
	const open = threadToSave();
	const view = writeView(appliedView(), 'threadData');
	const only = asFiltered ? { only: cutOf(open) } : {};
	const options = { view, appearance: appearanceOf(open), byteOrderMark, ...only };
	const { content, ending, mediaType } = await open.thread.exportData(id, options);
	saveFile(new Blob([content], { type: mediaType }), fileName(titleOf(open, words), ending));
}

/** Whose pseudonym is whose: a file of its own, and only where it is asked for. */
export async function savePseudonymKey(words: Words): Promise<void> {
	const open = threadToSave();
	const { content, ending, mediaType } = await open.thread.pseudonymKey();
	saveFile(new Blob([content], { type: mediaType }), fileName(titleOf(open, words), ending));
}

function titleOf({ reading }: SavedThread, words: Words): string {
	return reading.title ?? words.facts.untitled;
}

function cutOf({ reading: { graph } }: SavedThread): Cut {
	const view = appliedView();
	const { nodes, ties } = filteredBy(graph, view);
	return { nodes, ties: new Set(ties.keys()), range: view.range };
}

/** The nodes as on screen, in the colours of paper. */
function appearanceOf({ reading: { graph }, positions, encoding }: SavedThread): NodeAppearance {
	const theme = withPalette(paper, encoding.palette);
	const colourOf = (id: NodeId) => theme.people[encoding.colours.get(id) ?? -1] ?? theme.others;
	const nodes = [...graph.people, ...graph.anonymous];
	const points: ReadonlyMap<NodeId, Point> = new Map([...positions.points, ...pinsAt(positions, appliedView())]);
	return { points, colours: new Map(nodes.map(({ id }) => [id, colourOf(id)])) };
}
