import { known } from '../../lib/assert.ts';
import { groupBy } from '../../lib/group.ts';
import type { Answer, Attribution, Evidence, Reference } from '../../model/attribution.ts';
import type { NodeId, Person, Tie } from '../../model/graph.ts';
import type { Floor } from '../../model/thread.ts';
import { type ThreadData, threadDataFormat, threadDataVersion } from '../../model/thread-data.ts';
import { version } from '../../model/version.ts';
import type { DataFormat, ThreadDataInput } from './format.ts';

type FloorData = ThreadData['floors'][number];
type AuthorData = FloorData['author'];

/** Thread data as a file: JSON. */
export const threadDataWriter: DataFormat = {
	ending: 'json',
	mediaType: 'application/json',
	write: (input) => JSON.stringify(threadData(input), null, '\t'),
};

/** Likely authors count from here on, unless the view says otherwise. */
const defaultThreshold = 0.8;

/** Everything that was read and concluded, ready for JSON: see {@link ThreadData}. */
export function threadData(input: ThreadDataInput): ThreadData {
	const { thread, graph, source, problems, view, corrections, pseudonyms } = input;
	const people = new Map(graph.people.map((person) => [person.id, person]));
	return {
		format: threadDataFormat,
		version: threadDataVersion,
		title: thread.title,
		...(pseudonyms ? { pseudonyms } : {}),
		source: { ...source },
		namedBy: { ...version },
		...(thread.staff === undefined ? {} : { staff: [...thread.staff] }),
		...(thread.nobodies === undefined ? {} : { nobodies: [...thread.nobodies] }),
		openingPoster: openingPosterOf(input),
		floors: floorsOf(input),
		folded: thread.folded.map(({ block, repeats }) => ({ block, repeats })),
		ties: graph.ties.map((tie) => tieOf(tie, people)),
		problems: problems.map(({ code, params, line }) => ({ code, params: { ...params }, line })),
		corrections: corrections.map((correction) => ({ ...correction })),
		view: { threshold: defaultThreshold, ...view },
	};
}

/** Whoever wrote floor 0, null where nobody is sure enough. */
function openingPosterOf({ thread, resolution }: ThreadDataInput): ThreadData['openingPoster'] {
	const attribution = resolution.attributions[thread.floors.findIndex(({ number }) => number === 0)];
	if (attribution === undefined || attribution.grade === 'unknown') return null;
	const { handle, grade, probability, evidence } = authorOf(attribution);
	return handle === null ? null : { handle, grade, probability, evidence };
}

function floorsOf({ thread, resolution, corrections }: ThreadDataInput): FloorData[] {
	const { attributions, references, answers } = resolution;
	const answersByFloor = groupBy(answers, ({ from }) => from);
	const corrected = new Set(corrections.map(({ type, floor }) => (type === 'answers' ? floor : null)));
	return thread.floors.map((floor, index) => ({
		...floorOf(
			floor,
			known(attributions[index], 'attribution'),
			references[index] ?? [],
			answersByFloor.get(floor.number) ?? [],
		),
		...(corrected.has(floor.number) ? { parents: [...(floor.answers ?? [])] } : {}),
	}));
}

function floorOf(
	{ number, id, postedAt, deleted, text }: Floor,
	attribution: Attribution,
	references: readonly Reference[],
	answers: readonly Answer[],
): FloorData {
	return {
		number,
		id,
		postedAt,
		deleted,
		text,
		author: authorOf(attribution),
		mentions: references.flatMap(({ handle, floor, span }) => (handle === null ? [] : [{ handle, floor, ...span }])),
		answers: answers.map(({ to, kind, grade, probability }) => ({ floor: to, kind, grade, probability })),
	};
}

function authorOf(attribution: Attribution): AuthorData {
	if (attribution.grade === 'unknown') {
		const candidates = attribution.others.map(candidateOf);
		return { grade: 'unknown', handle: null, probability: null, evidence: [], candidates };
	}
	const { grade, value, evidence } = attribution;
	const probability = attribution.grade === 'likely' ? attribution.probability : null;
	const others = attribution.others ?? [];
	const named = { value, probability, evidence };
	return {
		grade,
		handle: value,
		probability,
		evidence: evidence.map(evidenceOf),
		candidates: [named, ...others].map(candidateOf),
	};
}

function candidateOf(candidate: {
	readonly value: string;
	readonly probability: number | null;
	readonly evidence: readonly Evidence[];
}): AuthorData['candidates'][number] {
	const { value, probability, evidence } = candidate;
	return { handle: value, probability, evidence: evidence.map(evidenceOf) };
}

function evidenceOf({ rule, floor, span }: Evidence): AuthorData['evidence'][number] {
	return { rule, floor, start: span?.start ?? null, end: span?.end ?? null };
}

function tieOf(tie: Tie, people: ReadonlyMap<NodeId, Person>): ThreadData['ties'][number] {
	const { source, target, kind, floors, grade } = tie;
	return {
		source: endOf(source, people),
		target: endOf(target, people),
		kind,
		weight: floors.length,
		grade,
		floors: [...floors],
	};
}

/** A node that is no person stands for the floor in its id. */
function endOf(id: NodeId, people: ReadonlyMap<NodeId, Person>): ThreadData['ties'][number]['source'] {
	const person = people.get(id);
	return person === undefined ? { floor: Number(id.slice(2)) } : { person: person.handle };
}
