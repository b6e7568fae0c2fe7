import * as v from 'valibot';
import { fail, ok, type Result } from '../lib/result.ts';
import { formatIds, type Source } from '../model/reading.ts';
import {
	type Floor,
	type FloorNumber,
	type Problem,
	type ProblemCode,
	problemCodes,
	type ReadError,
	type Repeat,
} from '../model/thread.ts';
import { type ThreadData, threadDataFormat, threadDataSchema, threadDataVersion } from '../model/thread-data.ts';
import type { Format, Recorded } from './format.ts';
import { looksLikeJson } from './json.ts';

/**
 * Loutu's own JSON, read back. It takes what the file states (texts, times, authors and answers of grade `stated`), the
 * corrections and the view; every conclusion is drawn anew, so that an older file profits from newer rules.
 */
export const threadDataFile: Format = {
	id: 'thread-data',
	recognises: looksLikeJson,
	read,
};

function read(text: string): Result<Recorded, ReadError> {
	const json = parseJson(text);
	if (!json.ok) return json;
	const stamp = v.safeParse(v.looseObject({ format: v.literal(threadDataFormat), version: v.number() }), json.value);
	if (!stamp.success) return fail({ code: 'unknown-format', params: {} });
	const { version } = stamp.output;
	if (version > threadDataVersion) return fail({ code: 'newer-version', params: { version } });
	const data = v.safeParse(threadDataSchema, json.value);
	if (!data.success) {
		const [{ message }] = data.issues;
		return fail({ code: 'bad-data', params: { path: v.getDotPath(data.issues[0]) ?? '', message } });
	}
	return ok(recordedFrom(data.output));
}

function parseJson(text: string): Result<unknown, ReadError> {
	try {
		return ok(JSON.parse(text));
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		return fail({ code: 'bad-json', params: { message, line: lineOf(message, text) } });
	}
}

/** Where JSON breaks: engines say `position 12` in their message; where they say nothing, the text ended too early. */
function lineOf(message: string, text: string): number {
	const position = Number(message.match(/position (\d+)/)?.[1] ?? text.length);
	return text.slice(0, position).split('\n').length;
}

function recordedFrom(data: ThreadData): Recorded {
	const { floors, doubled } = distinctFloors(data);
	const numbers = new Set(floors.map(({ number }) => number));
	const [folded, lost] = partition(data.folded, ({ repeats }) => numbers.has(repeats));
	const oddities = [
		...doubled.map((number) => inconsistent(`floors: #${number}`)),
		...lost.map(({ block }) => inconsistent(`folded: ${block}`)),
	];
	const problems = [...keptProblems(data), ...oddities];
	return {
		thread: { title: data.title, floors, folded, problems },
		address: data.source.address,
		stored: { source: sourceOf(data), corrections: data.corrections, view: data.view },
	};
}

/** In order of their numbers; of two with one number the first stays. */
function distinctFloors(data: ThreadData): { floors: Floor[]; doubled: FloorNumber[] } {
	const hasParents = data.floors.some(({ answers }) => answers.some(({ kind }) => kind === 'stated'));
	const floors = new Map<FloorNumber, Floor>();
	const doubled: FloorNumber[] = [];
	for (const floor of data.floors) {
		if (floors.has(floor.number)) doubled.push(floor.number);
		else floors.set(floor.number, floorOf(floor, hasParents));
	}
	if (!floors.has(0)) floors.set(0, emptyPost);
	return { floors: [...floors.values()].sort((a, b) => a.number - b.number), doubled };
}

const emptyPost: Floor = {
	number: 0,
	id: null,
	author: null,
	postedAt: null,
	deleted: true,
	text: '',
	answers: null,
};

function floorOf(floor: ThreadData['floors'][number], hasParents: boolean): Floor {
	const { number, id, postedAt, deleted, text, author, answers } = floor;
	const stated = answers.filter(({ kind }) => kind === 'stated').map((answer) => answer.floor);
	return {
		number,
		id,
		author: author.grade === 'stated' ? author.handle : null,
		postedAt,
		deleted,
		text,
		answers: hasParents ? stated : null,
	};
}

/** Problems of the original file, which nobody could find again in the texts alone. */
const ofTheFile: readonly ProblemCode[] = ['nul-bytes', 'invalid-encoding', 'no-title'];

function keptProblems({ problems }: ThreadData): Problem[] {
	return problems.flatMap(({ code, params, line }) => {
		const known = problemCodes.find((each) => each === code && ofTheFile.includes(each));
		return known === undefined ? [] : [{ code: known, params, line }];
	});
}

function inconsistent(what: string): Problem {
	return { code: 'data-inconsistent', params: { what }, line: null };
}

/** The file that was read at first stays the source, however often its data is written and read. */
function sourceOf({ source }: ThreadData): Source {
	return { ...source, format: formatIds.find((id) => id === source.format) ?? 'thread-data' };
}

function partition(repeats: readonly Repeat[], isKept: (repeat: Repeat) => boolean): [Repeat[], Repeat[]] {
	return [repeats.filter(isKept), repeats.filter((repeat) => !isKept(repeat))];
}
