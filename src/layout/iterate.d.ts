/** One round of ForceAtlas2 on flat matrices; the package ships no types for this file. */
declare module 'graphology-layout-forceatlas2/iterate.js' {
	interface Settings {
		linLogMode: boolean;
		outboundAttractionDistribution: boolean;
		adjustSizes: boolean;
		edgeWeightInfluence: number;
		scalingRatio: number;
		strongGravityMode: boolean;
		gravity: number;
		slowDown: number;
		barnesHutOptimize: boolean;
		barnesHutTheta: number;
	}
	/** Ten numbers a node: x, y, dx, dy, old dx, old dy, mass, convergence, size, fixed. Three an edge: the offsets of both nodes, weight. */
	export default function iterate(settings: Settings, nodes: Float32Array, edges: Float32Array): unknown;
}
