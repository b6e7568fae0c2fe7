import type { Grade, TieKind } from '../../model/attribution.ts';
import type { NodeId } from '../../model/graph.ts';
import type { FloorNumber } from '../../model/thread.ts';

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
