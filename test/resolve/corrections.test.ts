import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../src/graph/build.ts';
import { authorOf, type Evidence } from '../../src/model/attribution.ts';
import { type Correction, withCorrection } from '../../src/model/correction.ts';
import { defaultInferenceSettings } from '../../src/model/inference-settings.ts';
import type { Thread } from '../../src/model/thread.ts';
import { resolve } from '../../src/resolve/resolve.ts';
import { drawThread } from '../fixtures/draw.ts';

function put(thread: Thread, ...corrections: Correction[]) {
	return resolve(thread, { ...defaultInferenceSettings, corrections });
}

const by = (floor: number, handle: string | null): Correction => ({ type: 'author', floor, handle });
const notBy = (floor: number, ...handles: string[]): Correction => ({ type: 'not-author', floor, handles });
const same = (handle: string, as: string): Correction => ({ type: 'same-person', handle, as });
const answers = (floor: number, ...targets: number[]): Correction => ({ type: 'answers', floor, targets });

describe('who wrote a floor', () => {
	const thread = drawThread('opening', 'one', 'two', '@ann #1 hello', '@bob hello');

	test('is stated by a correction, also of somebody whom the file does not name', () => {
		const { attributions, handles, contradictions } = put(thread, by(2, 'Carl'));
		expect(attributions[2]).toEqual({
			grade: 'stated',
			value: 'Carl',
			evidence: [{ rule: 'corrected', floor: 2, span: null, weight: null }],
			others: [],
		});
		expect(Array.from(handles.values())).toEqual(['ann', 'bob', 'Carl']);
		expect(contradictions).toEqual([]);
	});

	test('a number that proves the same stays as evidence', () => {
		const { attributions, contradictions } = put(thread, by(1, 'ANN'));
		expect(attributions[1]).toMatchObject({ grade: 'stated', value: 'ann', others: [] });
		expect(rulesOf(attributions[1])).toEqual(['corrected', 'numbered-mention']);
		expect(contradictions).toEqual([]);
	});

	test('a number that proves another is overruled, shown and said', () => {
		const { attributions, contradictions } = put(thread, by(1, 'bob'));
		expect(attributions[1]).toMatchObject({
			grade: 'stated',
			value: 'bob',
			others: [{ value: 'ann', probability: 0, evidence: [{ rule: 'numbered-mention', floor: 3 }] }],
		});
		expect(contradictions).toEqual([
			{ subject: 'author:1', rule: 'numbered-mention', floor: 3, span: { start: 0, end: 7 }, says: 'ann' },
		]);
	});

	test('what the file states is overruled, shown and said', () => {
		const stated = drawThread('opening', ['one', { author: 'ann' }], '@bob hello');
		const { attributions, contradictions } = put(stated, by(1, 'bob'));
		expect(authorOf(attributions[1] ?? never)).toBe('bob');
		expect(attributions[1]).toMatchObject({
			others: [{ value: 'ann', probability: 0, evidence: [{ rule: 'stated' }] }],
		});
		expect(contradictions).toEqual([{ subject: 'author:1', rule: 'stated', floor: 1, span: null, says: 'ann' }]);
	});

	test('a floor by somebody whom it calls says so', () => {
		const { contradictions } = put(thread, by(4, 'bob'));
		expect(contradictions).toMatchObject([{ rule: 'self-mention', floor: 4, says: 'bob' }]);
	});

	test('nobody whom the file names: no candidate is left, and calls look elsewhere', () => {
		const { attributions, answers } = put(thread, by(2, null));
		expect(attributions[2]).toEqual({ grade: 'unknown', others: [] });
		expect(answers.map(({ to }) => to)).not.toContain(2);
	});

	test('none of some: neither a call nor a number nor the file names them', () => {
		const { attributions, contradictions } = put(thread, notBy(1, 'ANN'), notBy(2, 'bob'));
		expect(attributions[1]?.grade).toBe('unknown');
		expect(
			(attributions[1]?.others ?? []).filter(({ value, probability }) => value === 'ann' && probability !== 0),
		).toEqual([]);
		expect((attributions[2]?.others ?? []).filter(({ value }) => value === 'bob')).toEqual([]);
		expect(contradictions).toMatchObject([{ subject: 'author:1', rule: 'numbered-mention', says: 'ann' }]);
		const stated = put(drawThread('opening', ['one', { author: 'ann' }]), notBy(1, 'ann'));
		expect(stated.attributions[1]).toMatchObject({ grade: 'unknown', others: [{ value: 'ann', probability: 0 }] });
	});

	test('of floor 0 it is the opening poster', () => {
		const { attributions } = put(thread, by(0, 'bob'));
		expect(attributions[0]).toMatchObject({ grade: 'stated', value: 'bob' });
		const none = put(drawThread('opening', '@op hi', '@op 楼主 hi', '@op hello', '@op yes'), notBy(0, 'op'));
		expect(none.attributions[0]).toEqual({ grade: 'unknown', others: [] });
	});
});

describe('two handles of one person', () => {
	const thread = drawThread('opening', ['one', { author: 'newer' }], '@Older #1 yes', '@newer #1 no', '@bob hm');

	test('are one node under the name that the file has first', () => {
		const corrected = put(thread, same('older', 'NEWER'));
		const { people, ties } = buildGraph(corrected, thread.floors);
		expect(people.map(({ handle, inDegree }) => [handle, inDegree])).toEqual([
			['newer', 2],
			['bob', 1],
		]);
		expect(ties.every(({ target }) => target !== 'p:older')).toBe(true);
		expect(corrected.references[2]?.[0]?.handle).toBe('Older');
	});

	test('prove a floor together that they contest apart', () => {
		const contested = drawThread('opening', 'one', '@older #1 yes', '@newer #1 no');
		expect(put(contested).attributions[1]?.grade).not.toBe('proven');
		expect(put(contested, same('newer', 'older')).attributions[1]).toMatchObject({ grade: 'proven', value: 'older' });
	});

	test('what the file states under the other name stays beside it', () => {
		const stated = drawThread(['opening', { author: 'first' }], ['one', { author: 'second' }]);
		expect(put(stated, same('second', 'first')).attributions[1]).toMatchObject({
			grade: 'stated',
			value: 'first',
			evidence: [{ rule: 'same-person' }],
			others: [{ value: 'second', probability: null, evidence: [{ rule: 'stated' }] }],
		});
	});

	test('who talk to each other say so', () => {
		const talk = drawThread(['opening', { author: 'ann' }], ['@ann hi', { author: 'bob' }]);
		expect(put(talk, same('ann', 'bob')).contradictions).toMatchObject([
			{ rule: 'self-mention', floor: 1, says: 'ann' },
		]);
		expect(put(talk).contradictions).toEqual([]);
	});

	test('three of them are one, in whatever pairs they are named', () => {
		const three = drawThread('opening', '@a', '@b', '@c');
		for (const pairs of [
			[same('a', 'b'), same('b', 'c')],
			[same('c', 'a'), same('b', 'c')],
			[same('b', 'a'), same('c', 'b')],
		])
			expect(Array.from(put(three, ...pairs).handles.values())).toEqual(['a']);
	});
});

describe('what a floor answers', () => {
	const thread = drawThread('opening', 'the cat sat', 'a dog barked', '@ann the cat, you say', '@bob #2 yes');

	test('is what a correction says and nothing else, and names the floor', () => {
		const free = drawThread('opening', 'one', 'two', 'three', '@ann hello');
		expect(put(free).attributions[2]?.grade).toBe('unknown');
		const { answers: links, attributions } = put(free, answers(4, 2));
		expect(links).toMatchObject([{ from: 4, to: 2, kind: 'mention', grade: 'stated', probability: null }]);
		expect(rulesOf(links[0])[0]).toBe('corrected');
		expect(authorOf(attributions[2] ?? never)).toBe('ann');
	});

	test('may be a floor that a number says is by another: then it is no answer to whom it calls', () => {
		const { answers: links } = put(thread, answers(3, 2));
		expect(links.filter(({ from }) => from === 3)).toMatchObject([{ to: 2, kind: 'stated', grade: 'stated' }]);
	});

	test('nothing: the call answers no floor', () => {
		expect(put(thread, answers(3)).answers.filter(({ from }) => from === 3)).toEqual([]);
	});

	test('a floor that calls nobody', () => {
		const { answers: links } = put(thread, answers(2, 1));
		expect(links.filter(({ from }) => from === 2)).toMatchObject([{ to: 1, kind: 'stated', grade: 'stated' }]);
	});

	test('another than its number or its parent says so', () => {
		expect(put(thread, answers(4, 1)).contradictions).toMatchObject([{ rule: 'written-number', floor: 4, says: 2 }]);
		const parents = drawThread('opening', ['one', { answers: [0] }], ['two', { answers: [1] }]);
		expect(put(parents, answers(2, 0)).contradictions).toMatchObject([{ rule: 'stated', floor: 2, says: 1 }]);
	});
});

test('what this thread does not have changes nothing and is named', () => {
	const thread = drawThread('opening', '@ann hi');
	const unfit = [answers(1, 9), by(7, 'zoe'), same('ann', 'nobody_here')];
	const corrected = put(thread, ...unfit);
	expect(corrected.unfit).toHaveLength(3);
	expect({ ...corrected, unfit: [] }).toEqual(put(thread));
});

describe('on a thread of any such corrections', () => {
	const texts = [
		'opening',
		'one',
		'@ann #1 the cat',
		'@bob the dog',
		'@ann @cat yes',
		'@cat #3 hm',
		'@bob #4 ok',
		'no',
	];
	const thread = drawThread(...texts);
	const floor = fc.nat({ max: texts.length - 1 });
	const handle = fc.constantFrom('ann', 'bob', 'cat', 'Dan', 'dan');
	const any: fc.Arbitrary<Correction> = fc.oneof(
		fc.tuple(floor, fc.option(handle)).map(([at, name]) => by(at, name)),
		fc.tuple(floor, fc.array(handle, { maxLength: 2 })).map(([at, names]) => notBy(at, ...names)),
		fc.tuple(handle, handle).map(([a, b]) => same(a, b)),
		fc.tuple(floor, fc.array(floor, { maxLength: 2 })).map(([at, targets]) => answers(at, ...targets)),
	);

	test('on different subjects the order does not count, and the last on each is the one that holds', () => {
		fc.assert(
			fc.property(fc.array(any, { maxLength: 6 }), (made) => {
				const kept = made.reduce<readonly Correction[]>(withCorrection, []);
				expect(put(thread, ...kept.toReversed())).toEqual(put(thread, ...kept));
				expect(put(thread, ...made)).toEqual(put(thread, ...kept));
			}),
		);
	});

	test('every one that fits holds, and probabilities stay probabilities', () => {
		fc.assert(
			fc.property(fc.array(any, { maxLength: 6 }), (made) => {
				const kept = made.reduce<readonly Correction[]>(withCorrection, []);
				const { attributions, answers: links, unfit, aliases } = put(thread, ...kept);
				const personOf = (name: string) => aliases.get(name.toLowerCase() as never) ?? name.toLowerCase();
				for (const each of kept.filter((one) => !unfit.includes(one))) {
					if (!('floor' in each)) continue;
					const attribution = attributions[each.floor] ?? never;
					const named = authorOf(attribution);
					if (each.type === 'author') expect(named && personOf(named)).toBe(each.handle && personOf(each.handle));
					if (each.type === 'not-author' && named) expect(each.handles.map(personOf)).not.toContain(personOf(named));
					if (each.type === 'answers') {
						const to = links.filter(({ from }) => from === each.floor).map((link) => link.to);
						expect(new Set(to)).toEqual(new Set(each.targets));
					}
				}
				const probabilities = attributions.flatMap((one) => [
					one.grade === 'likely' ? one.probability : 0,
					...(one.others ?? []).map(({ probability }) => probability ?? 0),
				]);
				expect(probabilities.every((value) => value >= 0 && value <= 1)).toBe(true);
			}),
		);
	});
});

const never = { grade: 'unknown', others: [] } as const;

function rulesOf(concluded: object | undefined): string[] {
	const { evidence = [] } = (concluded ?? {}) as { evidence?: readonly Evidence[] };
	return evidence.map(({ rule }) => rule);
}
