import cytoscape, { type LayoutOptions } from 'cytoscape';
import fcose, { type FcoseLayoutOptions } from 'cytoscape-fcose';
import { forceCenter, forceLink, forceManyBody, forceSimulation, type SimulationNodeDatum } from 'd3';
import { layOut } from '../../src/layout/thread-layouts.ts';
import { type Person, personId, type ReplyGraph } from '../../src/model/graph.ts';
import { handleKey } from '../../src/model/thread.ts';
import { chanceOf } from '../generator/random.ts';

/** Each lays the graph out once. */
const methods: Readonly<Record<string, (graph: ReplyGraph) => unknown>> = {
	Loutu: (graph) => layOut(graph, { id: 'force', centre: null }),
	fCoSE: (graph) => {
		cytoscape.use(fcose);
		const elements = [
			...graph.people.map(({ id }) => ({ data: { id } })),
			...graph.ties.map(({ id, source, target }) => ({ data: { id, source, target } })),
		];
		const cy = cytoscape({ headless: true, styleEnabled: true, elements });
		const options: FcoseLayoutOptions = { name: 'fcose', animate: false, uniformNodeDimensions: true };
		// Cytoscape's own type knows its built-in layouts only.
		cy.layout(options as LayoutOptions).run();
	},
	'd3-force': (graph) => {
		const nodes = graph.people.map(({ id }): Body => ({ id }));
		const links = graph.ties.map(({ source, target }) => ({ source, target }));
		const simulation = forceSimulation(nodes)
			.stop()
			.force('charge', forceManyBody())
			.force(
				'link',
				forceLink<Body, { source: string; target: string }>(links).id(({ id }) => id),
			)
			.force('centre', forceCenter());
		simulation.tick(300);
	},
};

interface Body extends SimulationNodeDatum {
	readonly id: string;
}

/** Three ties for each person, to people who came before and are well connected already: as threads grow. */
function graphOf(count: number): ReplyGraph {
	const chance = chanceOf(7);
	const people = Array.from({ length: count }, (_, index): Person => {
		const key = handleKey(`person_${index}`);
		return { id: personId(key), key, handle: key, floors: [index], firstFloor: index, inDegree: 1, outDegree: 1 };
	});
	const ties = people.flatMap((person, index) =>
		Array.from({ length: index === 0 ? 0 : 3 }, (_, nth) => {
			const target = people[chance.zipf(index)] ?? person;
			const id = `${index} ${nth}`;
			return {
				id,
				source: person.id,
				target: target.id,
				kind: 'numbered' as const,
				floors: [index],
				grade: 'proven' as const,
				probability: null,
			};
		}),
	);
	return { people, anonymous: [], ties };
}

const [, , method = '', count = ''] = process.argv;
const graph = graphOf(Number(count));
const start = performance.now();
methods[method]?.(graph);
process.send?.(performance.now() - start);
