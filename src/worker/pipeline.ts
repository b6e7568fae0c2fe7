import type { parseBody } from '../body/parse.ts';
import type { JsonObject } from '../formats/format.ts';
import type { ReadThread } from '../formats/read.ts';
import { buildGraph } from '../graph/build.ts';
import { centreOf } from '../graph/centre.ts';
import { layOut } from '../layout/layouts.ts';
import { known } from '../lib/assert.ts';
import { ok } from '../lib/result.ts';
import { finishInTurns } from '../lib/work.ts';
import type { Resolution } from '../model/attribution.ts';
import type { FloorBody } from '../model/body.ts';
import { inOrder, signatureOf } from '../model/correction.ts';
import { type LayoutChoice, personId, type ReplyGraph } from '../model/graph.ts';
import { defaultPremises, type Premises } from '../model/premises.ts';
import type { Reading, Source } from '../model/reading.ts';
import { type Floor, type FloorNumber, handleKey, type Problem } from '../model/thread.ts';
import { openAt } from '../resolve/inbox.ts';
import { findReferences } from '../resolve/references.ts';
import { concludeAt, type Grounds, type Prepared, prepare, type Resolved, resolving } from '../resolve/resolve.ts';
import { readInputs } from './inputs.ts';
import type { Concluded, Passage, Phase, Progress, ThreadWorker } from './protocol.ts';

/** Longer floors are shown up to here, the rest on request: some 20 screens. */
const shownLength = 20_000;

/** All that the worker keeps of its thread. */
interface Held {
	readonly file: ReadThread;
	readonly source: Source;
	readonly floors: ReadonlyMap<FloorNumber, Floor>;
	readonly prepared: Prepared;
	/** By what they follow from, the last few conclusions at any threshold: undoing solves nothing anew. */
	readonly resolved: Map<string, Resolved>;
	/** Corrections of a later version, which the file brought along. */
	readonly unread: readonly JsonObject[];
	/** Whether numbers were found to have moved when last they were put right. */
	readonly shift: { isFound: boolean };
}

/** What follows from it under the last premises asked for. */
interface Current {
	readonly premises: Premises;
	readonly resolved: Resolved;
	readonly resolution: Resolution;
	readonly graph: ReplyGraph;
	readonly problems: readonly Problem[];
}

/** The worker's side of the protocol, as a plain object: tests call it without a worker. */
export function threadWorker(): ThreadWorker {
	let held: Held | null = null;
	let current: Current | null = null;
	/** The query last asked for. */
	let asked = '';
	const thread = () => known(held, 'a thread that was read');
	const now = () => known(current, 'conclusions of a thread that was read');
	/** What is being concluded; another object once that is not wanted any more. */
	let wanted = {};
	async function conclude(premises: Premises, layout: LayoutChoice | null, tell: Tell): Promise<Concluded | null> {
		const mine = {};
		wanted = mine;
		const next = await currentOf(thread(), premises, tell('resolving'), () => wanted === mine);
		if (next === null) return null;
		current = next;
		const positions = layOut(current.graph, layoutFor(current.graph, layout), tell('arranging'));
		return { reading: readingOf(thread(), current), positions };
	}
	return {
		async read(inputs, onProgress) {
			const tell = progressOf(onProgress);
			const read = await readInputs(inputs, tell);
			if (!read.ok) return read;
			const { file, name, hash, leftOut } = read.value;
			const source = file.stored?.source ?? { name, format: file.format, hash, address: file.address };
			const floors = new Map(file.thread.floors.map((floor) => [floor.number, floor]));
			const { corrections, unread, view } = file.stored ?? { corrections: [], unread: [], view: null };
			const shift = { isFound: false };
			held = { file, source, floors, prepared: prepare(file.thread), resolved: new Map(), unread, shift };
			const concluded = known(await conclude({ ...defaultPremises, corrections }, null, tell), 'the first conclusion');
			return ok({ ...concluded, view, name, leftOut });
		},
		async conclude(premises, layout, onProgress) {
			return conclude(premises, layout, progressOf(onProgress));
		},
		async stopConcluding() {
			wanted = {};
		},
		async layout(choice) {
			return layOut(now().graph, choice);
		},
		async metrics() {
			const { graph } = now();
			const [{ metricsOf }, { digraphOf, everyPerson }] = await Promise.all([
				import('../graph/metrics/metrics.ts'),
				import('../graph/metrics/digraph.ts'),
			]);
			return metricsOf(digraphOf(graph, everyPerson));
		},
		async bodies(floors, whole) {
			// Markdown is a quarter of the worker's code, and who wrote what is known without it.
			const { parseBody } = await import('../body/parse.ts');
			const { resolution } = now();
			return floors.flatMap((number) => bodyOf(thread(), resolution, number, whole, parseBody));
		},
		async search(query) {
			asked = query;
			const { searchFloors } = await import('./searching.ts');
			return searchFloors(thread().file.thread, query, () => asked === query);
		},
		async passages(passages) {
			return passages.map((passage) => wordsOf(thread(), passage));
		},
		async fingerprints() {
			const { fingerprintsOf } = await import('./fingerprints.ts');
			return fingerprintsOf(thread().file.thread.floors);
		},
		async packed() {
			const { packThread } = await import('./pack.ts');
			return packThread(thread().file.thread, thread().source);
		},
		async exportData(id, options) {
			const { writeData } = await import('../export/data/formats.ts');
			const { file, source, unread } = thread();
			const { premises, resolved: _, ...conclusions } = now();
			const corrections = [...inOrder(premises.corrections), ...unread];
			const view = { ...options.view, threshold: premises.threshold };
			return writeData(id, { ...conclusions, ...options, source, thread: file.thread, corrections, view });
		},
	};
}

/** Of a phase, what tells its share. */
type Tell = (phase: Phase) => (share: number) => void;

/** At most a hundred messages a phase, however often it counts. */
function progressOf(onProgress: (progress: Progress) => void): Tell {
	return (phase) => {
		let told = -1;
		return (share) => {
			if (share < told + 0.01 && share !== 0) return;
			told = share;
			onProgress({ phase, share });
		};
	};
}

/** So many conclusions are kept. */
const keptConclusions = 4;

async function resolvedFor(
	{ prepared, resolved }: Held,
	grounds: Grounds,
	onShare: (share: number) => void,
	isWanted: () => boolean,
): Promise<Resolved | null> {
	const key = `${grounds.repairsNumbers} ${signatureOf(grounds.corrections ?? [])}`;
	const found = resolved.get(key) ?? (await finishInTurns(resolving(prepared, grounds), onShare, isWanted));
	if (found === null) return null;
	resolved.delete(key);
	resolved.set(key, found);
	const oldest = resolved.keys().next();
	if (resolved.size > keptConclusions && !oldest.done) resolved.delete(oldest.value);
	return found;
}

async function currentOf(
	held: Held,
	premises: Premises,
	onShare: (share: number) => void,
	isWanted: () => boolean,
): Promise<Current | null> {
	onShare(0);
	const resolved = await resolvedFor(held, premises, onShare, isWanted);
	if (resolved === null) return null;
	const resolution = concludeAt(resolved, premises.threshold);
	const { floors, problems } = held.file.thread;
	return {
		premises,
		resolved,
		resolution,
		graph: buildGraph(resolution, floors),
		problems: [...problems, ...resolved.problems],
	};
}

/** The default where none is chosen, or one around somebody whom the graph does not have. */
function layoutFor(graph: ReplyGraph, layout: LayoutChoice | null): LayoutChoice {
	const isThere = layout?.centre == null || graph.people.some(({ id }) => id === layout.centre);
	return layout !== null && isThere ? layout : defaultLayout(graph);
}

function defaultLayout(graph: ReplyGraph): LayoutChoice {
	const centre = centreOf(graph);
	return centre === null ? { id: 'force', centre: null } : { id: 'clock', centre };
}

function readingOf(
	{ file, source, shift }: Held,
	{ premises, resolved, resolution, graph, problems }: Current,
): Reading {
	const { thread } = file;
	const { attributions, references, answers, repairs, summoned, aliases } = resolution;
	if (premises.repairsNumbers) shift.isFound = repairs.length > 0;
	return {
		source,
		title: thread.title,
		floors: thread.floors.map(({ number, id, postedAt, deleted, text }, index) => {
			const author = known(attributions[index], 'attribution');
			return { number, id, postedAt, deleted, length: text.length, author };
		}),
		folded: thread.folded,
		problems,
		answers,
		graph,
		mentions: references.flat().filter(({ handle }) => handle !== null).length,
		centre: centreOf(graph),
		premises,
		repairs: premises.repairsNumbers ? repairs : [],
		hasShiftedNumbers: shift.isFound,
		aliases,
		contradictions: resolved.contradictions,
		unfit: resolved.unfit,
		inbox: openAt(resolved.questions, premises.threshold),
		summoned: new Set(Array.from(summoned, personId)),
	};
}

function bodyOf(
	{ floors }: Held,
	{ aliases, handles }: Resolution,
	number: FloorNumber,
	whole: boolean,
	parse: typeof parseBody,
): FloorBody[] {
	const floor = floors.get(number);
	if (floor === undefined) return [];
	// A reference leads to its person, whatever handle its words have.
	const references = findReferences(floor.text).references.map((reference) => {
		const key = reference.handle === null ? undefined : aliases.get(handleKey(reference.handle));
		return key === undefined ? reference : { ...reference, handle: known(handles.get(key), 'handle') };
	});
	return [{ number, ...parse(floor.text, references, whole ? floor.text.length : shownLength) }];
}

function wordsOf({ floors }: Held, { floor, span }: Passage): string {
	const text = floors.get(floor)?.text ?? '';
	return span === null ? text.slice(0, 200) : text.slice(span.start, span.end);
}
