import type { parseBody } from '../body/parse.ts';
import type { ReadThread } from '../formats/read.ts';
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
import { readInputs } from './inputs.ts';
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
		async read(inputs, onProgress) {
			const tell = progressOf(onProgress);
			const read = await readInputs(inputs, tell);
			if (!read.ok) return read;
			tell('resolving')(0);
			const { file, name, hash, leftOut } = read.value;
			const { thread: found } = file;
			const { problems: further, ...resolution } = resolve(found);
			const problems = [...found.problems, ...further];
			const graph = buildGraph(resolution, found.floors);
			const source = file.stored?.source ?? { name, format: file.format, hash, address: file.address };
			held = { file, source, resolution, graph, problems, floors: floorsOf(file, resolution) };
			return ok({ ...opened(held, tell('arranging')), name, leftOut });
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

function opened(held: Held, onShare: (share: number) => void): Omit<Opened, 'name' | 'leftOut'> {
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
