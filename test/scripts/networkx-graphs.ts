// Writes the graphs that networkx is asked about: see test/graph/metrics/networkx.test.ts.
import { readFileSync, writeFileSync } from 'node:fs';
import { digraphOf } from '../../src/graph/metrics/digraph.ts';
import { ThreadHolder } from '../../src/worker/thread-holder.ts';
import { generatedGraphs, type PlainGraph } from '../graph/metrics/graphs.ts';

/** The seed's graph as it is today. */
async function seedGraph(): Promise<PlainGraph> {
	const file = new Blob([readFileSync('seeds/000_3eaef7a16f4ddd18.txt')]);
	const outcome = await new ThreadHolder().read([{ name: 'seed.txt', from: file }], () => {});
	if (!outcome.ok) throw new Error(outcome.error.code);
	const { ids, arcs } = digraphOf(outcome.value.reading.graph);
	return { name: 'seed', nodes: ids.length, arcs: arcs.map(({ source, target, weight }) => [source, target, weight]) };
}

for (const graph of [...generatedGraphs(), await seedGraph()]) {
	writeFileSync(`test/graph/networkx/${graph.name}.json`, JSON.stringify(graph));
}
