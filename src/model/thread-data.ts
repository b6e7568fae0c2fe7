import * as v from 'valibot';
import { evidenceRules, grades, tieKinds } from './attribution.ts';

/**
 * Thread data, version 1: everything Loutu read and concluded, as JSON. One schema writes it and reads it back.
 * Offsets count UTF-16 units into a floor's `text`, `end` exclusive. Keys it does not know are kept out of the way:
 * later versions add.
 */
export const threadDataFormat = 'loutu-thread';
export const threadDataVersion = 1;

const floorNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const probability = v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1)));
const grade = v.picklist(grades);

/** Where a conclusion comes from; `start` and `end` are null where it is the whole floor. */
const evidence = v.object({
	/** One of this version's rules when written; a later version's when read. */
	rule: v.union([v.picklist(evidenceRules), v.string()]),
	floor: floorNumber,
	start: v.nullable(floorNumber),
	end: v.nullable(floorNumber),
});

const author = v.object({
	grade,
	/** Null when unknown. */
	handle: v.nullable(v.string()),
	/** Null unless the grade is likely. */
	probability,
	evidence: v.array(evidence),
	/** Best first, the author named among them; their probability is null when they merely contest each other. */
	candidates: v.array(v.object({ handle: v.string(), probability, evidence: v.array(evidence) })),
});

const floor = v.object({
	number: floorNumber,
	id: v.nullable(v.string()),
	/** ISO 8601. */
	postedAt: v.nullable(v.string()),
	deleted: v.boolean(),
	/** The body as in the file. */
	text: v.string(),
	author,
	mentions: v.array(
		v.object({ handle: v.string(), floor: v.nullable(floorNumber), start: floorNumber, end: floorNumber }),
	),
	/** One per floor and kind; unknown ones are left out. */
	answers: v.array(v.object({ floor: floorNumber, kind: v.string(), grade, probability })),
	/** What the file says that it answers, given only where a correction says otherwise. */
	parents: v.optional(v.array(floorNumber)),
});

const end = v.union([v.object({ person: v.string() }), v.object({ floor: floorNumber })]);

export const threadDataSchema = v.object({
	format: v.literal(threadDataFormat),
	version: v.literal(threadDataVersion),
	title: v.nullable(v.string()),
	/** True where all names are pseudonyms; what does not say so has the names of its file. */
	pseudonyms: v.optional(v.boolean()),
	source: v.object({
		name: v.string(),
		format: v.string(),
		hash: v.nullable(v.string()),
		address: v.nullable(v.string()),
		/** Which of the file's threads it is, where the file holds several. */
		thread: v.exactOptional(v.string()),
	}),
	/** What concluded it; older files do not say. */
	namedBy: v.optional(v.object({ loutu: v.string(), inference: v.number() })),
	/** The site's own people, where the format knows its site. */
	staff: v.optional(v.array(v.string())),
	/** Handles that are mentioned and nobody's, where that is settled: under pseudonyms. */
	nobodies: v.optional(v.array(v.string())),
	openingPoster: v.nullable(v.object({ handle: v.string(), grade, probability, evidence: v.array(evidence) })),
	/** In order of their numbers, the opening post (0) included. */
	floors: v.pipe(v.array(floor), v.minLength(1)),
	/** Blocks are counted from 1, the opening post being block 1. */
	folded: v.array(v.object({ block: v.pipe(v.number(), v.integer(), v.minValue(1)), repeats: floorNumber })),
	/** All kinds, unfiltered; `grade` is the best among the authors of its floors. */
	ties: v.array(
		v.object({
			source: end,
			target: end,
			kind: v.union([v.picklist(tieKinds), v.string()]),
			weight: v.pipe(v.number(), v.integer(), v.minValue(1)),
			grade,
			floors: v.array(floorNumber),
		}),
	),
	problems: v.array(
		v.object({
			code: v.string(),
			params: v.record(v.string(), v.union([v.string(), v.number()])),
			line: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
		}),
	),
	/** What people put right: see `correctionSchema`; those of later versions are kept as they are. */
	corrections: v.array(v.looseObject({})),
	/** `threshold`: from which probability on a likely author counts. The rest is the address's parameters. */
	view: v.looseObject({ threshold: v.number() }),
});

export type ThreadData = v.InferOutput<typeof threadDataSchema>;
