import type { Answer, Attribution, Candidate, Contradiction, Repair } from './attribution.ts';
import type { Correction } from './correction.ts';
import type { NodeId, ReplyGraph } from './graph.ts';
import type { InferenceSettings } from './inference-settings.ts';
import type { FloorNumber, Handle, HandleKey, PostTime, Problem, Repeat } from './thread.ts';

/*
 * People's own colours are those of the default settings without corrections (`Reading.prominent`): moving the
 * threshold or putting something right recolours nobody.
 */

/** Where a thread came from. */
export interface Source {
	readonly name: string;
	/** Of the format that read it: see `formats/list.ts`. */
	readonly format: string;
	/** SHA-256 of the bytes in hex; null where the browser offers none (an insecure address). */
	readonly hash: string | null;
	/** The thread's own address on the web, where the file gives it. */
	readonly address: string | null;
	/** The key of the thread among those of its file; absent where the file holds no other. */
	readonly thread?: string;
}

/** One of several threads in a file. */
export interface ThreadInFile {
	/** What the file calls it, or its place in the file, from 1: the same whenever the same file is read. */
	readonly key: string;
	readonly title: string | null;
	/** The opening post counted. */
	readonly floors: number;
}

/** The threads of a file that holds several, in the file's order, and which of them was read. */
export interface Among {
	readonly key: string;
	readonly threads: readonly ThreadInFile[];
}

/**
 * By what a thread is known again, in memory and in files of corrections: its file's hash and, where the file holds
 * several threads, which it is. Null where the browser offers no hash.
 */
export function identityOf({ hash, thread }: Pick<Source, 'hash' | 'thread'>): string | null {
	return hash === null || thread === undefined ? hash : `${hash}~${encodeURIComponent(thread)}`;
}

/** A floor without its text. */
export interface FloorFacts {
	readonly number: FloorNumber;
	readonly id: string | null;
	readonly postedAt: PostTime | null;
	readonly deleted: boolean;
	/** Length of the text in UTF-16 units. */
	readonly length: number;
	readonly author: Attribution;
}

/** All that the page holds of a thread; its text stays in the worker. */
export interface Reading {
	readonly source: Source;
	readonly title: string | null;
	readonly floors: readonly FloorFacts[];
	readonly folded: readonly Repeat[];
	readonly problems: readonly Problem[];
	readonly answers: readonly Answer[];
	readonly graph: ReplyGraph;
	/** Mentions in the whole thread, with or without a number. */
	readonly mentions: number;
	/** The person whom the default layout stands around; null: no star, a force layout. */
	readonly centre: NodeId | null;
	/** What it was concluded under: authors, answers and graph are those at its threshold. */
	readonly settings: InferenceSettings;
	/** Numbers that do not fit, and what they are taken to mean; empty where `settings` leave them as they are. */
	readonly repairs: readonly Repair[];
	/** True if numbers were found to have moved, whether or not they are put right. */
	readonly hasShiftedNumbers: boolean;
	/** Handles that corrections make another's: by key, the key of the person who stands for both. */
	readonly aliases: ReadonlyMap<HandleKey, HandleKey>;
	/** What in the file speaks against the corrections of `settings`. */
	readonly contradictions: readonly Contradiction[];
	/** Corrections of `settings` that are about floors or handles that this thread does not have; they change nothing. */
	readonly unfit: readonly Correction[];
	/** What is contested or nearly known, what settles most first. */
	readonly inbox: readonly InboxItem[];
	/** People who are called but never seem to post. */
	readonly summoned: ReadonlySet<NodeId>;
	/**
	 * The eight most active under the default settings, the most active first: these have a colour of their own, and keep
	 * it whatever the settings, also where one of them is no longer in the graph.
	 */
	readonly prominent: readonly NodeId[];
}

/**
 * Something that whoever read the thread could settle: who wrote a floor, which floor it answers, or whether what a
 * floor mentions is somebody. `subject` is that of the correction that answers it.
 */
export type InboxItem = {
	readonly subject: string;
	readonly floor: FloorNumber;
	/** How much an answer is expected to settle: floors named, and what is in doubt of the calls, in nats. */
	readonly gain: number;
	/** The probability of the best candidate, or that `isPerson` is right. */
	readonly best: number;
} & (
	| { readonly type: 'author'; readonly candidates: readonly Candidate<Handle>[] }
	| { readonly type: 'answers'; readonly candidates: readonly Candidate<FloorNumber>[] }
	| { readonly type: 'person'; readonly handle: Handle; readonly isPerson: boolean }
);
