import { parseBody } from '../../../src/body/parse.ts';
import { writeData } from '../../../src/export/data/formats.ts';
import { type ReadThread, readThread } from '../../../src/formats/read.ts';
import { centreOf } from '../../../src/graph/activity.ts';
import { buildGraph } from '../../../src/graph/build.ts';
import { layoutAround } from '../../../src/layout/list.ts';
import { layOut } from '../../../src/layout/thread-layouts.ts';
import { known } from '../../../src/lib/assert.ts';
import { finish } from '../../../src/lib/work.ts';
import { defaultInferenceSettings } from '../../../src/model/inference-settings.ts';
import { concludeAt, prepare, resolveThread } from '../../../src/resolve/resolve.ts';
import { markHits } from '../../../src/search/mark.ts';
import { indexing, searching } from '../../../src/search/search.ts';
import { packThread } from '../../../src/worker/pack.ts';
import { pseudonymsFor } from '../../../src/worker/pseudonyms/pseudonyms.ts';
import { pseudonymised } from '../../../src/worker/pseudonyms/thread.ts';
import { type HostileInput, hostileInputs } from './inputs.ts';

/** What is sent back: CPU seconds by step, in order, and the most memory in MB. */
export interface Measured {
	readonly seconds: Readonly<Record<string, number>>;
	readonly megabytes: number;
	/** How the file was refused; null if it was read. */
	readonly refused: string | null;
}

/** All that is done with a file from its bytes to its picture, each step told to `step`. */
async function goThrough(
	{ file, make }: Pick<HostileInput, 'file' | 'make'>,
	size: number,
	step: <T>(name: string, work: () => T) => T,
): Promise<string | null> {
	const bytes = new TextEncoder().encode(make(size));
	const outcome = await step('read', () => readThread(bytes, file));
	if (!outcome.ok) return outcome.error.code;
	const { thread, stored }: ReadThread = outcome.value;
	const grounds = { ...defaultInferenceSettings, corrections: stored?.corrections ?? [] };
	const resolution = step('resolve', () => concludeAt(resolveThread(prepare(thread), grounds), 0.8));
	const graph = step('graph', () => buildGraph(resolution, thread.floors));
	step('layout', () => layOut(graph, layoutAround(centreOf(graph))));
	const bodies = step('bodies', () =>
		thread.floors.map(({ text }, index) =>
			parseBody(text, known(resolution.references[index], 'references'), text.length),
		),
	);
	step('search', () => {
		const found = finish(searching(finish(indexing(thread.floors)), 'a'));
		const indexOf = new Map(thread.floors.map((floor, index) => [floor.number, index]));
		found.floors.forEach((floor, at) => {
			const [from = 0, to = 0] = [found.before[at], found.before[at + 1]];
			const hits = Array.from({ length: Math.min(to - from, 1e6) }, (_, hit) => {
				return { start: found.spans[(from + hit) * 2] ?? 0, end: found.spans[(from + hit) * 2 + 1] ?? 0 };
			});
			// One floor is marked at a time; here the one with most hits is enough.
			if (to - from > 1_000) markHits(known(bodies[indexOf.get(floor) ?? -1], 'body').nodes, hits, 'a');
		});
	});
	step('pseudonyms', () => pseudonymised(thread, pseudonymsFor(thread, false)));
	const source = { name: 'x', format: 'text-dump', hash: null, address: null } as const;
	step('export', () => {
		const input = { thread, resolution, graph, source, problems: [], view: {}, corrections: [], appearance: null };
		for (const id of ['thread-data', 'gexf', 'csv-edges'] as const) writeData(id, { ...input, byteOrderMark: false });
		packThread(thread, source, false);
	});
	return null;
}

const [, , name = '', size = '0'] = process.argv;
const input = known(
	hostileInputs.find((each) => each.name === name),
	name,
);
// A small one first: what is loaded and compiled once is no part of what grows.
await goThrough(input, Math.min(20, input.size), (_, work) => work());
const seconds: Record<string, number> = {};
const refused = await goThrough(input, Number(size), (step, work) => {
	const before = process.cpuUsage();
	const note = () => {
		const { user, system } = process.cpuUsage(before);
		seconds[step] = (user + system) / 1e6;
	};
	const result = work();
	// Only reading is a promise.
	if (result instanceof Promise) void result.then(note);
	else note();
	return result;
});
process.send?.({ seconds, megabytes: process.resourceUsage().maxRSS / 1024, refused } satisfies Measured);
