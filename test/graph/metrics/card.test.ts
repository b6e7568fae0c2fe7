import { expect, test } from 'vitest';
import { buildGraph } from '../../../src/graph/build.ts';
import { cardOf } from '../../../src/graph/metrics/card.ts';
import type { Answer } from '../../../src/model/attribution.ts';
import { floorId, type NodeId, personId } from '../../../src/model/graph.ts';
import { defaultInferenceSettings } from '../../../src/model/inference-settings.ts';
import { handleKey } from '../../../src/model/thread.ts';
import { resolve } from '../../../src/resolve/resolve.ts';
import { drawThread } from '../../fixtures/draw.ts';

const id = (handle: string): NodeId => personId(handleKey(handle));
const thread = drawThread(
	['post', { author: 'Ann' }],
	['@ann #0 a', { author: 'bob' }],
	['@bob #1 b @eve', { author: 'Ann' }],
	['@ann #2 c', { author: 'bob' }],
	['I meant @ann #2', { author: 'Ann' }],
	'@ann who',
	['@bob #3 @eve d', { author: 'Ann' }],
	['@eve e', { author: 'Ann' }],
);
const resolution = resolve(thread, { ...defaultInferenceSettings, threshold: 1 });
const graph = buildGraph(resolution, thread.floors);

function answer([from, to]: readonly [number, number]): Answer {
	return { from, to, kind: 'numbered', grade: 'stated', probability: null, span: null, evidence: [], others: [] };
}

function readingWith(...links: (readonly [number, number])[]) {
	return { graph, answers: links.map(answer) };
}

const reading = readingWith([1, 0], [2, 1], [3, 2], [4, 2], [6, 3]);

test('a card tells what somebody wrote and received, and from whom', () => {
	expect(cardOf(reading, id('ann'))).toEqual({
		person: id('ann'),
		written: [0, 2, 4, 6, 7],
		received: [
			{ floor: 1, source: id('bob') },
			{ floor: 3, source: id('bob') },
			{ floor: 5, source: floorId(5) },
		],
		// eve has more floors although she comes later.
		speaksTo: [
			{ person: id('eve'), floors: [2, 6, 7] },
			{ person: id('bob'), floors: [2, 6] },
		],
		spokenToBy: [{ person: id('bob'), floors: [1, 3] }],
		// Two arcs of three have an opposite one: to bob and back.
		reciprocity: 2 / 3,
		// Floor 2 also by Ann's own floor 4, which does not count.
		answered: 2,
	});
});

test('what somebody answers to themselves is not counted, what one floor answers twice is once', () => {
	expect(cardOf(readingWith([4, 2]), id('ann'))?.answered).toBe(0);
	expect(cardOf(readingWith([4, 2], [3, 2], [5, 2], [5, 0]), id('ann'))?.answered).toBe(2);
	expect(cardOf(readingWith([2, 1], [6, 3]), id('bob'))?.answered).toBe(2);
});

test('of somebody who is only spoken to nothing is known but that', () => {
	expect(cardOf(reading, id('eve'))).toMatchObject({
		written: [],
		speaksTo: [],
		spokenToBy: [{ person: id('ann'), floors: [2, 6, 7] }],
		reciprocity: 0,
		answered: 0,
	});
	expect(cardOf(reading, id('stranger'))).toBeNull();
	expect(cardOf(reading, floorId(5))).toBeNull();
});
