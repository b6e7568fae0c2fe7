import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { digraphOf } from '../../src/graph/metrics/digraph.ts';
import { metricsOf } from '../../src/graph/metrics/metrics.ts';
import { known } from '../../src/lib/assert.ts';
import { defaultPremises } from '../../src/model/premises.ts';
import { threadWorker } from '../../src/worker/pipeline.ts';

const folder = new URL('../../seeds/', import.meta.url);

test('metrics are those of everybody at the premises last asked for', async () => {
	const name = readdirSync(folder).find((file) => file.endsWith('.txt')) ?? '';
	const worker = threadWorker();
	await worker.read([{ name, from: new Blob([readFileSync(new URL(name, folder))]) }], () => {});
	const seen = [];
	for (const threshold of [defaultPremises.threshold, 1]) {
		const { reading } = known(await worker.conclude({ ...defaultPremises, threshold }, null, () => {}), 'conclusion');
		const metrics = await worker.metrics();
		expect(metrics).toEqual(metricsOf(digraphOf(reading.graph)));
		expect(metrics.ids).toEqual(reading.graph.people.map(({ id }) => id));
		seen.push(Math.max(...metrics.betweenness));
	}
	expect(seen[0]).not.toBe(seen[1]);
});
