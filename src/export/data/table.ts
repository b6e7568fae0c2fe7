import { known } from '../../lib/assert.ts';
import { type Attribution, type Grade, isCertain, type TieKind } from '../../model/attribution.ts';
import type { AnonymousFloor, NodeId, Person, Tie } from '../../model/graph.ts';
import type { FloorNumber } from '../../model/thread.ts';
import type { DataInput } from './format.ts';
import { dataId, edgeId } from './ids.ts';

export interface Table {
	readonly nodes: readonly NodeRow[];
	readonly edges: readonly EdgeRow[];
}

/** The graph as rows, people first, in the graph's order: what every format writes. */
export function dataTable({ thread, resolution, graph }: DataInput): Table {
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

/** A person, or a floor of unknown author that addresses somebody. */
export interface NodeRow {
	readonly node: NodeId;
	readonly id: string;
	/** The handle as first seen, or `#` and the floor's number. */
	readonly label: string;
	readonly entity: 'person' | 'floor';
	/** Null: a floor of unknown author. */
	readonly handle: string | null;
	/** Floors that the person is known to have written; a floor's own number. */
	readonly floors: readonly FloorNumber[];
	readonly written: number;
	/** How many of the floors written have a stated or proven author; the others a likely one. */
	readonly certain: number;
	readonly inDegree: number;
	readonly outDegree: number;
	readonly firstFloor: FloorNumber;
	/** Null where nobody is known to have written the opening post, and for floors of unknown author. */
	readonly openingPoster: boolean | null;
	/** What `openingPoster` rests on. */
	readonly openingPosterGrade: Grade | null;
	readonly openingPosterProbability: number | null;
}

/** A tie. */
export interface EdgeRow {
	readonly id: string;
	readonly source: string;
	readonly target: string;
	readonly weight: number;
	readonly kind: TieKind;
	readonly grade: Grade;
	/** The best among the likely authors of its floors; null unless the grade is likely. */
	readonly probability: number | null;
	/** The answering floors. */
	readonly floors: readonly FloorNumber[];
}

export interface Column<Row> {
	readonly name: keyof Row & string;
	/** `floors`: a list of floor numbers. */
	readonly type: 'string' | 'integer' | 'double' | 'boolean' | 'floors';
}

/** What nodes say beside id and label. */
export const nodeColumns: readonly Column<NodeRow>[] = [
	{ name: 'entity', type: 'string' },
	{ name: 'handle', type: 'string' },
	{ name: 'floors', type: 'floors' },
	{ name: 'written', type: 'integer' },
	{ name: 'certain', type: 'integer' },
	{ name: 'inDegree', type: 'integer' },
	{ name: 'outDegree', type: 'integer' },
	{ name: 'firstFloor', type: 'integer' },
	{ name: 'openingPoster', type: 'boolean' },
	{ name: 'openingPosterGrade', type: 'string' },
	{ name: 'openingPosterProbability', type: 'double' },
];

/** What edges say beside id, ends and weight, which every format has a place for. */
export const edgeColumns: readonly Column<EdgeRow>[] = [
	{ name: 'kind', type: 'string' },
	{ name: 'grade', type: 'string' },
	{ name: 'probability', type: 'double' },
	{ name: 'floors', type: 'floors' },
];

/** A value as text: lists as their numbers between spaces; null where there is nothing to say, as for an empty list. */
export function cellText(value: string | number | boolean | null | readonly number[]): string | null {
	if (value === null) return null;
	if (typeof value !== 'object') return String(value);
	return value.length === 0 ? null : value.join(' ');
}
