import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { graphLeft } from '../../src/graph/filters/filter-graph.ts';
import { digraphOf } from '../../src/graph/metrics/digraph.ts';
import { metricsOf } from '../../src/graph/metrics/metrics.ts';
import { known } from '../../src/lib/assert.ts';
import { defaultInferenceSettings } from '../../src/model/inference-settings.ts';
import { ThreadHolder } from '../../src/worker/thread-holder.ts';

const folder = new URL('../../seeds/', import.meta.url);

test('metrics are those of everybody at the premises last asked for', async () => {
	const name = readdirSync(folder).find((file) => file.endsWith('.txt')) ?? '';
	const worker = new ThreadHolder();
	await worker.read([{ name, from: new Blob([readFileSync(new URL(name, folder))]) }], () => {});
	const seen = [];
	for (const threshold of [defaultInferenceSettings.threshold, 1]) {
		const { reading } = known(
			await worker.conclude({ ...defaultInferenceSettings, threshold }, null, () => {}),
			'conclusion',
		);
		const metrics = await worker.metrics(null);
		expect(metrics).toEqual(metricsOf(digraphOf(reading.graph)));
		expect(metrics.ids).toEqual(reading.graph.people.map(({ id }) => id));
		const { people, ties } = reading.graph;
		const nodes = people.map(({ id }) => id).slice(0, 9);
		const some = ties.map(({ id }) => id).slice(0, 40);
		const part = await worker.metrics({ nodes, ties: some, range: [0, 60] });
		const left = graphLeft(reading.graph, { nodes: new Set(nodes), ties: new Set(some) }, [0, 60]);
		expect(part).toEqual(metricsOf(digraphOf(left)));
		expect(part.ids).toEqual(nodes);
		seen.push(Math.max(...metrics.betweenness));
	}
	expect(seen[0]).not.toBe(seen[1]);
});
