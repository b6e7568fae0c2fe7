import Graph from 'graphology';
import { parse } from 'graphology-graphml';
import { describe, expect, test } from 'vitest';
import { versionText } from '../../../src/model/version.ts';
import { holdsForAny } from '../../support/any-case.ts';
import { type DataCase, dataCases, textOf } from '../../support/data-cases.ts';
import { cleaned, expectedOf, flat } from '../../support/expected-data.ts';
import { readXml } from '../../support/read-xml.ts';

const cases = await dataCases();

function expectSame(text: string, each: DataCase): void {
	const { nodes, edges } = expectedOf(each);
	const graph = parse(Graph, text);
	expect([graph.order, graph.size]).toEqual([nodes.size, edges.size]);
	for (const [id, values] of nodes) expect(graph.getNodeAttributes(id)).toEqual(flat(values));
	for (const [id, { source, target, ...values }] of edges) {
		expect([graph.source(id), graph.target(id)]).toEqual([source, target]);
		expect(graph.getEdgeAttributes(id)).toEqual(flat(values));
	}
	const { title, source } = each.facts;
	expect(graph.getAttributes()).toEqual({
		...(title === null ? {} : { title: cleaned(title) }),
		source: source.name,
		writer: versionText,
	});
}

test.each(cases)('GraphML of $name is well-formed, and graphology reads every value', async (each) => {
	const text = await textOf(each.write('graphml'));
	readXml(text);
	expectSame(text, each);
});

describe('keys', () => {
	test('are typed, and every value has one', async () => {
		for (const each of cases) {
			const elements = readXml(await textOf(each.write('graphml')));
			const keys = elements.filter(({ name }) => name === 'key').map(({ attributes }) => attributes);
			const types = Object.fromEntries(keys.map(({ id, ...key }) => [id, `${key.for} ${key['attr.type']}`]));
			expect(types).toMatchObject({
				v_written: 'node int',
				e_probability: 'edge double',
				v_openingPoster: 'node boolean',
			});
			const used = new Set(elements.filter(({ name }) => name === 'data').map(({ attributes }) => attributes.key));
			expect([...used].filter((key = '') => types[key] === undefined)).toEqual([]);
		}
	});

	test('and ids are tokens, as the schema of GraphML wants them', async () => {
		for (const each of cases) {
			const ids = readXml(await textOf(each.write('graphml'))).flatMap(({ attributes: { id } }) => id ?? []);
			expect(ids.length).toBeGreaterThan(10);
			for (const id of ids) expect(id).toMatch(/^[^\s"'<>&%;,()[\]{}\\/|=+@#$^*?!~`\p{Cc}\p{Cs}]+$/u);
		}
	});
});

test('any handles and any title are well-formed and read back equal', () =>
	holdsForAny(async (each) => {
		const written = await textOf(each.write('graphml'));
		readXml(written);
		expectSame(written, each);
	}));
