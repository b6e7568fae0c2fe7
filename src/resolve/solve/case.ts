import { known } from '../../lib/assert.ts';
import type { FloorNumber, Handle, HandleKey } from '../../model/thread.ts';
import type { Context, ReadFloor } from '../context.ts';
import type { Names } from '../names.ts';
import { type Tokens, tokensOf } from './words.ts';

/** A name called in a floor, as the solver sees it. Floors and handles are indices into the case's lists. */
export interface Call {
	readonly floor: number;
	readonly handle: number;
	/** The number behind the name as written; null for a plain mention. */
	readonly number: FloorNumber | null;
	/** Offset of the mention in the floor's text, in UTF-16 units. */
	readonly start: number;
	/** Position among the calls of its floor, from 0. */
	readonly order: number;
	/** False of a second call of the same handle in the same floor: it is no second witness of who wrote what. */
	readonly counts: boolean;
	/** What is said to this person: in a floor that calls several, only the text up to the next name. */
	readonly said: string;
	readonly tokens: Tokens;
}

export interface CaseFloor {
	readonly number: FloorNumber;
	/** The text with its references blanked: offsets still hold. */
	readonly text: string;
	readonly tokens: Tokens;
	/** Indices into `calls` of the case, in order of the text. */
	readonly calls: readonly number[];
	/** By handle that the floor calls, in the order of the text: its first call, an index into `calls` of the case. */
	readonly called: ReadonlyMap<number, number>;
	/** The handle that the file states as its author; null where the file states none. */
	readonly stated: number | null;
	/** Length of the text in UTF-16 units, each run of white space counted as one and references left out. */
	readonly length: number;
	/** True if it asks a question. */
	readonly asks: boolean;
	/** True if it speaks of this thread's opening poster by their role. */
	readonly namesPoster: boolean;
	/** True of a floor that calls more people than anybody answers at once: a list of names. */
	readonly isRollCall: boolean;
}

/** A thread as the solver sees it: lists of floors, handles and calls that refer to each other by index. */
export interface Case {
	readonly floors: readonly CaseFloor[];
	readonly handles: readonly HandleKey[];
	readonly calls: readonly Call[];
	/** By token: how rare it is here, ln((floors + 1) / floors that have it), in nats (inverse document frequency: Spärck Jones 1972). */
	readonly rarity: ReadonlyMap<string, number>;
	/** By floor number, its index. */
	readonly indexOf: ReadonlyMap<FloorNumber, number>;
	/** Handles of the site's own people, as far as the format knows the site. */
	readonly staff: ReadonlySet<number>;
}

/** A floor that calls more people than `rollCall`, or has more calls than `mostCalls`, is a list and answers nobody in particular. */
const rollCall = 10;
const mostCalls = 100;

const question = /[?？]|[吗呢]\s*$/;
const posterWord = /楼主|(?<![A-Za-z])(?:lz|op)(?![A-Za-z])/i;
/** The opening poster of another thread: 原帖 op, 那个帖子的 OP, 另一个帖的楼主. */
const otherThread =
	/(?:原(?:\s*(?:帖|贴|po))?|那[个位]?[^，。,.\n]{0,4}|另[^，。,.\n]{0,6}|[帖贴])\s*(?:的\s*)?(?:op|楼主|lz)/gi;

/** In a thread of more floors than this the solver compares no texts and concludes only what is certain: that keeps time and memory bounded. */
export const mostFloors = 50_000;

const unread: Tokens = new Map();
const nobodyCalled: ReadonlyMap<number, number> = new Map();

/** @param names decides which handles are one person, and the order of `handles` */
export function caseOf(context: Context, names: Names): Case {
	const read = context.floors.length > mostFloors ? () => unread : tokensOf;
	const keys = Array.from(names.handles.keys());
	const ids = new Map(keys.map((key, index) => [key, index]));
	const idOf = (handle: Handle) => known(ids.get(names.keyOf(handle)), handle);
	const calls: Call[] = [];
	const floors = context.floors.map((floor, index) => {
		const text = blanked(floor.floor.text, floor.references);
		const tokens = read(text);
		const own = callsOf(floor, index, { text, tokens }, idOf, read);
		const first = calls.length;
		for (const call of own) calls.push(call);
		return floorOf(floor, { text, tokens }, own, first, idOf);
	});
	const indexOf = new Map(floors.map(({ number }, index) => [number, index]));
	const staff = new Set(keys.flatMap((key, id) => (context.staff.has(key) ? id : [])));
	return { floors, handles: keys, calls, rarity: rarityOf(floors), indexOf, staff };
}

/** A floor's text with its references blanked, and its words. */
type Said = Pick<CaseFloor, 'text' | 'tokens'>;

function floorOf(
	{ floor }: ReadFloor,
	{ text, tokens }: Said,
	own: readonly Call[],
	first: number,
	idOf: (handle: Handle) => number,
): CaseFloor {
	const called = own.length === 0 ? nobodyCalled : firstCalls(own, first);
	return {
		number: floor.number,
		text,
		tokens,
		calls: own.map((_, order) => first + order),
		called,
		stated: floor.author === null ? null : idOf(floor.author),
		length: text.replace(/\s+/g, ' ').trim().length,
		asks: question.test(text),
		namesPoster: posterWord.test(text.replace(otherThread, '')),
		isRollCall: called.size > rollCall || own.length > mostCalls,
	};
}

function firstCalls(own: readonly Call[], first: number): Map<number, number> {
	const called = new Map<number, number>();
	own.forEach(({ handle }, order) => {
		if (!called.has(handle)) called.set(handle, first + order);
	});
	return called;
}

function callsOf(
	{ references }: ReadFloor,
	floor: number,
	{ text, tokens }: Said,
	idOf: (handle: Handle) => number,
	read: (text: string) => Tokens,
): Call[] {
	const named = references.filter(({ handle }) => handle !== null);
	/** By handle, the order of the call that counts: the first with a number, or else the first. */
	const counting = new Map<number, number>();
	const ids = named.map(({ handle }) => idOf(known(handle, 'handle')));
	ids.forEach((id, order) => {
		const before = counting.get(id);
		const isSurer = before !== undefined && named[before]?.floor === null && named[order]?.floor !== null;
		if (before === undefined || isSurer) counting.set(id, order);
	});
	return named.map(({ floor: number, span }, order) => {
		const isOnly = named.length === 1;
		const said = isOnly ? text : text.slice(span.end, named[order + 1]?.span.start);
		const handle = ids[order] as number;
		const counts = counting.get(handle) === order;
		return { floor, handle, number, start: span.start, order, counts, said, tokens: isOnly ? tokens : read(said) };
	});
}

function blanked(text: string, references: ReadFloor['references']): string {
	let done = 0;
	let result = '';
	for (const { span } of references) {
		result += text.slice(done, span.start) + ' '.repeat(span.end - span.start);
		done = span.end;
	}
	return result + text.slice(done);
}

function rarityOf(floors: readonly CaseFloor[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const { tokens } of floors) for (const token of tokens.keys()) counts.set(token, (counts.get(token) ?? 0) + 1);
	return new Map(Array.from(counts, ([token, count]) => [token, Math.log((floors.length + 1) / count)]));
}
