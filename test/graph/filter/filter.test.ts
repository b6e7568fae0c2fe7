import { describe, expect, test } from 'vitest';
import { everything, type Filter } from '../../../src/graph/filters/filter.ts';
import { filterGraph } from '../../../src/graph/filters/filter-graph.ts';
import type { ReplyGraph } from '../../../src/model/graph.ts';
import { id, personCalled, tie } from './draw.ts';

const annBob = tie('ann>bob numbered 3,5');
const bobAnn = tie('bob>ann mention 4');
const bobCat = tie('bob>cat mention 6', 'likely');
const sevenAnn = tie('7>ann mention 7', 'unknown');
const graph: ReplyGraph = {
	people: ['ann', 'bob', 'cat', 'dan'].map(personCalled),
	anonymous: [{ id: id('7'), floor: 7, outDegree: 1 }],
	ties: [annBob, bobAnn, bobCat, sevenAnn],
};

const apply = (filter: Partial<Filter>) => {
	const { nodes, ties, counts } = filterGraph(graph, { ...everything, ...filter });
	return { nodes: [...nodes].sort(), ties: Object.fromEntries(ties), counts };
};
const named = (...names: string[]) => names.map(id).sort();

test('without a filter all is there, people without ties too', () => {
	const { nodes, ties } = apply({});
	expect(nodes).toEqual(named('ann', 'bob', 'cat', 'dan', '7'));
	expect(ties).toEqual({ [annBob.id]: 2, [bobAnn.id]: 1, [bobCat.id]: 1, [sevenAnn.id]: 1 });
});

describe('by person', () => {
	const people = new Set([id('ann')]);
	test('only these', () => {
		expect(apply({ people: new Set([id('ann'), id('bob')]), mode: 'only' })).toMatchObject({
			nodes: named('ann', 'bob'),
			ties: { [annBob.id]: 2, [bobAnn.id]: 1 },
		});
		expect(apply({ people, mode: 'only' })).toMatchObject({ nodes: named('ann'), ties: {} });
	});
	test('all but these', () => {
		const { nodes, ties } = apply({ people, mode: 'except' });
		expect(nodes).toEqual(named('bob', 'cat', 'dan'));
		expect(ties).toEqual({ [bobCat.id]: 1 });
	});
	test('these and their neighbours', () => {
		const { nodes, ties } = apply({ people, mode: 'neighbours' });
		expect(nodes).toEqual(named('ann', 'bob', '7'));
		expect(ties).toEqual({ [annBob.id]: 2, [bobAnn.id]: 1, [sevenAnn.id]: 1 });
	});
});

test('by range: floors outside no longer count, and ties without any are gone', () => {
	const { nodes, ties } = apply({ range: [4, 6] });
	expect(ties).toEqual({ [annBob.id]: 1, [bobAnn.id]: 1, [bobCat.id]: 1 });
	expect(nodes).not.toContain(id('7'));
	expect(nodes).not.toContain(id('dan'));
	const whoWrote = graph.people.map((person) => (person.id === id('dan') ? { ...person, floors: [6] } : person));
	expect([...filterGraph({ ...graph, people: whoWrote }, { ...everything, range: [4, 6] }).nodes]).toContain(id('dan'));
});

describe('the legend counts what each of its items would show', () => {
	test('switching an item off keeps its own count', () => {
		const { counts } = apply({ kindsOff: new Set(['mention']) });
		expect(Object.fromEntries(counts.kinds)).toEqual({ numbered: 1, mention: 3 });
		expect(Object.fromEntries(counts.marks)).toEqual({ solid: 1 });
	});
	test('and takes it from the others', () => {
		const { counts, ties } = apply({ marksOff: new Set(['anonymous', 'dashed']) });
		expect(Object.fromEntries(counts.marks)).toEqual({ solid: 2, dashed: 1, anonymous: 1 });
		expect(Object.fromEntries(counts.kinds)).toEqual({ numbered: 1, mention: 1 });
		expect(Object.keys(ties)).toEqual([annBob.id, bobAnn.id]);
	});
});

describe('without somebody', () => {
	test('they are gone with all their ties, and floors that only address them', () => {
		const { nodes, ties } = apply({ without: new Set([id('ann')]) });
		expect(nodes).toEqual(named('bob', 'cat', 'dan'));
		expect(ties).toEqual({ [bobCat.id]: 1 });
	});

	test('whatever the filter by person says', () => {
		expect(apply({ without: new Set([id('ann')]), people: new Set([id('ann')]) }).nodes).toEqual([]);
		const { nodes, ties } = apply({ without: new Set([id('ann')]), people: new Set([id('bob')]), mode: 'neighbours' });
		expect(nodes).toEqual(named('bob', 'cat'));
		expect(ties).toEqual({ [bobCat.id]: 1 });
	});
});
