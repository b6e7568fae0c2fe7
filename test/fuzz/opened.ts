import { type DataFormatId, dataFormatIds } from '../../src/export/data/list.ts';
import type { GivenFile } from '../../src/formats/read.ts';
import { timeClock } from '../../src/graph/times.ts';
import { type Answer, authorOf, type Evidence } from '../../src/model/attribution.ts';
import type { ReplyGraph } from '../../src/model/graph.ts';
import type { Reading } from '../../src/model/reading.ts';
import type { FloorNumber, Span } from '../../src/model/thread.ts';
import type { Concluded, Opened, ThreadWorker } from '../../src/worker/protocol.ts';
import { ThreadHolder } from '../../src/worker/thread-holder.ts';
import { plainOptions, threadDataOf } from '../support/data-cases.ts';
import { bodiesHold } from './bodies.ts';
import { holds, isSound, same } from './holds.ts';
import type { Outcome } from './kind.ts';

/** Opens files as the page's worker does; null where they are refused, as a value with a reason. */
export async function opened(
	files: readonly GivenFile[],
	pseudonyms = false,
): Promise<{ readonly worker: ThreadWorker; readonly opened: Opened } | null> {
	const worker = new ThreadHolder();
	const inputs = files.map(({ name, bytes }) => ({ name, from: new Blob([new Uint8Array(bytes)]) }));
	const outcome = await worker.read(inputs, () => {}, pseudonyms);
	structuredClone(outcome);
	if (outcome.ok) return { worker, opened: outcome.value };
	holds(outcome.error.code !== 'unreadable', `refused as ${outcome.error.code}`);
	return null;
}

/** Of longer threads only some of what can be asked is asked: all of it takes seconds. */
const longThread = 60;
/** Of the others, what is exported is asked of one in so many, as the kinds for exports do of all. */
const exportedShare = 3;

/** All that has to hold of files that anybody may give, from their bytes to what is exported of them. */
export async function filesHold(files: readonly GivenFile[]): Promise<Outcome> {
	const read = await opened(files);
	if (read === null) return 'refused';
	const { worker, opened: all } = read;
	const floors = all.reading.floors.map(({ number }) => number);
	await concludedHolds(worker, all);
	const length = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
	if (floors.length > longThread || length % exportedShare > 0) return 'read';
	await threadDataHolds(worker, all.reading);
	for (const id of writableFormats(all.reading)) await worker.exportData(id, plainOptions);
	return 'read';
}

/** The data files that the page offers: a graph by time only where the file has times. */
export function writableFormats({ graph, floors }: Reading): readonly DataFormatId[] {
	return dataFormatIds.filter((id) => id !== 'gexf-time' || timeClock(graph, floors) !== null);
}

/** Everything that the page is told of a thread holds together, and so do the texts it asks for. */
export async function concludedHolds(worker: ThreadWorker, { reading, positions }: Concluded): Promise<void> {
	isSound({ reading, positions }, 'concluded');
	const numbers = reading.floors.map(({ number }) => number);
	holds(numbers[0] === 0, 'floor 0 comes first');
	const isRising = numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? number));
	holds(isRising && numbers.every((number) => Number.isSafeInteger(number) && number >= 0), 'floors are in order');
	readingHolds(reading);
	graphHolds(reading);
	const { people, anonymous } = reading.graph;
	for (const { id } of [...people, ...anonymous]) holds(positions.points.has(id), `${id} has a place`);
	isSound(await worker.metrics(null), 'metrics');
	await bodiesHold(worker, reading, numbers.slice(0, longThread));
}

function readingHolds({ floors, answers, folded, problems, inbox, repairs, contradictions }: Reading): void {
	const lengths = new Map(floors.map(({ number, length }) => [number, length]));
	const exists = (floor: FloorNumber, what: string) => holds(lengths.has(floor), `${what}: there is no floor ${floor}`);
	const lies = (floor: FloorNumber, span: Span | null, what: string) => {
		exists(floor, what);
		const length = lengths.get(floor) ?? 0;
		const isInside = span === null || (span.start >= 0 && span.start <= span.end && span.end <= length);
		holds(isInside, `${what}: ${JSON.stringify(span)} lies in the ${length} units of floor ${floor}`);
	};
	const rests = (evidence: readonly Evidence[], what: string) => {
		for (const { floor, span } of evidence) lies(floor, span, what);
	};
	for (const { author, number } of floors) {
		const handle = authorOf(author);
		holds(handle === null || typeof handle === 'string', `author of ${number}`);
		if (author.grade !== 'unknown') rests(author.evidence, `author of ${number}`);
		for (const { evidence } of author.others ?? []) rests(evidence, `candidate for ${number}`);
	}
	for (const answer of answers) answerHolds(answer, exists, lies, rests);
	for (const { repeats } of folded) exists(repeats, 'folded');
	for (const { line } of problems) holds(line === null || line >= 1, 'a problem has a line from 1');
	for (const { floor } of inbox) exists(floor, 'inbox');
	for (const { floor, span, meant } of repairs) {
		lies(floor, span, 'repair');
		exists(meant, 'repair');
	}
	for (const { floor, span } of contradictions) lies(floor, span, 'contradiction');
}

function answerHolds(
	{ from, to, span, evidence, others, grade, probability }: Answer,
	exists: (floor: FloorNumber, what: string) => void,
	lies: (floor: FloorNumber, span: Span | null, what: string) => void,
	rests: (evidence: readonly Evidence[], what: string) => void,
): void {
	exists(to, 'answer');
	lies(from, span, 'answer');
	rests(evidence, 'answer');
	for (const { value } of others) exists(value, 'other answer');
	holds((grade === 'likely') === (probability !== null), 'only likely answers have a probability');
}

function graphHolds({ graph, floors }: Reading): void {
	const numbers = new Set(floors.map(({ number }) => number));
	const nodes = new Set(nodeIds(graph));
	holds(nodes.size === nodeIds(graph).length, 'nodes are there once');
	holds(new Set(graph.ties.map(({ id }) => id)).size === graph.ties.length, 'ties are there once');
	for (const tie of graph.ties) {
		holds(nodes.has(tie.source) && nodes.has(tie.target), `tie ${tie.id} has both ends`);
		holds(tie.floors.length > 0 && tie.floors.every((floor) => numbers.has(floor)), `tie ${tie.id} has floors`);
	}
	for (const person of graph.people) {
		holds(
			person.floors.every((floor) => numbers.has(floor)),
			`floors of ${person.id}`,
		);
		holds(numbers.has(person.firstFloor), `first floor of ${person.id}`);
	}
}

function nodeIds({ people, anonymous }: ReplyGraph): readonly string[] {
	return [...people, ...anonymous].map(({ id }) => id);
}

/** Thread data that is written and read back is the same thread. */
export async function threadDataHolds(worker: ThreadWorker, reading: Reading): Promise<void> {
	const written = await threadDataOf(worker);
	const again = await opened([{ name: 'again.json', bytes: new TextEncoder().encode(written) }]);
	holds(again !== null, 'thread data can be read back');
	const { floors, answers, graph, title, source } = again.opened.reading;
	same(
		{ floors, answers, graph, title, source },
		{
			floors: reading.floors,
			answers: reading.answers,
			graph: reading.graph,
			title: reading.title,
			source: reading.source,
		},
		'read back',
	);
}
