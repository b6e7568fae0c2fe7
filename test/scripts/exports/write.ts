import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dataFormatIds } from '../../../src/export/data/list.ts';
import type { ExportOptions } from '../../../src/model/data-format.ts';
import type { NodeId } from '../../../src/model/graph.ts';
import { type DataCase, dataCases } from '../../support/data-cases.ts';
import { expectedOf, flat, tokenised } from '../../support/expected-data.ts';

/** Writes every format of every case below `folder`, with what it should say beside it; returns the cases' folders. */
export async function writeCases(folder: string): Promise<string[]> {
	rmSync(folder, { recursive: true, force: true });
	const cases = await dataCases();
	return Promise.all(cases.map((each) => writeCase(each, `${folder}/${each.name.replaceAll(' ', '-')}`)));
}

async function writeCase(each: DataCase, folder: string): Promise<string> {
	mkdirSync(folder, { recursive: true });
	const hasTimes = each.facts.floors.every(({ postedAt }) => postedAt !== null);
	const appearance = encodingOf(each);
	for (const id of dataFormatIds.filter((id) => id !== 'gexf-time' || hasTimes)) {
		const { content, ending } = await each.write(id, { appearance });
		writeFileSync(`${folder}/thread.${ending}`, content);
		if (typeof content === 'string' && id.startsWith('gexf')) {
			// The published schema knows no element of the viz module.
			writeFileSync(`${folder}/thread.${ending}.xml`, content.replace(/<viz:.*\/>\n/g, ''));
		}
	}
	for (const id of ['csv-nodes', 'csv-edges'] as const) {
		const { content, ending } = await each.write(id, { byteOrderMark: true });
		writeFileSync(`${folder}/bom.${ending}`, content);
	}
	writeFileSync(`${folder}/expected.json`, JSON.stringify(expectations(each)));
	return folder;
}

/** Some place and colour for every node. */
function encodingOf({ facts }: DataCase): ExportOptions['appearance'] {
	const ids = [...facts.graph.people, ...facts.graph.anonymous].map(({ id }) => id);
	return {
		points: new Map(ids.map((id, index): [NodeId, { x: number; y: number }] => [id, { x: index % 7, y: index / 7 }])),
		colours: new Map(ids.map((id) => [id, '#2b6cb4'])),
	};
}

/** `raw` as in the model, `flat` as a format without lists, nulls and odd characters has it. */
function expectations(each: DataCase): object {
	const { nodes, edges } = expectedOf(each);
	return {
		floors: each.facts.floors.map(({ number }) => number),
		raw: { nodes: Object.fromEntries(nodes), edges: Object.fromEntries(edges) },
		flat: {
			nodes: Object.fromEntries(Array.from(nodes, ([id, values]) => [id, flat(values)])),
			edges: Object.fromEntries(Array.from(edges, ([id, values]) => [id, flat(values)])),
		},
		tokens: Object.fromEntries(Array.from(nodes, ([id, { label }]) => [id, tokenised(String(label))])),
	};
}
