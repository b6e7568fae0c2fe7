import { describe, expect, test } from 'vitest';
import { everything, type Filter } from '../../../src/graph/filters/filter.ts';
import { filterGraph } from '../../../src/graph/filters/filter-graph.ts';
import type { Step } from '../../../src/graph/filters/list.ts';
import type { ReplyGraph } from '../../../src/model/graph.ts';
import { graphOf, id, tie } from './draw.ts';

function left(graph: ReplyGraph, steps: readonly Step[], filter: Partial<Filter> = {}) {
	const { nodes, ties } = filterGraph(graph, { ...everything, ...filter, steps });
	return { nodes: [...nodes].map((node) => node.slice(2)).sort(), ties: [...ties.keys()] };
}

/** ann → bob → cat → dan, bob → ann; 20 speaks to bob, 21 to dan; eve and fay apart; gus alone. */
const line = graphOf(
	['ann>bob mention 1', 'bob>cat mention 2', 'cat>dan mention 3', 'bob>ann mention 4', 'eve>fay mention 5']
		.map((drawing) => tie(drawing))
		.concat(tie('20>bob mention 20', 'unknown'), tie('21>dan mention 21', 'unknown')),
	['gus'],
);

describe('the ego network', () => {
	const ego = (person: string, depth: 1 | 2 | 3, direction: 'in' | 'out' | 'both') =>
		left(line, [{ type: 'ego', person: id(person), depth, direction }]).nodes;
	test('has whoever is so many steps away, in the direction asked for', () => {
		expect(ego('bob', 1, 'both')).toEqual(['20', 'ann', 'bob', 'cat']);
		expect(ego('bob', 2, 'out')).toEqual(['ann', 'bob', 'cat', 'dan']);
		expect(ego('cat', 1, 'in')).toEqual(['bob', 'cat']);
		expect(ego('cat', 2, 'in')).toEqual(['20', 'ann', 'bob', 'cat']);
	});
	test('goes over nobody that an earlier filter hides, and is empty where that is the person', () => {
		const step: Step = { type: 'ego', person: id('ann'), depth: 3, direction: 'both' };
		expect(left(line, [step], { without: new Set([id('bob')]) }).nodes).toEqual(['ann']);
		expect(left(line, [step], { without: new Set([id('ann')]) })).toEqual({ nodes: [], ties: [] });
	});
	test('does not go through a floor of unknown author', () => {
		const two = graphOf([tie('20>ann mention 20', 'unknown'), tie('20>bob mention 20', 'unknown')]);
		const step: Step = { type: 'ego', person: id('ann'), depth: 3, direction: 'both' };
		expect(left(two, [step]).nodes).toEqual(['20', 'ann']);
	});
});

describe('the weight of ties', () => {
	const graph = graphOf(
		['ann>bob mention 1,2', 'ann>bob numbered 2,3', 'bob>ann mention 4', 'cat>ann mention 5,6'].map((drawing) =>
			tie(drawing),
		),
	);
	test('counts all kinds from one to another together, each floor once, and keeps people', () => {
		expect(left(graph, [{ type: 'weight', least: 3 }])).toEqual({
			nodes: ['ann', 'bob', 'cat'],
			ties: ['ann>bob mention 1,2', 'ann>bob numbered 2,3'],
		});
		expect(left(graph, [{ type: 'weight', least: 4 }]).ties).toEqual([]);
	});
	test('counts only what else is filtered leaves', () => {
		expect(left(graph, [{ type: 'weight', least: 3 }], { kindsOff: new Set(['mention']) }).ties).toEqual([]);
		expect(left(graph, [{ type: 'weight', least: 2 }], { range: [2, 6] }).ties).toEqual([
			'ann>bob mention 1,2',
			'ann>bob numbered 2,3',
			'cat>ann mention 5,6',
		]);
	});
	test('decides who is a neighbour', () => {
		const filter: Partial<Filter> = { people: new Set([id('ann')]), mode: 'neighbours' };
		expect(left(graph, [{ type: 'weight', least: 3 }], filter).nodes).toEqual(['ann', 'bob']);
	});
});

describe('connected parts', () => {
	test('the largest, that of a person, those of a size', () => {
		expect(left(line, [{ type: 'part', which: 'largest' }]).nodes).toEqual(['20', '21', 'ann', 'bob', 'cat', 'dan']);
		expect(left(line, [{ type: 'part', which: 'person', person: id('fay') }]).nodes).toEqual(['eve', 'fay']);
		expect(left(line, [{ type: 'part', which: 'size', least: 2 }]).nodes).not.toContain('gus');
		expect(left(line, [{ type: 'part', which: 'size', least: 3 }]).nodes).not.toContain('eve');
	});
	test('floors of unknown author join nobody, but stay with whom they speak to', () => {
		const two = graphOf([tie('20>ann mention 20', 'unknown'), tie('20>bob mention 20', 'unknown')], ['cat']);
		expect(left(two, [{ type: 'part', which: 'person', person: id('ann') }])).toEqual({
			nodes: ['20', 'ann'],
			ties: ['20>ann mention 20'],
		});
	});
});

describe('the k-core', () => {
	/** A triangle with a tail, and somebody who answers themselves. */
	const graph = graphOf(
		['ann>bob mention 1', 'bob>cat mention 2', 'cat>ann mention 3', 'dan>ann mention 4', 'dan>dan mention 5']
			.map((drawing) => tie(drawing))
			.concat(tie('20>ann mention 20', 'unknown')),
	);
	test('has who is tied to k others of it; ties to oneself and of unknown floors count for nothing', () => {
		expect(left(graph, [{ type: 'core', k: 1 }]).nodes).toEqual(['ann', 'bob', 'cat', 'dan']);
		expect(left(graph, [{ type: 'core', k: 2 }]).nodes).toEqual(['ann', 'bob', 'cat']);
		expect(left(graph, [{ type: 'core', k: 3 }])).toEqual({ nodes: [], ties: [] });
	});
	test('of an ego network is another than the ego network of a core', () => {
		const ego: Step = { type: 'ego', person: id('dan'), depth: 1, direction: 'both' };
		const core: Step = { type: 'core', k: 2 };
		expect(left(graph, [ego, core]).nodes).toEqual([]);
		expect(left(graph, [core, { ...ego, person: id('ann') }]).nodes).toEqual(['ann', 'bob', 'cat']);
		expect(left(graph, [{ ...ego, person: id('ann') }, core]).nodes).toEqual(['ann', 'bob', 'cat']);
		expect(left(graph, [core, ego]).nodes).toEqual([]);
		const tail: Step = { type: 'ego', person: id('ann'), depth: 1, direction: 'in' };
		expect(left(graph, [tail, { type: 'core', k: 1 }]).nodes).toEqual(['ann', 'cat', 'dan']);
	});
});

test('isolated people go aside last, wherever the step was added', () => {
	expect(left(line, [{ type: 'tied' }]).nodes).not.toContain('gus');
	expect(left(line, [{ type: 'tied' }, { type: 'weight', least: 2 }])).toEqual({ nodes: [], ties: [] });
});

test('the legend counts what switching an item on would show under the steps', () => {
	const graph = graphOf([tie('ann>bob mention 1'), tie('ann>bob numbered 2'), tie('cat>bob numbered 3')]);
	const filter: Filter = { ...everything, kindsOff: new Set(['numbered']), steps: [{ type: 'weight', least: 2 }] };
	const { ties, counts } = filterGraph(graph, filter);
	expect(ties.size).toBe(0);
	// With the numbered ones, ann speaks to bob in two floors.
	expect(counts.kinds.get('numbered')).toBe(1);
});
