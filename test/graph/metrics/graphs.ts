import { buildGraph } from '../../../src/graph/build.ts';
import { type Digraph, digraphOf } from '../../../src/graph/metrics/digraph.ts';
import { known } from '../../../src/lib/assert.ts';
import type { Address, Attribution } from '../../../src/model/attribution.ts';
import { type NodeId, personId, type ReplyGraph } from '../../../src/model/graph.ts';
import { type Handle, handleKey } from '../../../src/model/thread.ts';
import { type Chance, chanceOf } from '../../generator/random.ts';

/** Source, target, weight. */
export type Triple = readonly [number, number, number];

/** A graph written down: nodes are 0 to `nodes` − 1. Loops are there to be dropped. */
export interface PlainGraph {
	readonly name: string;
	readonly nodes: number;
	readonly arcs: readonly Triple[];
}

export function node(index: number): NodeId {
	return personId(handleKey(`n${index}`));
}

/**
 * The graph of a thread in which the arcs are what people say to one another, built as the app builds it. Node n writes
 * floor n, which speaks to nobody; then come, arc by arc, as many floors as it weighs, the first of them in ties of two
 * kinds. `handles`: what the nodes are called.
 */
export function replyGraphOf(
	{ nodes, arcs }: Pick<PlainGraph, 'nodes' | 'arcs'>,
	handles: readonly Handle[] = count(nodes, (index) => `n${index}`),
): ReplyGraph {
	const handleOf = (index: number) => known(handles[index], 'handle');
	const first = count(nodes, (index) => ({ source: index, target: null, isDouble: false }));
	const said = arcs.flatMap(([source, target, weight]) =>
		count(weight, (index) => ({ source, target, isDouble: index === 0 })),
	);
	const written = [...first, ...said];
	const attributions = written.map(({ source }) => statedBy(handleOf(source)));
	const addresses = written.flatMap(({ target, isDouble }, floor): Address[] => {
		if (target === null) return [];
		const address = { floor, person: handleKey(handleOf(target)), kind: 'mention', span: null } as const;
		return isDouble ? [address, { ...address, kind: 'numbered' }] : [address];
	});
	const byKey = new Map(count(nodes, (index) => [handleKey(handleOf(index)), handleOf(index)]));
	return buildGraph(
		{ attributions, addresses, handles: byKey },
		written.map((_, number) => ({ number })),
	);
}

function statedBy(handle: Handle): Attribution {
	return { grade: 'stated', value: handle, evidence: [] };
}

/** The digraph that the app's metrics are computed on. */
export function digraphFrom(plain: Pick<PlainGraph, 'nodes' | 'arcs'>, handles?: readonly Handle[]): Digraph {
	return digraphOf(replyGraphOf(plain, handles));
}

const count = <T>(size: number, make: (index: number) => T) => Array.from({ length: size }, (_, index) => make(index));

/** Ten graphs that differ in what may go wrong. The same ones every time. */
export function generatedGraphs(): PlainGraph[] {
	return [
		{ name: 'isolated', nodes: 7, arcs: [[3, 3, 2]] },
		{ name: 'star', nodes: 40, arcs: star(40) },
		{ name: 'line', nodes: 25, arcs: [...count(19, (n): Triple => [n, n + 1, 1 + (n % 3)]), [4, 4, 1], [19, 19, 5]] },
		{ name: 'ring', nodes: 12, arcs: count(12, (n): Triple[] => both(n, (n + 1) % 12, n + 1)).flat() },
		{ name: 'complete', nodes: 9, arcs: complete(9) },
		{ name: 'diamonds', nodes: 121, arcs: diamonds(40) },
		{ name: 'sparse', nodes: 120, arcs: random(120, 150, 3) },
		{ name: 'dense', nodes: 40, arcs: random(40, 500, 4) },
		{ name: 'clusters', nodes: 70, arcs: clusters(4, 16, 5) },
		{ name: 'thread', nodes: 150, arcs: threadLike(150, 420, 6) },
	];
}

function both(a: number, b: number, weight: number): Triple[] {
	return [
		[a, b, weight],
		[b, a, 1],
	];
}

/** All speak to 0, who answers every third. */
function star(nodes: number): Triple[] {
	const outer = count(nodes - 1, (n) => n + 1);
	return outer.flatMap((n): Triple[] => (n % 3 === 0 ? both(n, 0, (n % 4) + 1) : [[n, 0, (n % 4) + 1]]));
}

function complete(nodes: number): Triple[] {
	return count(nodes * nodes, (n): Triple => [Math.floor(n / nodes), n % nodes, 1 + ((n * 7) % 5)]);
}

/** Squares in a row, joined at their corners: twice as many shortest paths with each. */
function diamonds(squares: number): Triple[] {
	return count(squares, (n): Triple[] => [
		[3 * n, 3 * n + 1, 1],
		[3 * n, 3 * n + 2, 1],
		[3 * n + 1, 3 * n + 3, 1],
		[3 * n + 2, 3 * n + 3, 1],
	]).flat();
}

/** Each ordered pair at most once, loops among them. */
function distinct(size: number, draw: () => readonly [number, number], chance: Chance): Triple[] {
	const seen = new Map<string, Triple>();
	for (let tries = 0; seen.size < size && tries < 50 * size; tries++) {
		const [source, target] = draw();
		seen.set(`${source} ${target}`, [source, target, chance.step(1.8)]);
	}
	return [...seen.values()];
}

function random(nodes: number, arcs: number, seed: number): Triple[] {
	const chance = chanceOf(seed);
	return distinct(arcs, () => [chance.below(nodes), chance.below(nodes)], chance);
}

/** Groups that speak among themselves, a few bridges, and six nodes beside them that nobody speaks to. */
function clusters(groups: number, size: number, seed: number): Triple[] {
	const chance = chanceOf(seed);
	const pick = (group: number) => group * size + chance.below(size);
	const draw = () => {
		const group = chance.below(groups);
		return [pick(group), pick(chance.happens(0.08) ? chance.below(groups) : group)] as const;
	};
	return distinct(groups * size * 3, draw, chance);
}

/** Few speak often and are spoken to often; some of it is answered; pairs apart and people alone at the end. */
function threadLike(nodes: number, arcs: number, seed: number): Triple[] {
	const chance = chanceOf(seed);
	const crowd = nodes - 20;
	const main = distinct(arcs, () => [chance.zipf(crowd), chance.zipf(crowd)], chance);
	const has = new Set(main.map(([source, target]) => `${source} ${target}`));
	const replies = main.filter(([source, target]) => chance.happens(0.4) && !has.has(`${target} ${source}`));
	const pairs = count(5, (n): Triple[] => both(crowd + 2 * n, crowd + 2 * n + 1, n + 1)).flat();
	return [...main, ...replies.map(([source, target]): Triple => [target, source, 1]), ...pairs];
}
