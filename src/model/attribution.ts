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
	/**
	 * How much it speaks for the conclusion, in natural log odds; below 0, against it. Null where it is no matter of
	 * more or less: what the file states, what a number proves.
	 */
	readonly weight: number | null;
}

/**
 * - `stated`: the file says so.
 * - `corrected`: somebody who read the thread says so.
 * - `same-person`: somebody says that the handle in the file and this one are the same person's.
 * - `numbered-mention`: a later floor calls the floor by name and number.
 * - `repaired-number`: a later floor calls the name by a number that, once deletions are undone, is this floor's.
 * - `near-number`: a later floor calls the name by a number that misses this floor by one.
 * - `self-mention`: the floor mentions the candidate, which people hardly do to themselves: evidence against.
 * - `called-later`: a later floor calls the name without a number and, by what it says, probably answers this floor.
 * - `answers-call`: the floor probably answers one in which the candidate is called.
 * - `poster-calls`: the candidate probably is the opening poster, who answers many people here, and the floor calls
 *   somebody.
 * - `poster-word`: the floor speaks of the opening poster as of somebody else: evidence against.
 * - `poster-called`: floors that call the candidate read like answers to the opening poster.
 * - `written-number`, `same-words`, `near`, `asks`, `dialogue`, `opening-post`: why a floor answers another. Its number
 *   stands there; both share rare words; it is among the next floors; the answered floor asks; the answered floor calls
 *   whoever answers; a name of the opening poster's answers the opening post.
 * - `only-floor`: no other floor could be meant.
 * - `relative`: the words say which floor: the one above, the one below, the opening poster's.
 */
export type EvidenceRule = (typeof evidenceRules)[number];
export const evidenceRules = [
	'stated',
	'corrected',
	'same-person',
	'numbered-mention',
	'repaired-number',
	'near-number',
	'self-mention',
	'called-later',
	'answers-call',
	'poster-calls',
	'poster-word',
	'poster-called',
	'written-number',
	'same-words',
	'near',
	'asks',
	'dialogue',
	'opening-post',
	'only-floor',
	'relative',
] as const;

export interface Candidate<T> {
	readonly value: T;
	/** Null where candidates merely contest each other and nothing weighs them; 0 where a correction rules one out. */
	readonly probability: number | null;
	readonly evidence: readonly Evidence[];
}

/** What we conclude, always with its reasons. */
export type Inference<T> =
	| {
			readonly grade: 'stated' | 'proven';
			readonly value: T;
			readonly evidence: readonly Evidence[];
			/** What the file says instead, where a correction overrules it (probability 0) or gives it another name (null). */
			readonly others?: readonly Candidate<T>[];
	  }
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

/** From this probability on a guess is called likely; below it is still a guess, and looks like one. */
export const likelyFrom = 0.8;

/** True of a name that is shown although it is less than likely. */
function isGuess(attribution: Attribution): boolean {
	return attribution.grade === 'likely' && attribution.probability < likelyFrom;
}

/** Does something as probable as this count at a threshold? At 1 nothing does that is merely likely, however probable. */
export function countsAt(probability: number, threshold: number): boolean {
	return probability >= threshold && threshold < 1;
}

/** What is left of an inference at a threshold: a likely value below it is unknown, and the first of its candidates. */
export function atThreshold<T>(inference: Inference<T>, threshold: number): Inference<T> {
	if (inference.grade !== 'likely' || countsAt(inference.probability, threshold)) return inference;
	const { value, probability, evidence, others } = inference;
	return { grade: 'unknown', others: [{ value, probability, evidence }, ...others] };
}

/** The probability of the best candidate of a floor whose author is not certain; null where nothing weighs any. */
export function bestProbability(attribution: Attribution): number | null {
	if (attribution.grade === 'likely') return attribution.probability;
	return attribution.grade === 'unknown' ? (attribution.others[0]?.probability ?? null) : null;
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
	readonly evidence: readonly Evidence[];
	/** Floors that the same words may mean instead, likeliest first. */
	readonly others: readonly Candidate<FloorNumber>[];
	/** True where the floor is the writer's own (我 #33 的回复): it makes no tie. */
	readonly isOwn?: boolean;
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
	/** Every person's handle as first seen, in order of first appearance. */
	readonly handles: ReadonlyMap<HandleKey, Handle>;
	/** Handles that corrections make another's: by key, the key that stands in `handles`. */
	readonly aliases: ReadonlyMap<HandleKey, HandleKey>;
	/** Numbers that deletions moved, and what they are taken to mean. */
	readonly repairs: readonly Repair[];
	/** People who are called but, as far as the text tells, never post: moderators summoned, people of other threads. */
	readonly summoned: ReadonlySet<HandleKey>;
}

/** Something in the file that speaks against a correction: a passage, and why. */
export interface Contradiction {
	/** Of the correction: see `subjectOf`. */
	readonly subject: string;
	/**
	 * - `stated`: the file names another author, or another floor answered.
	 * - `numbered-mention`: a number that stands as it is calls somebody else.
	 * - `self-mention`: the corrected author calls themselves.
	 * - `written-number`: the floor names another floor by number.
	 */
	readonly rule: Extract<EvidenceRule, 'stated' | 'numbered-mention' | 'self-mention' | 'written-number'>;
	/** Where it stands. */
	readonly floor: FloorNumber;
	readonly span: Span | null;
	/** Whom or which floor the file names. */
	readonly says: Handle | FloorNumber;
}

/** A numbered mention whose number no longer fits, since floors before it have been deleted. */
export interface Repair {
	readonly floor: FloorNumber;
	readonly span: Span;
	readonly handle: Handle;
	readonly written: FloorNumber;
	/** The floor that is meant. */
	readonly meant: FloorNumber;
	readonly probability: number;
}

/** A grade as it is shown: a likely name whose probability is below `likelyFrom` is a guess, and says so. */
export type Sureness = (typeof surenesses)[number];
export const surenesses = ['stated', 'proven', 'likely', 'guess', 'unknown'] as const;

export function surenessOf(attribution: Attribution): Sureness {
	return isGuess(attribution) ? 'guess' : attribution.grade;
}

/** The same of a grade and the probability that goes with it, null where none does. */
export function surenessAt(grade: Grade, probability: number | null): Sureness {
	return grade === 'likely' && probability !== null && probability < likelyFrom ? 'guess' : grade;
}

/** `surenesses` is ordered from best to worst; the best of some, unknown of none. */
export function surest(some: readonly Sureness[]): Sureness {
	return surenesses.find((each) => some.includes(each)) ?? 'unknown';
}
