import { describe, expect, test } from 'vitest';
import { everything, type Filter } from '../../../src/graph/filters/filter.ts';
import { filterGraph } from '../../../src/graph/filters/filter-graph.ts';
import { filterThread } from '../../../src/graph/filters/thread-left.ts';
import type { Attribution } from '../../../src/model/attribution.ts';
import type { ReplyGraph } from '../../../src/model/graph.ts';
import type { Reading } from '../../../src/model/reading.ts';
import { id, personCalled, tie } from './draw.ts';

/*
 * ann opens (0) and speaks to bob (1, 5); bob answers her (2) and cat (3); cat only muses (4); dan says nothing to
 * anybody (6); 7 calls ann, 8 calls nobody, and nobody knows who wrote them.
 */
const writers = ['ann', 'ann', 'bob', 'bob', 'cat', 'ann', 'dan', null, null];
const graph: ReplyGraph = {
	people: ['ann', 'bob', 'cat', 'dan'].map((handle) => ({
		...personCalled(handle),
		floors: writers.flatMap((writer, floor) => (writer === handle ? floor : [])),
	})),
	anonymous: [{ id: id('7'), floor: 7, outDegree: 1 }],
	ties: [
		tie('ann>bob numbered 1,5'),
		tie('bob>ann mention 2'),
		tie('bob>cat mention 3', 'likely'),
		tie('7>ann floor 7', 'unknown'),
	],
};
const answers = [
	[2, 1],
	[5, 2],
	[3, 4],
	[7, 0],
	[8, 6],
] as const;
const authorOf = (writer: string | null): Attribution =>
	writer === null ? { grade: 'unknown', others: [] } : { grade: 'stated', value: writer as never, evidence: [] };
const reading = {
	graph,
	floors: writers.map((writer, number) => ({
		...{ number, id: null, postedAt: null, deleted: false, length: 1 },
		author: authorOf(writer),
	})),
	answers: answers.map(([from, to]) => ({ from, to, kind: 'mention', grade: 'proven', isOwn: false }) as never),
} satisfies Pick<Reading, 'graph' | 'floors' | 'answers'>;

const left = (filter: Partial<Filter>, atFirst = everything) => {
	const whole = { ...atFirst, ...filter };
	const {
		floors,
		nodes,
		answers: said,
	} = filterThread(reading, filterGraph(graph, atFirst), whole, filterGraph(graph, whole));
	return {
		floors: [...floors],
		people: [...nodes].sort(),
		answers: said.map(({ from, to }) => `${from}>${to}`),
	};
};
const named = (...names: string[]) => names.map(id).sort();
const all = [0, 1, 2, 3, 4, 5, 6, 7, 8];

test('without a filter everything is in', () => {
	expect(left({})).toEqual({
		floors: all,
		people: named('ann', 'bob', 'cat', 'dan', '7'),
		answers: ['2>1', '5>2', '3>4', '7>0', '8>6'],
	});
});

test('what is hidden at first takes no floor out', () => {
	expect(left({}, { ...everything, kindsOff: new Set(['floor']) }).floors).toEqual(all);
});

describe('of some floors', () => {
	test('whoever wrote one of them is in, and whoever one of them calls', () => {
		expect(left({ range: [2, 3] })).toEqual({
			floors: [2, 3],
			people: named('ann', 'bob', 'cat'),
			answers: [],
		});
		expect(left({ range: [6, 6] }).people).toEqual(named('dan'));
	});
});

describe('of some people', () => {
	test('with their neighbours: all they wrote, and of the neighbours what these say to them', () => {
		const { floors, people, answers: said } = left({ people: new Set([id('cat')]), mode: 'neighbours' });
		expect(floors).toEqual([3, 4]);
		expect(people).toEqual(named('bob', 'cat'));
		expect(said).toEqual(['3>4']);
	});
	test('these alone: all they wrote, also to others; nobody knows whether the rest is theirs', () => {
		expect(left({ people: new Set([id('bob')]), mode: 'only' }).floors).toEqual([2, 3]);
	});
	test('all but these: neither their floors nor what is said to them counts as an answer', () => {
		const { floors, answers: said } = left({ people: new Set([id('ann')]), mode: 'except' });
		expect(floors).toEqual([2, 3, 4, 6, 8]);
		expect(said).toEqual(['3>4', '8>6']);
	});
	test('who is left out is out with all floors, as all but these', () => {
		expect(left({ without: new Set([id('ann')]) })).toEqual(left({ people: new Set([id('ann')]), mode: 'except' }));
	});
	test('an ego network keeps what its people wrote, and no floors of nobody', () => {
		const step = { type: 'ego', person: id('cat'), depth: 1, direction: 'both' } as const;
		expect(left({ steps: [step] }).floors).toEqual([2, 3, 4]);
	});
});

test('a kind or mark of tie that is off takes its answers out, and floors of nobody; people keep theirs', () => {
	expect(left({ marksOff: new Set(['dashed', 'anonymous']) })).toEqual({
		floors: [0, 1, 2, 3, 4, 5, 6, 8],
		people: named('ann', 'bob', 'cat', 'dan'),
		answers: ['2>1', '5>2', '8>6'],
	});
});
