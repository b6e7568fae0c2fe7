import Graph from 'graphology';
import { parse } from 'graphology-gexf';
import { describe, expect, test } from 'vitest';
import type { NodeId, Point } from '../../../src/model/graph.ts';
import { holdsForAny } from '../../support/any-case.ts';
import { type DataCase, dataCases, drawCase, parallelCase, stated, textOf } from '../../support/data-cases.ts';
import { cleaned, expectedOf, flat, tokenised } from '../../support/expected-data.ts';
import { readXml } from '../../support/read-xml.ts';

const cases = await dataCases();

function expectSame(text: string, { facts }: DataCase, expected: ReturnType<typeof expectedOf>): void {
	const graph = parse(Graph, text);
	expect([graph.order, graph.size]).toEqual([
		facts.graph.people.length + facts.graph.anonymous.length,
		facts.graph.ties.length,
	]);
	for (const [id, values] of expected.nodes) {
		const label = tokenised(String(values.label));
		// The reader takes an empty label for none.
		expect(graph.getNodeAttributes(id)).toEqual({ ...flat({ ...values, label: label === '' ? null : label }) });
	}
	for (const [id, { source, target, ...values }] of expected.edges) {
		expect([graph.source(id), graph.target(id)]).toEqual([source, target]);
		expect(graph.getEdgeAttributes(id)).toEqual(flat(values));
	}
}

/** By edge or node, when it is there. */
function momentsOf(text: string) {
	const elements = readXml(text);
	const spells = new Map<string, number[]>();
	for (const { name, attributes, parent } of elements) {
		if (name !== 'spell') continue;
		expect(attributes.end).toBe(attributes.start);
		const id = parent?.parent?.attributes.id ?? '';
		spells.set(id, [...(spells.get(id) ?? []), Number(attributes.start)]);
	}
	const nodes = elements.filter(({ name }) => name === 'node');
	const spans = nodes.map(
		({ attributes }) => [attributes.id, Number(attributes.start), Number(attributes.end)] as const,
	);
	return { spells, spans: new Map(spans.map(([id = '', start, end]) => [id, [start, end]])) };
}

describe.each(cases)('GEXF of $name', (each) => {
	test('is well-formed, and graphology reads every node, edge and attribute', async () => {
		const text = await textOf(each.write('gexf'));
		expect(readXml(text).filter(({ name }) => name === 'edge')).toHaveLength(each.facts.graph.ties.length);
		expectSame(text, each, expectedOf(each));
	});

	test('has a moment for each floor of an edge, and its ends are there by then', async () => {
		const { spells, spans } = momentsOf(await textOf(each.write('gexf')));
		const last = each.facts.floors.at(-1)?.number;
		for (const [id, { floors, source, target }] of expectedOf(each).edges) {
			expect(spells.get(id)).toEqual(floors);
			for (const end of [source, target]) {
				expect(spans.get(end)?.[0]).toBeLessThanOrEqual(spells.get(id)?.[0] ?? Number.NaN);
				expect(spans.get(end)?.[1]).toBe(last);
			}
		}
	});
});

describe('GEXF by time', () => {
	test('counts seconds, and a moment once', async () => {
		const each = parallelCase();
		const text = await textOf(each.write('gexf-time'));
		expectSame(text, each, expectedOf(each));
		const { spells, spans } = momentsOf(text);
		const start = Date.UTC(2026, 10, 24) / 1000;
		expect(spells.get('p:bob:mention:p:ann')).toEqual([start + 60, start + 120]);
		// Floors 2 and 3 have the same time.
		expect(spells.get('p:bob:op:p:ann')).toEqual([start + 120]);
		// First addressed in floor 5, first written in floor 6.
		expect(spans.get('p:cid')).toEqual([start + 300, start + 420]);
	});

	test('is refused where a floor that makes a tie has no time', async () => {
		const drawn = drawCase('untimed', null, [
			{ at: '2026-11-24' },
			{ author: stated('ann'), to: [['bob', 'mention']] },
		]);
		await expect(drawn.write('gexf-time')).rejects.toThrow('time of a floor');
	});
});

test('positions point upwards as in Gephi, colours and sizes are there, and the rest stays', async () => {
	const each = parallelCase();
	const [ann, bob, cid] = each.facts.graph.people.map(({ id }) => id);
	const points = new Map<NodeId, Point>(
		Object.entries({ [ann ?? '']: { x: 0, y: 0 }, [bob ?? '']: { x: 2, y: 1 } }) as [NodeId, Point][],
	);
	const colours = new Map([[ann, '#cf4125']]) as Map<NodeId, string>;
	const graph = parse(Graph, await textOf(each.write('gexf', { appearance: { points, colours } })));
	// Four nodes with 60 units of room each: two positions 120 apart.
	expect(graph.getNodeAttributes('p:ann')).toMatchObject({ x: -60, y: 30, color: 'rgb(207,65,37)' });
	expect(graph.getNodeAttributes('p:bob')).toMatchObject({ x: 60, y: -30 });
	expect(graph.getNodeAttributes(String(cid))).not.toHaveProperty('x');
	for (const node of graph.nodes()) expect(graph.getNodeAttribute(node, 'size')).toBeGreaterThan(0);
	const { nodes } = expectedOf(each);
	for (const [id, values] of nodes) expect(graph.getNodeAttributes(id)).toMatchObject(flat(values));
});

test('any handles and any title are well-formed and read back equal', () =>
	holdsForAny(async (each) => {
		const written = await textOf(each.write('gexf'));
		readXml(written);
		expectSame(written, each, expectedOf(each));
		const { description } = parse(Graph, written).getAttributes();
		expect(description).toBe(cleaned(`${each.facts.title} (drawn.txt)`));
	}));
