import { everything, type Filter } from '../../src/graph/filters/filter.ts';
import { filterGraph } from '../../src/graph/filters/filter-graph.ts';
import type { Step } from '../../src/graph/filters/list.ts';
import { pathsBetween } from '../../src/graph/filters/path.ts';
import { layersOf } from '../../src/graph/filters/stack.ts';
import { type NodeId, personId, type ReplyGraph } from '../../src/model/graph.ts';
import { handleKey } from '../../src/model/thread.ts';
import { kindsOffAtFirst } from '../../src/view/filter.ts';
import { manySpeak } from './many-speak.ts';
import type { Bench } from './run.ts';

const sizes = [
	[1_000, 5_000],
	[5_000, 25_000],
] as const;
const rounds = 15;

const ego: Step = { type: 'ego', person: idOf('p0'), depth: 2, direction: 'both' };
const all: readonly Step[] = [
	{ type: 'weight', least: 2 },
	ego,
	{ type: 'part', which: 'largest' },
	{ type: 'core', k: 2 },
	{ type: 'tied' },
];

/** Each filter alone and all of them, with the legend's counts; then what the open stack shows besides, and a path. */
const filters: Readonly<Record<string, Partial<Filter>>> = {
	nothing: {},
	'floors brushed': { range: [500, 3_000] },
	'one person and neighbours': { people: new Set([idOf('p3')]), mode: 'neighbours' },
	'without one': { without: new Set([idOf('p0')]) },
	...Object.fromEntries(all.map((step) => [step.type, { steps: [step] }])),
	'all steps, brushed, without one': { range: [500, 4_500], without: new Set([idOf('p1')]), steps: all },
};

export const filteringBench: Bench = {
	name: 'filtering',
	async run() {
		const graphs = sizes.map(([people, floors]) => withKinds(manySpeak(people, floors)));
		const heads = sizes.map(([people, floors], index) => {
			return `${people} people, ${floors} floors, ${graphs[index]?.ties.length} ties`;
		});
		const atFirst = { ...everything, kindsOff: kindsOffAtFirst };
		const whole = { ...atFirst, ...filters['all steps, brushed, without one'] };
		return [
			`| ms, median (worst) of ${rounds} | ${heads.join(' | ')} |`,
			'|---|---|---|',
			...Object.entries(filters).map(([name, filter]) =>
				row(name, graphs, (graph) => filterGraph(graph, { ...atFirst, ...filter })),
			),
			row('counts of the open stack, all steps', graphs, (graph) => layersOf(graph, atFirst, whole)),
			row('paths between two people', graphs, (graph) =>
				pathsBetween(graph, filterGraph(graph, atFirst), [idOf('p7'), idOf('p900')], false),
			),
		];
	},
};

/** As in threads with few names: some ties of kinds that are off at first, of which the legend counts what they would add. */
function withKinds(graph: ReplyGraph): ReplyGraph {
	const kinds = ['mention', 'above', 'numbered', 'numbered', 'mention', 'op'] as const;
	return {
		...graph,
		ties: graph.ties.map((tie, index) => ({ ...tie, kind: kinds[index % kinds.length] ?? 'mention' })),
	};
}

function row(name: string, graphs: readonly ReplyGraph[], step: (graph: ReplyGraph) => unknown): string {
	const cells = graphs.map((graph) => {
		const times = Array.from({ length: rounds }, () => {
			const start = performance.now();
			step(graph);
			return performance.now() - start;
		}).sort((a, b) => a - b);
		return `${times[Math.floor(rounds / 2)]?.toFixed(1)} (${times.at(-1)?.toFixed(1)})`;
	});
	return `| ${name} | ${cells.join(' | ')} |`;
}

function idOf(handle: string): NodeId {
	return personId(handleKey(handle));
}
