import type { parseBody } from '../body/parse.ts';
import { dataFormatOf } from '../export/data/list.ts';
import { cutGraph } from '../graph/cut.ts';
import { graphLeft } from '../graph/filters/left.ts';
import { digraphOf } from '../graph/metrics/digraph.ts';
import { speakersOf } from '../graph/speakers.ts';
import type { LayoutChoice } from '../layout/list.ts';
import { layOut } from '../layout/thread-layouts.ts';
import { known } from '../lib/assert.ts';
import { ok } from '../lib/result.ts';
import type { Resolution } from '../model/attribution.ts';
import type { FloorBody } from '../model/body.ts';
import { handlesIn, inOrder, renamedCorrection } from '../model/correction.ts';
import { defaultInferenceSettings, type InferenceSettings } from '../model/inference-settings.ts';
import { type FloorNumber, handleKey } from '../model/thread.ts';
import { findReferences } from '../resolve/references.ts';
import { fingerprintsOf } from './fingerprints.ts';
import { type Current, currentOf, type Held, heldOf, layoutFor, readingOf } from './held.ts';
import { readInputs } from './inputs.ts';
import { packThread } from './pack.ts';
import type { Concluded, Passage, Phase, Progress, ThreadWorker } from './protocol.ts';
import { keyFile } from './pseudonyms/key.ts';
import { type Renamed, renamedThread } from './pseudonyms/renamed.ts';
import { withoutNames } from './pseudonyms/thread.ts';
import { searchFloors } from './searching.ts';

/** Longer floors are shown up to here, the rest on request: some 20 screens. */
const shownLength = 20_000;

/** What files that are no thread data hold besides the thread. */
const notStored = { corrections: [], unread: [], view: null, pseudonyms: false } as const;

/** The worker's side of the protocol, as a plain object: tests call it without a worker. */
export function threadWorker(): ThreadWorker {
	/** As read, and the same under pseudonyms once they were asked for. */
	let held: Held | null = null;
	let renamed: Renamed | null = null;
	let current: Current | null = null;
	const asRead = () => known(held, 'a thread that was read');
	const now = () => known(current, 'conclusions of a thread that was read');
	/** What settings are to be concluded from. */
	async function heldFor({ pseudonyms: areWanted, corrections }: InferenceSettings): Promise<Held> {
		if (!areWanted) return asRead();
		const { pseudonyms } = await pseudonymous();
		for (const handle of corrections.flatMap(handlesIn)) pseudonyms.keep(handle);
		return (await pseudonymous()).held;
	}
	/** Made anew where names have come that the thread does not have: they may stand in its text. */
	async function pseudonymous(): Promise<Renamed> {
		renamed = renamedThread(asRead(), renamed, heldOf);
		return renamed;
	}
	/** The query last asked for. */
	let asked = '';
	/** What is being concluded; another object once that is not wanted any more. */
	let wanted = {};
	async function conclude(
		settings: InferenceSettings,
		layout: LayoutChoice | null,
		tell: Tell,
	): Promise<Concluded | null> {
		const mine = {};
		wanted = mine;
		const asked = await heldFor(settings);
		const next = await currentOf(asked, settings, tell('resolving'), () => wanted === mine);
		if (next === null) return null;
		current = next;
		const positions = layOut(next.graph, layoutFor(next.graph, layout), tell('arranging'));
		return { reading: readingOf(next, asRead().source.hash), positions };
	}
	return {
		async read(inputs, onProgress, pseudonyms = false) {
			const tell = progressOf(onProgress);
			const read = await readInputs(inputs, tell);
			if (!read.ok) return read;
			const { file, name, hash, leftOut } = read.value;
			const source = file.stored?.source ?? { name, format: file.format, hash, address: file.address };
			const { corrections, unread, view, pseudonyms: areGiven } = file.stored ?? notStored;
			held = heldOf({ thread: file.thread, source, unread, hasPseudonyms: areGiven });
			renamed = null;
			if (!pseudonyms && !areGiven) {
				const concluded = known(
					await conclude({ ...defaultInferenceSettings, corrections }, null, tell),
					'the first conclusion',
				);
				return ok({ ...concluded, view, name, leftOut });
			}
			const names = (await pseudonymous()).pseudonyms;
			const told = corrections.map((each) => renamedCorrection(each, names.of));
			const settings = { ...defaultInferenceSettings, corrections: told, pseudonyms: true };
			const concluded = known(await conclude(settings, null, tell), 'the first conclusion');
			return ok({ ...concluded, view: view === null || areGiven ? view : withoutNames(view), name, leftOut });
		},
		async conclude(settings, layout, onProgress) {
			return conclude(settings, layout, progressOf(onProgress));
		},
		async stopConcluding() {
			wanted = {};
		},
		async layout(choice) {
			return layOut(now().graph, choice);
		},
		async metrics(part) {
			const { graph } = now();
			// Graphology is a third of the worker's code, and nothing that is shown at first needs it.
			const { metricsOf } = await import('../graph/metrics/metrics.ts');
			if (part === null) return metricsOf(digraphOf(graph));
			const { nodes, ties, range } = part;
			return metricsOf(digraphOf(graphLeft(graph, { nodes: new Set(nodes), ties: new Set(ties) }, range)));
		},
		async bodies(floors, whole) {
			// Markdown is a quarter of the worker's code, and who wrote what is known without it.
			const { parseBody } = await import('../body/parse.ts');
			const { resolution } = now();
			return floors.flatMap((number) => bodyOf(now().held, resolution, number, whole, parseBody));
		},
		async search(query) {
			asked = query;
			return searchFloors(now().held.thread, query, () => asked === query);
		},
		async passages(passages) {
			return passages.map((passage) => wordsOf(now().held, passage));
		},
		async fingerprints() {
			return fingerprintsOf(asRead().thread.floors);
		},
		async packed() {
			const { thread, source, hasPseudonyms } = now().held;
			return packThread(thread, source, hasPseudonyms);
		},
		async pseudonymsOf(handles) {
			const { pseudonyms } = await pseudonymous();
			return handles.map((handle) => pseudonyms.of(handle));
		},
		async handlesOf(given) {
			const { pseudonyms } = await pseudonymous();
			return given.map((pseudonym) => pseudonyms.handleOf(pseudonym));
		},
		async pseudonymKey() {
			return keyFile((await pseudonymous()).pseudonyms);
		},
		async exportData(id, options) {
			const { writeData } = await import('../export/data/formats.ts');
			const { held, settings, resolved: _, ...conclusions } = now();
			const { thread, source, unread, hasPseudonyms } = held;
			const corrections = [...inOrder(settings.corrections), ...unread];
			const view = { ...options.view, threshold: settings.threshold };
			const given = { source, thread, corrections, view, pseudonyms: hasPseudonyms };
			const { only } = options;
			const graph =
				only === undefined || dataFormatOf(id).of === 'thread'
					? conclusions.graph
					: cutGraph(conclusions.graph, only, speakersOf(conclusions.resolution.attributions, thread.floors));
			return writeData(id, { ...conclusions, ...options, ...given, graph });
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
