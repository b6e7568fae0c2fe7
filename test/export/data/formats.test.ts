import Graph from 'graphology';
import * as gexf from 'graphology-gexf';
import * as graphml from 'graphology-graphml';
import { expect, test } from 'vitest';
import { dataFormatIds } from '../../../src/export/data/list.ts';
import { drawCase, textOf } from '../../support/data-cases.ts';
import { readXml } from '../../support/read-xml.ts';

test('each format has an ending of its own', async () => {
	const each = drawCase('endings', null, [{ text: '@ann hello', at: '2026-11-24' }]);
	const files = await Promise.all(dataFormatIds.map((id) => each.write(id)));
	expect(new Set(files.map(({ ending }) => ending)).size).toBe(dataFormatIds.length);
});

test('a thread in which nobody is named is a file without nodes in every format', async () => {
	const each = drawCase('nobody', null, [{ text: 'hello', at: '2026-11-24' }]);
	for (const id of dataFormatIds) expect((await each.write(id)).content.length).toBeGreaterThan(0);
	for (const id of ['gexf', 'gexf-time', 'graphml'] as const) {
		const text = await textOf(each.write(id));
		readXml(text);
		const { order, size } = (id === 'graphml' ? graphml : gexf).parse(Graph, text);
		expect([order, size]).toEqual([0, 0]);
	}
	expect((await textOf(each.write('csv-nodes'))).split('\r\n')).toHaveLength(2);
	expect(JSON.parse(await textOf(each.write('cyjs'))).elements).toEqual({ nodes: [], edges: [] });
});
