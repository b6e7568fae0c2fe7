import * as v from 'valibot';
import { fail, ok, type Result } from '../lib/result.ts';
import { readCorrections } from '../model/correction-schema.ts';
import { type Floor, type FloorNumber, fileProblemCodes, type Problem, type ReadError } from '../model/thread.ts';
import { type ThreadData, threadDataFormat, threadDataSchema, threadDataVersion } from '../model/thread-data.ts';
import { version } from '../model/version.ts';
import { missingPost, type NamedElsewhere, type Recorded } from './format.ts';
import { parseJson } from './json.ts';

type FloorData = ThreadData['floors'][number];

/**
 * Loutu's own JSON, read back. It takes what the file states (texts, times, authors and answers of grade `stated`), the
 * corrections and the view; every conclusion is drawn anew, so that an older file profits from newer rules.
 */
export function readThreadData(text: string): Result<Recorded, ReadError> {
	const json = parseJson(text);
	if (!json.ok) return json;
	const stamp = v.safeParse(v.looseObject({ format: v.literal(threadDataFormat), version: v.number() }), json.value);
	if (!stamp.success) return fail({ code: 'unknown-format', params: {} });
	const { version } = stamp.output;
	if (version > threadDataVersion) return fail({ code: 'newer-version', params: { version } });
	// Of a file of errors the first one says enough.
	const data = v.safeParse(threadDataSchema, json.value, { abortEarly: true });
	if (!data.success) {
		const [{ message }] = data.issues;
		return fail({ code: 'bad-data', params: { path: v.getDotPath(data.issues[0]) ?? '', message } });
	}
	return ok(recordedFrom(data.output));
}

function recordedFrom(data: ThreadData): Recorded {
	const problems = keptProblems(data);
	const leaveOut = (what: string) => problems.push({ code: 'data-inconsistent', params: { what }, line: null });
	const floors = floorsOf(data, leaveOut);
	const numbers = new Set(floors.map(({ number }) => number));
	const folded = data.folded.filter(({ block, repeats }) => {
		const exists = numbers.has(repeats);
		if (!exists) leaveOut(`folded: ${block} → #${repeats}`);
		return exists;
	});
	return {
		thread: {
			title: data.title,
			floors,
			folded,
			problems,
			...(data.staff === undefined ? {} : { staff: data.staff }),
			...(data.nobodies === undefined ? {} : { nobodies: data.nobodies }),
		},
		address: data.source.address,
		stored: {
			source: data.source,
			...readCorrections(kept(data.corrections, 'corrections', leaveOut)),
			view: kept([data.view], 'view', leaveOut)[0] ?? {},
			pseudonyms: data.pseudonyms ?? false,
			named: namedIn(data),
		},
	};
}

/** Whom its writer named on each floor, for a version that names otherwise to say so; null where it was this one. */
function namedIn({ namedBy, floors, view }: ThreadData): NamedElsewhere | null {
	const isNaming = floors.some(({ author }) => author.grade !== 'unknown' && author.grade !== 'stated');
	if (!isNaming || namedBy?.inference === version.inference) return null;
	return {
		by: namedBy === undefined ? '' : `Loutu ${namedBy.loutu}, inference ${namedBy.inference}`,
		threshold: view.threshold,
		names: new Map(floors.map(({ number, author }) => [number, author.handle])),
	};
}

/** Views and corrections of later versions nest a few levels. */
const deepest = 64;

/** The values that are not nested too deep: posting them between threads and writing them as JSON is recursive. */
function kept<T>(values: readonly T[], what: string, leaveOut: LeaveOut): T[] {
	return values.filter((value) => {
		const isShallow = isWithin(value, deepest);
		if (!isShallow) leaveOut(`${what}: nested more than ${deepest} deep`);
		return isShallow;
	});
}

function isWithin(value: unknown, depth: number): boolean {
	if (typeof value !== 'object' || value === null) return true;
	return depth > 0 && Object.values(value).every((each) => isWithin(each, depth - 1));
}

/** Told what does not fit. */
type LeaveOut = (what: string) => void;

/** In order of their numbers; of two with one number the first stays. */
function floorsOf(data: ThreadData, leaveOut: LeaveOut): Floor[] {
	const hasParents = data.floors.some((floor) => parentsOf(floor).length > 0);
	const distinct = new Map<FloorNumber, FloorData>();
	for (const floor of data.floors) {
		if (distinct.has(floor.number)) leaveOut(`floors: #${floor.number}`);
		else distinct.set(floor.number, floor);
	}
	const floors: Floor[] = Array.from(distinct.values(), (floor) => ({
		...ownFacts(floor, leaveOut),
		answers: hasParents ? answersOf(floor, distinct, leaveOut) : null,
	}));
	if (!distinct.has(0)) floors.push(missingPost);
	return floors.sort((a, b) => a.number - b.number);
}

function ownFacts(floor: FloorData, leaveOut: LeaveOut): Omit<Floor, 'answers'> {
	const { number, id, postedAt, deleted, text, author } = floor;
	if (author.grade === 'stated' && author.handle === null) leaveOut(`floors: #${number} author`);
	return { number, id, author: statedAuthor(author), postedAt, deleted, text };
}

/** Whom the file named, whatever corrections made of it: a name whose evidence is that. */
function statedAuthor({ grade, handle, evidence, candidates }: FloorData['author']): string | null {
	const isCorrected = evidence.some(({ rule }) => rule === 'corrected' || rule === 'same-person');
	if (grade === 'stated' && !isCorrected) return handle;
	return candidates.find((each) => each.evidence.some(({ rule }) => rule === 'stated'))?.handle ?? null;
}

function answersOf(floor: FloorData, floors: ReadonlyMap<FloorNumber, FloorData>, leaveOut: LeaveOut): FloorNumber[] {
	return parentsOf(floor).filter((target) => {
		const exists = floors.has(target);
		if (!exists) leaveOut(`floors: #${floor.number} → #${target}`);
		return exists;
	});
}

function parentsOf({ answers, parents }: FloorData): FloorNumber[] {
	return parents ?? answers.filter(({ kind }) => kind === 'stated').map(({ floor }) => floor);
}

/** The problems of the original file; the others are found again. */
function keptProblems({ problems }: ThreadData): Problem[] {
	return problems.flatMap(({ code, params, line }) => {
		const known = fileProblemCodes.find((each) => each === code);
		return known === undefined ? [] : [{ code: known, params, line }];
	});
}
