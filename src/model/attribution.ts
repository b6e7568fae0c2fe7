import type { FloorNumber, Handle, HandleKey, Span } from './thread.ts';

/** How well something is known. In words on screen, never only as a colour. */
export type Grade = (typeof grades)[number];
export const grades = ['stated', 'proven', 'likely', 'unknown'] as const;

/** `grades` is ordered from best to worst; the better of two. */
export function betterGrade(a: Grade, b: Grade): Grade {
	return grades.indexOf(a) <= grades.indexOf(b) ? a : b;
}

/** True of what needs no probability: stated or proven. */
export function isCertain(grade: Grade): boolean {
	return grade === 'stated' || grade === 'proven';
}

/**
 * `@livid`, `#12` or `@livid #12`: name and number are never parted.
 * At least one of `handle` and `floor` is set.
 */
export interface Reference {
	readonly span: Span;
	readonly handle: Handle | null;
	readonly floor: FloorNumber | null;
}

/** Where a conclusion comes from: a rule, and the passage it rests on (null: the whole floor). */
export interface Evidence {
	readonly rule: EvidenceRule;
	readonly floor: FloorNumber;
	readonly span: Span | null;
}

/**
 * - `stated`: the file says so.
 * - `numbered-mention`: a later floor calls the floor by name and number.
 * - `self-mention`: the floor mentions the candidate, which people hardly do to themselves: evidence against.
 */
export type EvidenceRule = (typeof evidenceRules)[number];
export const evidenceRules = ['stated', 'numbered-mention', 'self-mention'] as const;

export interface Candidate<T> {
	readonly value: T;
	/** Null where candidates merely contest each other and nothing weighs them. */
	readonly probability: number | null;
	readonly evidence: readonly Evidence[];
}

/** What we conclude, always with its reasons. */
export type Inference<T> =
	| { readonly grade: 'stated' | 'proven'; readonly value: T; readonly evidence: readonly Evidence[] }
	| {
			readonly grade: 'likely';
			readonly value: T;
			readonly probability: number;
			readonly evidence: readonly Evidence[];
			readonly others: readonly Candidate<T>[];
	  }
	| { readonly grade: 'unknown'; readonly others: readonly Candidate<T>[] };

export type Attribution = Inference<Handle>;

/** The handle that an attribution names, null when it names none. */
export function authorOf(attribution: Attribution): Handle | null {
	return attribution.grade === 'unknown' ? null : attribution.value;
}

/** Kinds of answers and ties; which of them a floor's words made. */
export type TieKind = (typeof tieKinds)[number];
export const tieKinds = ['mention', 'numbered', 'floor', 'above', 'below', 'op', 'quote', 'stated'] as const;

/** A link from one floor to another that it answers. */
export interface Answer {
	readonly from: FloorNumber;
	readonly to: FloorNumber;
	readonly kind: TieKind;
	readonly grade: Exclude<Grade, 'unknown'>;
	/** Null unless the grade is likely. */
	readonly probability: number | null;
	/** The words that say so, in `from`; null where the file says so without words. */
	readonly span: Span | null;
}

/** One floor speaks to one person: what a tie is made of. */
export interface Address {
	readonly floor: FloorNumber;
	readonly person: HandleKey;
	readonly kind: TieKind;
	readonly span: Span | null;
}

/** All that is concluded from a thread. */
export interface Resolution {
	/** Per floor, in order of the thread's floors. */
	readonly references: readonly (readonly Reference[])[];
	/** Per floor, in order of the thread's floors. */
	readonly attributions: readonly Attribution[];
	readonly answers: readonly Answer[];
	readonly addresses: readonly Address[];
	/** Every handle of the file, as first seen, in order of first appearance. */
	readonly handles: ReadonlyMap<HandleKey, Handle>;
}
