import { expect, test } from 'vitest';
import { centreOf, mostActive, mostCentral } from '../../src/graph/activity.ts';
import { buildGraph } from '../../src/graph/build.ts';
import type { ReplyGraph } from '../../src/model/graph.ts';
import { defaultInferenceSettings } from '../../src/model/inference-settings.ts';
import { resolve } from '../../src/resolve/resolve.ts';
import { drawThread } from '../fixtures/draw.ts';

function graphOf(...floors: readonly string[]): ReplyGraph {
	const thread = drawThread('post', ...floors);
	return buildGraph(resolve(thread, { ...defaultInferenceSettings, threshold: 1 }), thread.floors);
}

test('the centre is an end of three fifths of the weight, anonymous floors included', () => {
	const star = graphOf('@ann a', '@ann b', '@ann c', '@bob d', '@cat e');
	expect(mostCentral(star)).toEqual({ person: 'p:ann', share: 0.6 });
	expect(centreOf(star)).toBe('p:ann');
	expect(centreOf(graphOf('@ann a', '@ann b', '@ann c', '@bob d', '@cat e', '@cat f'))).toBeNull();
});

test('what a person says counts as much as what is said to them', () => {
	// Floor 1 is ann's: she speaks to bob and cat there, and floor 2 speaks to her; floor 3 only to bob.
	expect(mostCentral(graphOf('@bob @cat a', '@ann #1 b', '@bob c'))).toEqual({ person: 'p:ann', share: 0.75 });
});

test('a weight is a number of floors, not of ties', () => {
	// The tie from ann to bob has two floors, the three others one each.
	const graph = graphOf('@bob a', '@bob b', '@ann #1 @ann #2 c', '@cat d', '@dan e');
	expect(graph.ties).toHaveLength(4);
	expect(mostCentral(graph)).toEqual({ person: 'p:ann', share: 0.6 });
});

test('without ties there is no centre', () => {
	expect(mostCentral(graphOf('nobody'))).toBeNull();
	expect(centreOf(graphOf('nobody'))).toBeNull();
});

test('the most active write, address and are addressed most; among equals the first in the thread', () => {
	const { people } = graphOf('@bob a', '@ann b', '@cat c', '@cat #1 d', '@eve e');
	// cat writes #1, speaks there, and is spoken to twice; bob, ann and eve are each named once.
	expect(mostActive(people).map(({ handle }) => handle)).toEqual(['cat', 'bob', 'ann', 'eve']);
	expect(mostActive(people.toReversed()).map(({ handle }) => handle)).toEqual(['cat', 'bob', 'ann', 'eve']);
	expect(people.map(({ handle }) => handle)).toEqual(['bob', 'ann', 'cat', 'eve']);
});
