import cytoscape from 'cytoscape';
import { expect, test } from 'vitest';
import type { NodeId } from '../../../src/model/graph.ts';
import { holdsForAny } from '../../support/any-case.ts';
import { type DataCase, dataCases, parallelCase, textOf } from '../../support/data-cases.ts';
import { expectedOf } from '../../support/expected-data.ts';

function read(text: string): cytoscape.Core {
	const { elements } = JSON.parse(text);
	return cytoscape({ headless: true, elements, layout: { name: 'preset' } });
}

/** JSON holds every text, so that nothing is cleaned. */
function expectSame(text: string, each: DataCase): void {
	const cy = read(text);
	const { nodes, edges } = expectedOf(each);
	expect([cy.nodes().length, cy.edges().length]).toEqual([nodes.size, edges.size]);
	for (const [id, values] of nodes) {
		expect(cy.getElementById(id).data()).toEqual({ ...values, id, value: id, name: values.label });
	}
	for (const [id, values] of edges) {
		const edge = cy.getElementById(id);
		expect(edge.data()).toEqual({ ...values, id, key: id, name: id, interaction: values.kind });
		expect([edge.source().id(), edge.target().id()]).toEqual([values.source, values.target]);
	}
}

test.each(await dataCases())('Cytoscape reads every value of $name', async (each) => {
	const text = await textOf(each.write('cyjs'));
	expectSame(text, each);
	const { data, directed, multigraph } = JSON.parse(text);
	expect({ data, directed, multigraph }).toMatchObject({
		data: { title: each.facts.title },
		directed: true,
		multigraph: true,
	});
});

test('positions are where the nodes stand, y downwards', async () => {
	const points = new Map(
		['p:ann', 'p:bob', 'p:cid', 'f:5'].map((id, index) => [id as NodeId, { x: index, y: 10 * index }]),
	);
	const cy = read(await textOf(parallelCase().write('cyjs', { appearance: { points, colours: new Map() } })));
	const ys = ['p:ann', 'p:bob', 'p:cid', 'f:5'].map((id) => cy.getElementById(id).position('y'));
	expect(ys).toEqual([-60, -20, 20, 60]);
	expect(cy.getElementById('p:bob').position('x')).toBe(-2);
});

test('any handles and any title read back equal', () =>
	holdsForAny(async (each) => expectSame(await textOf(each.write('cyjs')), each)));
