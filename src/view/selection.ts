import type { NodeId } from '../model/graph.ts';
import { tieIdAfter } from '../model/graph.ts';
import type { Selection } from '../model/selection.ts';
import type { FloorNumber } from '../model/thread.ts';
import { all, type Field, first, type Present, type Rename, readFloor, type ViewParameters } from './field.ts';
import { movedNode, renamedNode } from './nodes.ts';
import { handleOf, personOf } from './step-text.ts';

/** What is selected, and highlighted in every view. */
export const selection: Field<Selection> = {
	initial: null,
	address: { names: ['path', 'way', 'person', 'tie', 'floor'], write, read },
	undo: { not: 'looking at something is nothing that was done: going back leaves it selected' },
	part: 'selection',
	rename: (value, rename: Rename) => withNodes(value, (node) => renamedNode(node, rename)),
	move(value, to) {
		if (value?.type !== 'floor') return value?.type === 'ties' ? withTies(value, (id) => movedNode(id, to)) : value;
		const floor = to.get(value.floor);
		return floor === undefined ? null : { type: 'floor', floor };
	},
	fit,
	count(value) {
		if (value === null) return 0;
		if (value.type === 'ties') return value.ties.length;
		return value.type === 'floor' ? 1 : value.people.length;
	},
};

function write(value: Selection): ViewParameters {
	if (value === null) return {};
	if (value.type === 'people') return { person: value.people.map(handleOf) };
	if (value.type === 'path') return { [value.directed ? 'path' : 'way']: value.people.map(handleOf) };
	if (value.type === 'ties') return { tie: writeTies(value.ties) };
	return { floor: [String(value.floor)] };
}

function read(parameters: ViewParameters): Selection {
	const ties = readTies(all(parameters, 'tie'));
	const floor: FloorNumber | null = readFloor(first(parameters, 'floor') ?? '');
	const path = [...new Set((parameters.path ?? all(parameters, 'way')).map(personOf))];
	if (path.length > 1) return { type: 'path', people: path, directed: parameters.path !== undefined };
	const people = [...new Set(all(parameters, 'person').map(personOf))];
	if (people.length > 0) return { type: 'people', people };
	if (ties.length > 0) return { type: 'ties', ties };
	return floor === null ? null : { type: 'floor', floor };
}

function withNodes(value: Selection, node: (id: NodeId) => NodeId): Selection {
	if (value?.type === 'people' || value?.type === 'path') return { ...value, people: value.people.map(node) };
	// An address may hold anything in the place of a tie.
	if (value?.type === 'ties') return { type: 'ties', ties: value.ties.map((tie) => tieIdAfter(tie, node) ?? tie) };
	return value;
}

function withTies(value: Selection & { type: 'ties' }, node: (id: NodeId) => NodeId | null): Selection {
	const ties = value.ties.flatMap((tie) => tieIdAfter(tie, node) ?? []);
	return ties.length === 0 ? null : { type: 'ties', ties };
}

/** A path of which a part is missing is dropped. */
function fit(value: Selection, present: Present): Selection {
	if (value === null) return null;
	if (value.type === 'floor') return present.floor(value.floor) ? value : null;
	if (value.type === 'ties') {
		const ties = value.ties.filter((tie) => present.tie(tie));
		return ties.length === 0 ? null : { type: 'ties', ties };
	}
	const people = value.people.filter((person) => present.node(person));
	if (value.type === 'path') return people.length < value.people.length ? null : value;
	return people.length === 0 ? null : { type: 'people', people };
}

/**
 * Ties in an address: their ids, but for those of floors of unknown author that follow each other and say the same to
 * one person, which are one text: a cell of the matrix can stand for hundreds of them. See `tieId`.
 */
export function writeTies(ties: readonly string[]): string[] {
	const groups: { readonly first: string; readonly said: Anonymous | null }[] = [];
	for (const tie of ties) {
		const said = anonymousOf(tie);
		const last = groups.at(-1);
		if (last?.said && said?.kind === last.said.kind && said.target === last.said.target) {
			const floors = [...last.said.floors, ...said.floors];
			groups.splice(-1, 1, { first: last.first, said: { ...said, floors } });
		} else groups.push({ first: tie, said });
	}
	return groups.map(({ first, said }) =>
		said === null || said.floors.length === 1
			? first
			: JSON.stringify([`f:${said.floors.join('+')}`, said.kind, said.target]),
	);
}

/** The ids in texts of {@link writeTies}, each once; what is no such text stays as it is. */
export function readTies(texts: readonly string[]): string[] {
	const ties = texts.filter(Boolean).flatMap((text) => {
		const joined = anonymousOf(text);
		return joined === null || joined.floors.length === 1
			? text
			: joined.floors.map((floor) => JSON.stringify([`f:${floor}`, joined.kind, joined.target]));
	});
	return [...new Set(ties)];
}

interface Anonymous {
	/** Numbers, as written. */
	readonly floors: readonly string[];
	readonly kind: string;
	readonly target: string;
}

/**
 * The parts of the id of a tie from floors of unknown author; null for other ties, and for any other text in an
 * address.
 */
function anonymousOf(text: string): Anonymous | null {
	const [, floors, kind, target] = text.match(/^\["f:(\d+(?:\+\d+)*)","(\w+)",("(?:[^"\\]|\\.)*")\]$/) ?? [];
	if (floors === undefined || kind === undefined || target === undefined) return null;
	try {
		return { floors: floors.split('+'), kind, target: JSON.parse(target) };
	} catch {
		return null;
	}
}
