import * as v from 'valibot';
import { correctionSchema } from '../../model/correction-schema.ts';
import type { FloorNumber } from '../../model/thread.ts';

/*
 * A record of a later version is never written over; those of earlier ones than can be read are set aside, counted in
 * Recent threads.
 */

/** Every record says of which version it is; those of a version that cannot be read are left where they are. */
export const recordVersion = 1;

const version = v.literal(recordVersion);
/** Milliseconds since 1970; only what a `Date` can hold, since it is shown as one. */
const at = v.pipe(v.number(), v.minValue(-8.64e15), v.maxValue(8.64e15));
const floor = v.pipe(v.number(), v.safeInteger());

/** `thread:HASH`: what is known of a thread without its text. */
export const threadRecord = v.object({
	version,
	name: v.string(),
	title: v.nullable(v.string()),
	openedAt: at,
	/** In order of the floors: number and fingerprint. */
	floors: v.array(v.tuple([floor, v.string()])),
});

/** `correction:HASH:SUBJECT`: null where it was taken back, so that an older copy elsewhere does not bring it back. */
export const correctionRecord = v.object({ version, at, correction: v.nullable(correctionSchema) });

/** `view:HASH`: the address's parameters, without corrections. */
export const viewRecord = v.object({ version, at, view: v.record(v.string(), v.array(v.string())) });

/** `read:HASH`: the floors that were read, as ranges with both ends in them, in order. */
export const readRecord = v.object({ version, at, ranges: v.array(v.tuple([floor, floor])) });

export type ThreadRecord = v.InferOutput<typeof threadRecord>;

/** Was it written by a later Loutu? Then it is not for this one to write over. */
export function isLater(record: unknown): boolean {
	const later = v.safeParse(v.object({ version: v.pipe(v.number(), v.gtValue(recordVersion)) }), record);
	return later.success;
}

/** In bytes as JSON; 0 of what no JSON can hold: whatever wrote that here, one record must not be the end of all. */
export function storedSize(records: unknown): number {
	try {
		return new TextEncoder().encode(JSON.stringify(records)).length;
	} catch {
		return 0;
	}
}

export type Kind = 'thread' | 'correction' | 'view' | 'read';

/** A hash is hex digits, so the first two colons part the key; a subject has one of its own. */
export function keyOf(kind: Kind, hash: string, subject = ''): string {
	return kind === 'correction' ? `${kind}:${hash}:${subject}` : `${kind}:${hash}`;
}

export function keyParts(key: string): { readonly kind: string; readonly hash: string } {
	const [kind = '', hash = ''] = key.split(':', 2);
	return { kind, hash };
}

/** First and last of floors without a gap, both among them. */
export type FloorRuns = readonly (readonly [FloorNumber, FloorNumber])[];

/** So many floors a thread can have; a record that says more was not made here. */
const most = 1_000_000;

export function rangesOf(floors: readonly FloorNumber[]): [FloorNumber, FloorNumber][] {
	const ranges: [FloorNumber, FloorNumber][] = [];
	for (const floor of [...floors].sort((a, b) => a - b)) {
		const last = ranges.at(-1);
		if (last !== undefined && floor <= last[1] + 1) last[1] = floor;
		else ranges.push([floor, floor]);
	}
	return ranges;
}

export function floorsOf(ranges: FloorRuns): FloorNumber[] {
	const sound = ranges.filter(([from, to]) => Number.isInteger(from) && from >= 0 && to >= from && to < most);
	return sound.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index));
}
