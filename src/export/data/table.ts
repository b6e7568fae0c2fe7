import { known } from '../../lib/assert.ts';
import { type Attribution, isCertain } from '../../model/attribution.ts';
import type { AnonymousFloor, NodeId, Person, Tie } from '../../model/graph.ts';
import type { FloorNumber } from '../../model/thread.ts';
import type { EdgeRow, NodeRow } from './columns.ts';
import type { DataInput } from './format.ts';
import { dataId, edgeId } from './ids.ts';

export interface Table {
	readonly nodes: readonly NodeRow[];
	readonly edges: readonly EdgeRow[];
}

/** The graph as rows, people first, in the graph's order: what every format writes. */
export function tableOf({ thread, resolution, graph }: DataInput): Table {
	const attributions = new Map(
		thread.floors.map(({ number }, index) => [number, known(resolution.attributions[index], 'attribution')]),
	);
	const poster = posterOf(graph.people, attributions);
	return {
		nodes: [...graph.people.map((person) => personRow(person, attributions, poster)), ...graph.anonymous.map(floorRow)],
		edges: graph.ties.map((tie) => edgeRow(tie, attributions)),
	};
}

type Attributions = ReadonlyMap<FloorNumber, Attribution>;

interface Poster {
	readonly node: NodeId;
	readonly attribution: Attribution | undefined;
}

/** Who wrote the opening post, as far as the graph counts it as theirs. */
function posterOf(people: readonly Person[], attributions: Attributions): Poster | null {
	const poster = people.find(({ floors }) => floors.includes(0));
	return poster === undefined ? null : { node: poster.id, attribution: attributions.get(0) };
}

function personRow(person: Person, attributions: Attributions, poster: Poster | null): NodeRow {
	const { id, handle, floors, inDegree, outDegree, firstFloor } = person;
	return {
		node: id,
		id: dataId(id),
		label: handle,
		entity: 'person',
		handle,
		floors,
		written: floors.length,
		certain: floors.filter((floor) => isCertain(attributions.get(floor)?.grade ?? 'unknown')).length,
		inDegree,
		outDegree,
		firstFloor,
		openingPoster: poster === null ? null : poster.node === id,
		openingPosterGrade: poster?.attribution?.grade ?? null,
		openingPosterProbability: probabilityOf(poster?.attribution),
	};
}

function floorRow({ id, floor, outDegree }: AnonymousFloor): NodeRow {
	return {
		node: id,
		id: dataId(id),
		label: `#${floor}`,
		entity: 'floor',
		handle: null,
		floors: [floor],
		written: 1,
		certain: 0,
		inDegree: 0,
		outDegree,
		firstFloor: floor,
		openingPoster: null,
		openingPosterGrade: null,
		openingPosterProbability: null,
	};
}

function edgeRow(tie: Tie, attributions: Attributions): EdgeRow {
	const { source, target, kind, grade, floors } = tie;
	const probabilities = floors.map((floor) => probabilityOf(attributions.get(floor)) ?? 0);
	return {
		id: edgeId(tie),
		source: dataId(source),
		target: dataId(target),
		weight: floors.length,
		kind,
		grade,
		probability: grade === 'likely' ? probabilities.reduce((best, each) => Math.max(best, each), 0) : null,
		floors,
	};
}

function probabilityOf(attribution: Attribution | undefined): number | null {
	return attribution?.grade === 'likely' ? attribution.probability : null;
}
