import { expect, test } from 'vitest';
import { everything, type Filter } from '../../../src/graph/filters/filter.ts';
import { filterGraph } from '../../../src/graph/filters/filter-graph.ts';
import { pathsBetween, stepAlong } from '../../../src/graph/filters/path.ts';
import { graphOf, id, tie } from './draw.ts';

/** ann → bob → cat ← dan; ann → eve → cat; fay and gus apart; 20 speaks to ann and fay. */
const graph = graphOf(
	['ann>bob mention 1', 'bob>cat mention 2', 'dan>cat mention 3', 'ann>eve mention 4', 'eve>cat numbered 5']
		.concat('fay>gus mention 6')
		.map((drawing) => tie(drawing))
		.concat(tie('20>ann mention 20', 'unknown'), tie('20>fay mention 20', 'unknown')),
);

function between(from: string, to: string, directed: boolean, filter: Partial<Filter> = {}) {
	const filtered = filterGraph(graph, { ...everything, ...filter });
	const found = pathsBetween(graph, filtered, [id(from), id(to)], directed);
	return 'why' in found ? found : Array.from({ length: found.count }, (_, n) => found.nth(n).map((p) => p.slice(2)));
}

test('all shortest ones, along arrows or whichever way they point', () => {
	expect(between('ann', 'cat', true)).toEqual([
		['ann', 'bob', 'cat'],
		['ann', 'eve', 'cat'],
	]);
	expect(between('ann', 'dan', false)).toEqual([
		['ann', 'bob', 'cat', 'dan'],
		['ann', 'eve', 'cat', 'dan'],
	]);
});

test('along what the filter leaves', () => {
	expect(between('ann', 'cat', true, { kindsOff: new Set(['numbered']) })).toEqual([['ann', 'bob', 'cat']]);
	expect(between('ann', 'cat', true, { without: new Set([id('bob')]) })).toEqual([['ann', 'eve', 'cat']]);
});

test('where there is none, why', () => {
	expect(between('cat', 'ann', true)).toEqual({ why: 'direction' });
	expect(between('ann', 'fay', false)).toEqual({ why: 'apart' });
	expect(between('ann', 'cat', true, { without: new Set([id('bob'), id('eve')]) })).toEqual({ why: 'filtered' });
	expect(between('ann', 'cat', true, { without: new Set([id('cat')]) })).toEqual({ why: 'hidden', person: id('cat') });
	expect(between('cat', 'ann', true, { without: new Set([id('bob'), id('eve')]) })).toEqual({ why: 'direction' });
});

test('a tie is part of the step whose people it joins, against it only where directions don’t count', () => {
	const path = ['ann', 'bob', 'cat'].map(id);
	expect(stepAlong(tie('bob>cat mention 1'), path, true)).toBe(1);
	expect(stepAlong(tie('cat>bob mention 1'), path, true)).toBeNull();
	expect(stepAlong(tie('cat>bob mention 1'), path, false)).toBe(1);
	expect(stepAlong(tie('ann>cat mention 1'), path, false)).toBeNull();
	expect(stepAlong(tie('ann>dan mention 1'), path, false)).toBeNull();
	expect(stepAlong(tie('ann>ann mention 1'), path, false)).toBeNull();
});
