import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../src/graph/build.ts';
import type { Attribution } from '../../src/model/attribution.ts';
import { defaultInferenceSettings } from '../../src/model/inference-settings.ts';
import type { Thread } from '../../src/model/thread.ts';
import { resolve } from '../../src/resolve/resolve.ts';
import { drawThread } from '../fixtures/draw.ts';

/** `ann` proven, `=ann` stated, `~ann` likely, `?` unknown. */
function drawAuthor(attribution: Attribution): string {
	if (attribution.grade === 'stated') return `=${attribution.value}`;
	if (attribution.grade === 'unknown') return '?';
	return attribution.grade === 'likely' ? `~${attribution.value}` : attribution.value;
}

/** What is certain alone: what is likely has tests of its own, in `solve/`. */
const settings = { ...defaultInferenceSettings, threshold: 1 };
const authors = (thread: Thread) => resolve(thread, settings).attributions.map(drawAuthor);
const answers = (thread: Thread) =>
	resolve(thread, settings).answers.map(({ from, to, kind }) => `${from}→${to} ${kind}`);
const candidates = (thread: Thread, floor: number) => {
	const attribution = resolve(thread, settings).attributions[floor];
	return attribution?.grade === 'unknown' ? attribution.others.map(({ value }) => value) : null;
};
const problems = (thread: Thread) => resolve(thread).problems.map(({ code, params }) => `${code} ${params.floor}`);
const ties = (thread: Thread) => {
	const resolution = resolve(thread, settings);
	return buildGraph(resolution, thread.floors).ties.map(
		({ source, target, kind, floors }) => `${source}>${target} ${kind} ${floors}`,
	);
};

describe('authors', () => {
	test('a later floor that calls a floor by name and number proves its author', () => {
		expect(authors(drawThread('post', 'hi', '@Ann #1 hello'))).toEqual(['?', 'Ann', '?']);
	});

	test('the first spelling is the one that is shown', () => {
		expect(authors(drawThread('post', 'hi', '@ann hello', '@ANN #1 hello'))).toEqual(['?', 'ann', '?', '?']);
	});

	test('two names on one floor leave it open, however many speak for one', () => {
		const thread = drawThread('post', 'hi', '@ann #1 a', '@ann #1 b', '@bob #1 c');
		expect(authors(thread)[1]).toBe('?');
		expect(candidates(thread, 1)?.toSorted()).toEqual(['ann', 'bob']);
	});

	test('a floor that mentions the one it is ascribed to stays open', () => {
		const thread = drawThread('post', '@ann hi', '@ann #1 hello');
		expect(authors(thread)[1]).toBe('?');
		expect(candidates(thread, 1)).toContain('ann');
	});

	test.each([
		['at the own floor', '@ann #1 hi'],
		['above the own floor', '@ann #2 hi'],
		['of no floor', '@ann #9 hi'],
	])('a number %s proves nothing', (_, text) => {
		expect(authors(drawThread('post', text, 'last'))).toEqual(['?', '?', '?']);
	});

	test('what the file states is never overruled', () => {
		const thread = drawThread('post', ['hi', { author: 'cat' }], '@ann #1 hello');
		expect(authors(thread)).toEqual(['?', '=cat', '?']);
	});

	test('a name without a number, and a number without a name, prove nothing', () => {
		expect(authors(drawThread('post', 'hi', '@ann hello #1'))).toEqual(['?', '?', '?']);
	});
});

describe('answers', () => {
	test('a numbered mention answers its floor, a plain one none', () => {
		expect(answers(drawThread('post', 'a', 'b', '@ann #1 @bob #2 @cat hi'))).toEqual(['3→1 numbered', '3→2 numbered']);
	});

	test('one floor is answered once, however often it is called', () => {
		expect(answers(drawThread('post', 'a', '@ann #1 x @ann #1 y'))).toEqual(['2→1 numbered']);
	});

	test('a contested floor is answered by nobody for certain', () => {
		expect(answers(drawThread('post', 'a', '@ann #1 x', '@bob #1 y'))).toEqual([]);
	});

	test('the file’s own parents are answers, and those it cannot have are not', () => {
		const thread = drawThread(
			'post',
			['a', { author: 'ann', answers: [0] }],
			['b', { author: 'bob', answers: [1, 7, 2] }],
		);
		expect(answers(thread)).toEqual(['1→0 stated', '2→1 stated']);
	});
});

describe('ties', () => {
	test('of one kind between the same two are one, weighted by floors', () => {
		expect(ties(drawThread('post', 'a', '@bob x', '@bob y', '@ann #2 @ann #3 z'))).toEqual([
			'p:ann>p:bob mention 2,3',
			'f:4>p:ann numbered 4',
		]);
	});

	test('a name twice in one floor counts once', () => {
		expect(ties(drawThread('post', '@ann @ann hi'))).toEqual(['f:1>p:ann mention 1']);
	});

	test('nobody has a tie to themselves', () => {
		expect(ties(drawThread('post', ['@ann hi', { author: 'ann' }]))).toEqual([]);
	});

	test('names that objects have by birth are names', () => {
		expect(ties(drawThread('post', '@__proto__ @constructor @toString hi'))).toEqual([
			'f:1>p:__proto__ mention 1',
			'f:1>p:constructor mention 1',
			'f:1>p:tostring mention 1',
		]);
	});
});

test('problems name the floor they are in', () => {
	const thread = drawThread('post', '@ann #5 hi', '@bob #2 hi', '@cat #99999999999999999999 hi', 'x', 'y');
	expect(problems(thread).sort()).toEqual(['number-not-below 1', 'number-not-below 2', 'number-too-large 3']);
	expect(problems(drawThread('post', 'a', '@ann #40 hi'))).toEqual(['no-such-floor 2']);
});

describe('always', () => {
	const names = ['ann', 'bob', 'cat', 'dan'];
	const mention = fc
		.tuple(fc.constantFrom(...names), fc.option(fc.integer({ min: 0, max: 12 })))
		.map(([name, number]) => `@${name}${number === null ? '' : ` #${number}`} said`);
	const floor = fc.tuple(
		fc
			.array(fc.oneof(mention, fc.constant('word'), fc.constant('#3 right')), { maxLength: 3 })
			.map((words) => words.join(' ')),
		fc.option(fc.constantFrom(...names), { nil: undefined }),
	);
	const thread = fc
		.array(floor, { minLength: 1, maxLength: 12 })
		.map((floors) =>
			drawThread(...floors.map(([text, author]) => [text, author === undefined ? {} : { author }] as const)),
		);

	test('renaming everybody changes nothing but names', () => {
		const rename = (text: string) => text.replace(/\b(ann|bob|cat|dan)\b/g, (name) => `new${name}`);
		fc.assert(
			fc.property(thread, (given) => {
				const renamed = {
					...given,
					floors: given.floors.map((each) => ({
						...each,
						text: rename(each.text),
						author: each.author && rename(each.author),
					})),
				};
				expect(authors(renamed)).toEqual(authors(given).map(rename));
				expect(answers(renamed)).toEqual(answers(given));
				expect(ties(renamed)).toEqual(ties(given).map(rename));
			}),
		);
	});

	test('what is stated stands, and the same thread gives the same conclusions', () => {
		fc.assert(
			fc.property(thread, (given) => {
				const conclusions = resolve(given);
				expect(resolve(given)).toEqual(conclusions);
				for (const [index, { author }] of given.floors.entries()) {
					if (author !== null)
						expect(conclusions.attributions[index]).toMatchObject({ grade: 'stated', value: author });
				}
			}),
		);
	});
});
