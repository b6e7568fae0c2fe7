import type { parseBody } from '../body/parse.ts';
import { type ReadThread, readThread } from '../formats/read.ts';
import { buildGraph } from '../graph/build.ts';
import { centreOf } from '../graph/centre.ts';
import { layOut } from '../layout/layouts.ts';
import { known } from '../lib/assert.ts';
import { ok } from '../lib/result.ts';
import type { Reference, Resolution } from '../model/attribution.ts';
import type { FloorBody } from '../model/body.ts';
import type { LayoutChoice, ReplyGraph } from '../model/graph.ts';
import type { Reading, Source } from '../model/reading.ts';
import type { Floor, FloorNumber, Problem } from '../model/thread.ts';
import { resolve } from '../resolve/resolve.ts';
import { hashOf, loadBytes } from './bytes.ts';
import type { Opened, Passage, Phase, Progress, ThreadWorker } from './protocol.ts';

/** Longer floors are shown up to here, the rest on request: some 20 screens. */
const shownLength = 20_000;

/** All that the worker keeps of its thread. */
interface Held {
	readonly file: ReadThread;
	readonly source: Source;
	readonly resolution: Resolution;
	readonly graph: ReplyGraph;
	readonly problems: readonly Problem[];
	readonly floors: ReadonlyMap<FloorNumber, { readonly floor: Floor; readonly references: readonly Reference[] }>;
}

/** The worker's side of the protocol, as a plain object: tests call it without a worker. */
export function threadWorker(): ThreadWorker {
	let held: Held | null = null;
	const thread = () => known(held, 'a thread that was read');
	return {
		async read(input, onProgress) {
			const tell = progressOf(onProgress);
			const bytes = await loadBytes(input, tell('loading'));
			if (!bytes.ok) return bytes;
			tell('reading')(0);
			const file = await readThread(bytes.value, input.name);
			if (!file.ok) return file;
			tell('resolving')(0);
			const { thread: found } = file.value;
			const { problems: further, ...resolution } = resolve(found);
			const problems = [...found.problems, ...further];
			const graph = buildGraph(resolution, found.floors);
			const source = file.value.stored?.source ?? {
				name: input.name,
				format: file.value.format,
				hash: await hashOf(bytes.value),
				address: file.value.address,
			};
			held = { file: file.value, source, resolution, graph, problems, floors: floorsOf(file.value, resolution) };
			return ok(opened(held, tell('arranging')));
		},
		async layout(choice) {
			return layOut(thread().graph, choice);
		},
		async bodies(floors, whole) {
			// Markdown is a quarter of the worker's code, and who wrote what is known without it.
			const { parseBody } = await import('../body/parse.ts');
			return floors.flatMap((number) => bodyOf(thread(), number, whole, parseBody));
		},
		async passages(passages) {
			return passages.map((passage) => wordsOf(thread(), passage));
		},
		async exportData(id, options) {
			const { writeData } = await import('../export/data/formats.ts');
			const { file, floors: _, ...rest } = thread();
			const corrections = file.stored?.corrections ?? [];
			return writeData(id, { ...rest, thread: file.thread, corrections, ...options });
		},
	};
}

/** At most a hundred messages a phase, however often it counts. */
function progressOf(onProgress: (progress: Progress) => void): (phase: Phase) => (share: number) => void {
	return (phase) => {
		let told = -1;
		return (share) => {
			if (share < told + 0.01 && share !== 0) return;
			told = share;
			onProgress({ phase, share });
		};
	};
}

function floorsOf({ thread }: ReadThread, { references }: Resolution): Held['floors'] {
	return new Map(thread.floors.map((floor, index) => [floor.number, { floor, references: references[index] ?? [] }]));
}

function opened(held: Held, onShare: (share: number) => void): Opened {
	const { graph, file } = held;
	const centre = centreOf(graph);
	const layout: LayoutChoice = centre === null ? { id: 'force', centre: null } : { id: 'clock', centre };
	return {
		reading: readingOf(held),
		positions: layOut(graph, layout, onShare),
		view: file.stored?.view ?? null,
	};
}

function readingOf({ file, source, resolution, graph, problems }: Held): Reading {
	const { thread } = file;
	const { attributions, references, answers } = resolution;
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
	};
}

function bodyOf({ floors }: Held, number: FloorNumber, whole: boolean, parse: typeof parseBody): FloorBody[] {
	const found = floors.get(number);
	if (found === undefined) return [];
	const limit = whole ? found.floor.text.length : shownLength;
	return [{ number, ...parse(found.floor.text, found.references, limit) }];
}

function wordsOf({ floors }: Held, { floor, span }: Passage): string {
	const text = floors.get(floor)?.floor.text ?? '';
	return span === null ? text.slice(0, 200) : text.slice(span.start, span.end);
}
