import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { handleKey, type Thread } from '../../../src/model/thread.ts';
import { contextOf } from '../../../src/resolve/context.ts';
import { personNames } from '../../../src/resolve/names.ts';
import { resolve } from '../../../src/resolve/resolve.ts';
import { caseOf } from '../../../src/resolve/solve/case.ts';
import { linkFeatures } from '../../../src/resolve/solve/link-features.ts';
import { answeredFeatures, posterFeatures } from '../../../src/resolve/solve/poster-features.ts';
import { type Solution, solve } from '../../../src/resolve/solve/solve.ts';
import { drawThread } from '../../fixtures/draw.ts';

const names = ['ann', 'bob', 'cat', 'dan', 'eve'] as const;
const topics = ['乌龟好养', '足球几点', '量子计算机', '面包机', '天文望远镜', '下雨了吗？', '谢谢楼主', '我也是'];

/** Threads of calls, numbers and words that recur; some floors state their author. */
const thread = fc
	.array(
		fc.record({
			calls: fc.array(fc.tuple(fc.constantFrom(...names), fc.option(fc.integer({ min: 0, max: 14 }))), {
				maxLength: 2,
			}),
			words: fc.array(fc.constantFrom(...topics), { minLength: 1, maxLength: 3 }),
			author: fc.option(fc.constantFrom(...names), { nil: undefined, freq: 4 }),
		}),
		{ minLength: 2, maxLength: 14 },
	)
	.map((floors) =>
		drawThread(
			...floors.map(({ calls, words, author }) => {
				const called = calls.map(([name, number]) => `@${name}${number === null ? '' : ` #${number}`} `).join('');
				return [`${called}${words.join('，')}`, author === undefined ? {} : { author }] as const;
			}),
		),
	);

function solved(given: Thread): Solution {
	const context = contextOf(given);
	return solve(caseOf(context, personNames(context, [])), { repairsNumbers: true });
}

const settings = { numRuns: 60 };

describe('always', () => {
	test('probabilities are such, and on each floor add up to no more than 1', () => {
		fc.assert(
			fc.property(thread, (given) => {
				const { authors, answers, strays, outcomes, links } = solved(given);
				for (const chances of authors) {
					const sum = chances.reduce((total, { probability }) => total + probability, 0);
					expect(sum).toBeLessThanOrEqual(1 + 1e-9);
					for (const { probability } of chances) expect(probability).toBeGreaterThan(0);
				}
				for (const value of [...answers, ...strays]) {
					expect(value).toBeGreaterThanOrEqual(0);
					expect(value).toBeLessThanOrEqual(1 + 1e-9);
				}
				for (let call = 0; call < strays.length; call++) {
					const own = answers.subarray(links.first[call], links.first[call + 1]);
					const sum = own.reduce((total, value) => total + value, strays[call] ?? 0);
					expect(sum).toBeCloseTo(1, 6);
				}
				expect(outcomes.reduce((total, { probability }) => total + probability, 0)).toBeCloseTo(1, 6);
			}),
			settings,
		);
	});

	test.each([
		['a hundred calls that agree', ['伞架', '雨靴', '@ann 伞架 '.repeat(100)]],
		['hundreds of calls for a moderator', ['伞架', ...Array.from({ length: 300 }, () => '@livid 广告，来看看')]],
	])('they stay within the range of a double: %s', (_, texts) => {
		const { authors, answers, strays, outcomes } = solved(drawThread(...texts));
		const all = [...answers, ...strays, ...authors.flat().map(({ probability }) => probability)];
		expect(all.concat(outcomes.map(({ probability }) => probability)).filter(Number.isNaN)).toEqual([]);
		for (const { beliefs } of outcomes) expect([...beliefs.messages].every(Number.isFinite)).toBe(true);
	});

	test('renaming everybody changes nothing but names, even names that sort otherwise', () => {
		const renamed = new Map(names.map((name, index) => [name, `${'zyxwv'[index]}_${name.length}_new`] as const));
		const rename = (text: string) =>
			text.replace(/\b(ann|bob|cat|dan|eve)\b/g, (name) => renamed.get(name as (typeof names)[number]) ?? name);
		fc.assert(
			fc.property(thread, (given) => {
				const other = {
					...given,
					floors: given.floors.map((floor) => {
						return { ...floor, text: rename(floor.text), author: floor.author && rename(floor.author) };
					}),
				};
				const before = solved(given);
				const after = solved(other);
				expect(after.authors).toEqual(before.authors);
				expect(after.answers).toEqual(before.answers);
				expect(after.given.thread.handles).toEqual(
					before.given.thread.handles.map((handle) => handleKey(rename(handle))),
				);
			}),
			settings,
		);
	});

	test('the order of the features changes nothing', () => {
		const lists = [linkFeatures, posterFeatures, answeredFeatures] as unknown as unknown[][];
		fc.assert(
			fc.property(thread, (given) => {
				const before = solved(given);
				for (const list of lists) list.reverse();
				try {
					const after = solved(given);
					expect(after.authors.map((chances) => chances.length)).toEqual(
						before.authors.map((chances) => chances.length),
					);
					after.authors.forEach((chances, floor) => {
						chances.forEach(({ handle, probability }) => {
							const same = before.authors[floor]?.find((each) => each.handle === handle);
							expect(probability).toBeCloseTo(same?.probability ?? -1, 6);
						});
					});
					after.answers.forEach((value, link) => {
						expect(value).toBeCloseTo(before.answers[link] ?? -1, 6);
					});
				} finally {
					for (const list of lists) list.reverse();
				}
			}),
			settings,
		);
	});

	test('the same thread gives the same conclusions, and what is stated is never overruled', () => {
		fc.assert(
			fc.property(thread, (given) => {
				const settings = { threshold: 0.5, repairsNumbers: true };
				const conclusions = resolve(given, settings);
				expect(resolve(given, settings)).toEqual(conclusions);
				given.floors.forEach(({ author }, floor) => {
					if (author !== null) {
						expect(conclusions.attributions[floor]).toMatchObject({ grade: 'stated', value: author });
					}
				});
			}),
			settings,
		);
	});

	test('no name and no answer stands without a reason', () => {
		fc.assert(
			fc.property(thread, (given) => {
				const { attributions, answers } = resolve(given, { threshold: 0.5, repairsNumbers: true });
				for (const attribution of attributions) {
					if (attribution.grade !== 'unknown') expect(attribution.evidence.length).toBeGreaterThan(0);
				}
				for (const { evidence } of answers) expect(evidence.length).toBeGreaterThan(0);
			}),
			settings,
		);
	});

	test('a name that only the second guess of the opening poster explains has its reason too', () => {
		const drawn = drawThread(
			['乌龟好养', { author: 'ann' }],
			['@ann 乌龟好养', { author: 'cat' }],
			'乌龟好养',
			'@bob #0 下雨了吗？',
		);
		const attribution = resolve(drawn, { threshold: 0.5, repairsNumbers: true }).attributions[3];
		const best = attribution?.grade === 'unknown' ? attribution.others[0] : attribution;
		expect(best).toMatchObject({ value: 'ann', evidence: [{ rule: 'poster-calls' }] });
	});

	test('nobody is likelier than the threshold says, and nobody likely is below it', () => {
		fc.assert(
			fc.property(thread, fc.double({ min: 0.5, max: 1, noNaN: true }), (given, threshold) => {
				const { attributions, answers } = resolve(given, { threshold, repairsNumbers: true });
				for (const each of [...attributions, ...answers]) {
					if (each.grade === 'likely') expect(each.probability).toBeGreaterThanOrEqual(threshold);
				}
			}),
			settings,
		);
	});
});
