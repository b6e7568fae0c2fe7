import type { parseBody } from '../body/parse.ts';
import { type DataFormatId, dataFormatOf } from '../export/data/list.ts';
import { cutGraph } from '../graph/cut.ts';
import { graphLeft } from '../graph/filters/filter-graph.ts';
import { digraphOf } from '../graph/metrics/digraph.ts';
import type { Metrics } from '../graph/metrics/metrics.ts';
import type { GraphPart } from '../graph/numbers.ts';
import { speakersOf } from '../graph/speakers.ts';
import type { LayoutChoice, LayoutResult } from '../layout/list.ts';
import { layOut } from '../layout/thread-layouts.ts';
import { known } from '../lib/assert.ts';
import { ok, type Result } from '../lib/result.ts';
import type { Resolution } from '../model/attribution.ts';
import type { FloorBody } from '../model/body.ts';
import { handlesIn, inStableOrder, renamedCorrection } from '../model/correction.ts';
import type { DataFile, ExportOptions } from '../model/data-format.ts';
import type { Found } from '../model/found.ts';
import { defaultInferenceSettings, type InferenceSettings } from '../model/inference-settings.ts';
import type { Among } from '../model/reading.ts';
import { type FloorNumber, type Handle, handleKey, type ReadError } from '../model/thread.ts';
import { searchFloors } from '../search/search.ts';
import { fingerprintsOf } from './bytes.ts';
import { type Current, currentOf, type Held, heldOf, layoutFor, readingOf, type ThreadAsRead } from './conclude.ts';
import { readInputs } from './inputs.ts';
import { packThread } from './pack.ts';
import type { Concluded, Input, Opened, Passage, Phase, Progress, ThreadWorker } from './protocol.ts';
import { keyFile } from './pseudonyms/pseudonyms.ts';
import { type Renamed, renamedThread, withoutNames } from './pseudonyms/thread.ts';

/** Longer floors are shown up to here, the rest on request: some 20 screens. */
const shownLength = 20_000;

/** What files that are no thread data hold besides the thread. */
const notStored = { corrections: [], unread: [], view: null, pseudonyms: false, named: null } as const;

/** The worker's side of the protocol: one thread, and what follows from it under the settings last asked for. */
export class ThreadHolder implements ThreadWorker {
	/** As read. */
	#held: Held | null = null;
	/** The same under pseudonyms, once they were asked for. */
	#renamed: Renamed | null = null;
	#current: Current | null = null;
	/** The query last asked for. */
	#query = '';
	/** What is being concluded; another object once that is not wanted any more. */
	#wanted = {};

	/** Takes a thread that was read, in place of what is held; nothing is concluded from it yet. */
	hold(given: ThreadAsRead): void {
		this.#held = heldOf(given);
		this.#renamed = null;
		this.#current = null;
	}

	async read(
		inputs: readonly Input[],
		onProgress: (progress: Progress) => void,
		pseudonyms = false,
		wanted?: string,
	): Promise<Result<Opened, ReadError>> {
		const tell = progressOf(onProgress);
		const read = await readInputs(inputs, tell, wanted);
		if (!read.ok) return read;
		const { file, name, hash, leftOut } = read.value;
		const { among } = file;
		const own = { name, format: file.format, hash, address: file.address };
		const source = file.stored?.source ?? (among === undefined ? own : { ...own, thread: among.key });
		const { corrections, unread, view, pseudonyms: areGiven, named } = file.stored ?? notStored;
		this.hold({ thread: file.thread, source, unread, hasPseudonyms: areGiven, named });
		const areShown = pseudonyms || areGiven;
		const told = areShown
			? corrections.map((each) => renamedCorrection(each, this.#pseudonymous().pseudonyms.of))
			: corrections;
		const settings = { ...defaultInferenceSettings, corrections: told, pseudonyms: areShown };
		const concluded = known(await this.#conclude(settings, null, tell), 'the first conclusion');
		return ok({
			...concluded,
			view: view === null || !pseudonyms || areGiven ? view : withoutNames(view),
			name,
			among: among === undefined ? null : areShown ? withoutTitles(among) : among,
			leftOut,
		});
	}

	async conclude(
		settings: InferenceSettings,
		layout: LayoutChoice | null,
		onProgress: (progress: Progress) => void,
	): Promise<Concluded | null> {
		return this.#conclude(settings, layout, progressOf(onProgress));
	}

	async #conclude(settings: InferenceSettings, layout: LayoutChoice | null, tell: Tell): Promise<Concluded | null> {
		const mine = {};
		this.#wanted = mine;
		const next = await currentOf(this.#heldFor(settings), settings, tell('resolving'), () => this.#wanted === mine);
		if (next === null) return null;
		this.#current = next;
		const positions = layOut(next.graph, layoutFor(next.graph, layout), tell('layout'));
		return { reading: readingOf(next, this.#asRead().source), positions };
	}

	async stopConcluding(): Promise<void> {
		this.#wanted = {};
	}

	async layout(choice: LayoutChoice): Promise<LayoutResult> {
		return layOut(this.#now().graph, choice);
	}

	async metrics(part: GraphPart | null): Promise<Metrics> {
		const { graph } = this.#now();
		// Graphology is a third of the worker's code, and nothing that is shown at first needs it.
		const { metricsOf } = await import('../graph/metrics/metrics.ts');
		if (part === null) return metricsOf(digraphOf(graph));
		const { nodes, ties, range } = part;
		return metricsOf(digraphOf(graphLeft(graph, { nodes: new Set(nodes), ties: new Set(ties) }, range)));
	}

	async bodies(floors: readonly FloorNumber[], whole: boolean): Promise<readonly FloorBody[]> {
		// Markdown is a quarter of the worker's code, and who wrote what is known without it.
		const { parseBody } = await import('../body/parse.ts');
		const { held, resolution } = this.#now();
		return floors.flatMap((number) => bodyOf(held, resolution, number, whole, parseBody));
	}

	async search(query: string): Promise<Found | null> {
		this.#query = query;
		return searchFloors(this.#now().held.thread, query, () => this.#query === query);
	}

	async passages(passages: readonly Passage[]): Promise<readonly string[]> {
		return passages.map((passage) => wordsOf(this.#now().held, passage));
	}

	async fingerprints(): ReturnType<ThreadWorker['fingerprints']> {
		return fingerprintsOf(this.#asRead().thread.floors);
	}

	async packed(): Promise<Uint8Array<ArrayBuffer>> {
		const { thread, source, hasPseudonyms } = this.#now().held;
		return packThread(thread, source, hasPseudonyms);
	}

	async pseudonymsOf(handles: readonly Handle[]): Promise<readonly Handle[]> {
		const { pseudonyms } = this.#pseudonymous();
		return handles.map((handle) => pseudonyms.of(handle));
	}

	async handlesOf(given: readonly Handle[]): Promise<readonly Handle[]> {
		const { pseudonyms } = this.#pseudonymous();
		return given.map((pseudonym) => pseudonyms.handleOf(pseudonym));
	}

	async pseudonymKey(): Promise<DataFile> {
		return keyFile(this.#pseudonymous().pseudonyms);
	}

	async exportData(id: DataFormatId, options: ExportOptions): Promise<DataFile> {
		const { writeData } = await import('../export/data/formats.ts');
		const { held, settings, resolved: _, ...conclusions } = this.#now();
		const { thread, source, unread, hasPseudonyms } = held;
		const corrections = [...inStableOrder(settings.corrections), ...unread];
		const view = { ...options.view, threshold: settings.threshold };
		const given = { source, thread, corrections, view, pseudonyms: hasPseudonyms };
		const { only } = options;
		const graph =
			only === undefined || dataFormatOf(id).of === 'thread'
				? conclusions.graph
				: cutGraph(conclusions.graph, only, speakersOf(conclusions.resolution.attributions, thread.floors));
		return writeData(id, { ...conclusions, ...options, ...given, graph });
	}

	#asRead(): Held {
		return known(this.#held, 'a thread that was read');
	}

	#now(): Current {
		return known(this.#current, 'conclusions of a thread that was read');
	}

	/** What the settings are to be concluded from. */
	#heldFor({ pseudonyms: areWanted, corrections }: InferenceSettings): Held {
		if (!areWanted) return this.#asRead();
		const { pseudonyms } = this.#pseudonymous();
		for (const handle of corrections.flatMap(handlesIn)) pseudonyms.keep(handle);
		return this.#pseudonymous().held;
	}

	/** Made anew where names have come that the thread does not have: they may stand in its text. */
	#pseudonymous(): Renamed {
		this.#renamed = renamedThread(this.#asRead(), this.#renamed, heldOf);
		return this.#renamed;
	}
}

/** Whose names stand in the titles of threads that were not read, nobody knows. */
function withoutTitles({ key, threads }: Among): Among {
	return { key, threads: threads.map((thread) => ({ ...thread, title: null })) };
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

function bodyOf(
	{ floors, indexOf }: Held,
	{ aliases, handles, references: found }: Resolution,
	number: FloorNumber,
	whole: boolean,
	parse: typeof parseBody,
): FloorBody[] {
	const floor = floors.get(number);
	if (floor === undefined) return [];
	// A reference leads to its person, whatever handle its words have.
	const references = (found[known(indexOf.get(number), 'floor')] ?? []).map((reference) => {
		const key = reference.handle === null ? undefined : aliases.get(handleKey(reference.handle));
		return key === undefined ? reference : { ...reference, handle: known(handles.get(key), 'handle') };
	});
	return [{ number, ...parse(floor.text, references, whole ? floor.text.length : shownLength) }];
}

function wordsOf({ floors }: Held, { floor, span }: Passage): string {
	const text = floors.get(floor)?.text ?? '';
	return span === null ? text.slice(0, 200) : text.slice(span.start, span.end);
}
