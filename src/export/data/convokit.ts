import { strToU8, zipSync } from 'fflate';
import { known } from '../../lib/assert.ts';
import { groupBy, listAt } from '../../lib/group.ts';
import { type Answer, type Attribution, authorOf, grades } from '../../model/attribution.ts';
import { floorId, type NodeId } from '../../model/graph.ts';
import { type Floor, type FloorNumber, secondsOf } from '../../model/thread.ts';
import { versionText } from '../../model/version.ts';
import type { DataFormat, DataInput } from './format.ts';
import { dataId } from './ids.ts';

/**
 * A ConvoKit corpus (https://convokit.cornell.edu/documentation/data_format.html), zipped: unpack it and read it with
 * `Corpus(filename="loutu-corpus")`.
 *
 * An utterance is a floor, its id the floor's number. `reply-to` is the best known of the floors it answers, null where
 * none is known, which is not the same as none; all of them are in `meta.answers`. A speaker is a person or, where
 * nobody knows the author, that floor alone, with `meta.unknown` saying so: two such speakers may be one person. A
 * timestamp is in seconds, or null. All files are ASCII (JSON escapes the rest), since ConvoKit opens them in the
 * system's appearance; so nothing is left out.
 */
export const convokit: DataFormat = { ending: 'convokit.zip', mediaType: 'application/zip', write };

const folder = 'loutu-corpus';

/** Zip needs a time, and the same thread shall give the same file. */
const mtime = new Date(1980, 0, 1);

interface Utterance {
	readonly id: string;
	readonly conversation_id: string;
	readonly text: string;
	readonly speaker: string;
	readonly meta: Meta;
	readonly 'reply-to': string | null;
	readonly timestamp: number | null;
	readonly vectors: readonly [];
}

function write(input: DataInput): Uint8Array<ArrayBuffer> {
	const { thread, source } = input;
	const conversation = String(known(thread.floors[0], 'opening post').number);
	const utterances = utterancesOf(input, conversation);
	const speakers = speakersOf(input);
	const conversations = { [conversation]: described({ title: thread.title }) };
	const corpus: Meta = { title: thread.title, source: source.name, address: source.address, writer: versionText };
	const files = {
		'utterances.jsonl': utterances.map((utterance) => `${json(utterance)}\n`).join(''),
		'speakers.json': json(Object.fromEntries(speakers)),
		'conversations.json': json(conversations),
		'corpus.json': json(corpus),
		'index.json': json(
			indexOf({
				utterances: utterances.map(({ meta }) => meta),
				speakers: Array.from(speakers.values(), ({ meta }) => meta),
				conversations: Object.values(conversations).map(({ meta }) => meta),
				overall: [corpus],
			}),
		),
	};
	const named = Object.entries(files).map(([name, text]) => [`${folder}/${name}`, strToU8(text)] as const);
	return zipSync(Object.fromEntries(named), { mtime });
}

/** JSON in ASCII. */
function json(value: unknown): string {
	return JSON.stringify(value).replace(/[\u007f-\uffff]/g, (unit) => {
		return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
	});
}

function described(meta: Meta): { meta: Meta; vectors: readonly [] } {
	return { meta, vectors: [] };
}

/** Which node speaks in a floor: a person as far as the graph counts the floor as theirs, or else the floor. */
function nodesOf({ thread, graph }: DataInput): Map<FloorNumber, NodeId> {
	const nodes = new Map(thread.floors.map(({ number }) => [number, floorId(number)]));
	for (const { id, floors } of graph.people) for (const floor of floors) nodes.set(floor, id);
	return nodes;
}

function utterancesOf(input: DataInput, conversation: string): Utterance[] {
	const { thread, resolution } = input;
	const nodes = nodesOf(input);
	const answers = groupBy(resolution.answers, ({ from }) => from);
	return thread.floors.map((floor, index) => {
		const given = (answers.get(floor.number) ?? []).toSorted(byWorth);
		const [best] = given;
		return {
			id: String(floor.number),
			conversation_id: conversation,
			text: floor.text,
			speaker: dataId(known(nodes.get(floor.number), 'speaker')),
			meta: metaOf(floor, known(resolution.attributions[index], 'attribution'), given),
			'reply-to': best === undefined ? null : String(best.to),
			timestamp: floor.postedAt === null ? null : secondsOf(floor.postedAt),
			vectors: [],
		};
	});
}

/** The best known first: by grade, then by probability; among equals as the floor says them. */
function byWorth(a: Answer, b: Answer): number {
	return grades.indexOf(a.grade) - grades.indexOf(b.grade) || (b.probability ?? 0) - (a.probability ?? 0);
}

function metaOf({ number, id, deleted }: Floor, author: Attribution, answers: readonly Answer[]): Meta {
	return {
		floor: number,
		source_id: id,
		deleted,
		// Named here even where the graph does not count so unlikely an author.
		author_handle: authorOf(author),
		author_grade: author.grade,
		author_probability: author.grade === 'likely' ? author.probability : null,
		answers: answers.map(({ to, kind, grade, probability }) => ({ floor: to, kind, grade, probability })),
	};
}

/** Everybody, those who are only addressed too, and a speaker for each floor of unknown author. */
function speakersOf(input: DataInput): Map<string, ReturnType<typeof described>> {
	const nodes = Array.from(nodesOf(input));
	const people = input.graph.people.map(({ id, handle }) => {
		return [dataId(id), described({ handle, unknown: false, floor: null })] as const;
	});
	const floors = nodes
		.filter(([floor, node]) => node === floorId(floor))
		.map(([floor, node]) => [dataId(node), described({ handle: null, unknown: true, floor })] as const);
	return new Map([...people, ...floors]);
}

/** What ConvoKit calls metadata: named values of any kind that JSON has. */
type Meta = Readonly<Record<string, unknown>>;

interface Metas {
	readonly utterances: readonly Meta[];
	readonly speakers: readonly Meta[];
	readonly conversations: readonly Meta[];
	readonly overall: readonly Meta[];
}

/**
 * The index that goes with a corpus: by kind of object and name of a value, the Python types that occur. A name without
 * any value is left out.
 */
function indexOf({ utterances, speakers, conversations, overall }: Metas): object {
	return {
		'utterances-index': typesOf(utterances),
		'speakers-index': typesOf(speakers),
		'conversations-index': typesOf(conversations),
		'overall-index': typesOf(overall),
		version: 1,
		vectors: [],
	};
}

function typesOf(metas: readonly Meta[]): Record<string, readonly string[]> {
	const types = new Map<string, string[]>();
	for (const meta of metas) {
		for (const [name, value] of Object.entries(meta)) {
			const type = typeOf(value);
			if (type !== null && !listAt(types, name).includes(type)) listAt(types, name).push(type);
		}
	}
	return Object.fromEntries(types);
}

/** As Python prints the type that its JSON reader gives the value; null says nothing of a type. */
function typeOf(value: unknown): string | null {
	if (value === null) return null;
	if (Array.isArray(value)) return "<class 'list'>";
	if (typeof value === 'number') return Number.isInteger(value) ? "<class 'int'>" : "<class 'float'>";
	if (typeof value === 'string') return "<class 'str'>";
	return typeof value === 'boolean' ? "<class 'bool'>" : "<class 'dict'>";
}
