import iterate from 'graphology-layout-forceatlas2/iterate.js';
import type { Work } from '../lib/work.ts';
import type { Point } from '../model/graph.ts';
import type { LayoutNetwork } from './network.ts';

/** From a Pivot MDS start more rounds no longer change the picture much; of a crowd of points even less is seen. */
export function roundsFor(size: number): number {
	if (size > 40_000) return 15;
	return size > 10_000 ? 30 : 50;
}

/** From this size on distant nodes repel as groups (Barnes–Hut). */
const large = 400;

/**
 * ForceAtlas2 from the given start (M. Jacomy and others: ForceAtlas2, a Continuous Graph Layout Algorithm for Handy
 * Network Visualization, PLOS ONE 2014). Each piece is a round.
 */
export function* forceAtlas2(network: LayoutNetwork, start: readonly Point[]): Work<Point[]> {
	const nodes = nodeMatrix(network, start);
	const edges = edgeMatrix(network);
	const settings = settingsFor(start.length);
	const rounds = roundsFor(start.length);
	for (let round = 1; round <= rounds; round++) {
		iterate(settings, nodes, edges);
		yield round / rounds;
	}
	return start.map((_, node) => ({ x: nodes[node * nodeWidth] ?? 0, y: nodes[node * nodeWidth + 1] ?? 0 }));
}

const nodeWidth = 10;
const edgeWidth = 3;

function nodeMatrix(network: LayoutNetwork, start: readonly Point[]): Float32Array {
	const matrix = new Float32Array(start.length * nodeWidth);
	start.forEach(({ x, y }, node) => {
		const mass = 1 + (network.neighbours[node]?.length ?? 0);
		matrix.set([x, y, 0, 0, 0, 0, mass, 1, 1, 0], node * nodeWidth);
	});
	return matrix;
}

function edgeMatrix({ edges }: LayoutNetwork): Float32Array {
	const matrix = new Float32Array(edges.length * edgeWidth);
	edges.forEach(({ a, b, weight }, edge) => {
		matrix.set([a * nodeWidth, b * nodeWidth, 1 + Math.log2(weight)], edge * edgeWidth);
	});
	return matrix;
}

function settingsFor(size: number): Parameters<typeof iterate>[0] {
	return {
		linLogMode: false,
		outboundAttractionDistribution: false,
		adjustSizes: false,
		edgeWeightInfluence: 1,
		scalingRatio: 4,
		strongGravityMode: false,
		gravity: 0.5,
		slowDown: 1 + Math.log(size),
		barnesHutOptimize: size >= large,
		barnesHutTheta: 1.2,
	};
}
