import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chanceText } from '../../src/lib/chance.ts';
import { type Attribution, atThreshold, surenessAt, surenessOf, surest } from '../../src/model/attribution.ts';
import type { FloorFacts } from '../../src/model/reading.ts';
import { isContested, measuredRight, namingAt, openingPosterOf, surenessCounts } from '../../src/store/inference.ts';

const floors = (...authors: readonly Attribution[]): FloorFacts[] =>
	authors.map((author, number) => ({ number, id: null, postedAt: null, deleted: false, length: 9, author }));
const unknown: Attribution = { grade: 'unknown', others: [] };
const proven: Attribution = { grade: 'proven', value: 'Ann', evidence: [] };
const likely = (probability: number, value = 'Bob'): Attribution => ({
	grade: 'likely',
	value,
	probability,
	evidence: [],
	others: [],
});

describe('what a threshold gives and costs', () => {
	test('counts certain names, inferred ones from the threshold on, and expects as many to be wrong as were where it is known', () => {
		const some = floors(likely(0.99), proven, likely(0.9), likely(0.6), unknown);
		const wrongFrom = (chance: number) => 1 - (measuredRight.find(({ from }) => from === chance)?.right ?? 0);
		const [at80, at60] = [wrongFrom(0.8), wrongFrom(0)];
		expect(namingAt(some, 0.8)).toEqual({ floors: 4, certain: 1, inferred: 1, wrong: expect.closeTo(at80) });
		expect(namingAt(some, 0.5)).toEqual({ floors: 4, certain: 1, inferred: 2, wrong: expect.closeTo(at80 + at60) });
		expect(namingAt(some, 1)).toEqual({ floors: 4, certain: 1, inferred: 0, wrong: 0 });
	});

	test('is the same at whatever threshold the floors were concluded, and grows as it falls', () => {
		const chance = fc.double({ min: 0.5, max: 0.999, noNaN: true });
		fc.assert(
			fc.property(fc.array(chance, { maxLength: 30 }), chance, chance, (chances, asked, concluded) => {
				const all = floors(unknown, ...chances.map((each) => likely(each)));
				const left = all.map((floor) => ({ ...floor, author: atThreshold(floor.author, concluded) }));
				expect(namingAt(left, asked)).toEqual(namingAt(all, asked));
				const { inferred, wrong } = namingAt(all, asked);
				expect(namingAt(all, 0.5).inferred).toBeGreaterThanOrEqual(inferred);
				expect(wrong).toBeLessThanOrEqual(inferred * 0.5);
			}),
		);
	});
});

test('what is expected to be wrong is what the README says was measured', () => {
	const readme = readFileSync('README.md', 'utf8');
	for (const { from, right } of measuredRight) {
		const decimal = (value: number) => value.toFixed(2).slice(1);
		expect(readme).toContain(`| ${decimal(Math.max(0.5, from))} | ${decimal(right)} (`);
	}
});

test('guesses are counted apart from what is likely, the opening post not at all', () => {
	const counts = surenessCounts(floors(proven, likely(0.79), likely(0.8), proven, unknown));
	expect(Object.fromEntries(counts)).toEqual({ stated: 0, proven: 1, likely: 1, guess: 1, unknown: 1 });
});

test('a guess is a likely name or tie below .8, and nothing else', () => {
	expect([likely(0.79), likely(0.8), proven, unknown].map(surenessOf)).toEqual([
		'guess',
		'likely',
		'proven',
		'unknown',
	]);
	expect(surenessAt('likely', 0.5)).toBe('guess');
	expect(surenessAt('likely', null)).toBe('likely');
	expect(surenessAt('proven', null)).toBe('proven');
	expect(surest(['unknown', 'guess', 'likely'])).toBe('likely');
	expect(surest([])).toBe('unknown');
});

test('the opening poster is who wrote floor 0, or nobody', () => {
	expect(openingPosterOf({ floors: floors(likely(0.9, 'Cat'), proven) })).toBe('p:cat');
	expect(openingPosterOf({ floors: floors(unknown, proven) })).toBeNull();
	expect(openingPosterOf({ floors: floors(unknown).slice(1) })).toBeNull();
});

test('contested is what is called by several names and its number, not what merely has several candidates', () => {
	const called = (value: string, rule: 'numbered-mention' | 'called-later') => ({
		value,
		probability: 0.4,
		evidence: [{ rule, floor: 9, span: null, weight: 2 }],
	});
	const among = (...rules: ('numbered-mention' | 'called-later')[]): Attribution => ({
		grade: 'unknown',
		others: rules.map((rule, index) => called(`p${index}`, rule)),
	});
	expect(isContested(among('numbered-mention', 'numbered-mention'))).toBe(true);
	expect(isContested(among('numbered-mention', 'called-later'))).toBe(false);
	expect(isContested(among('called-later', 'called-later'))).toBe(false);
	expect(isContested(proven)).toBe(false);
});

test('a probability is never written as certainty, nor as a threshold that it does not reach', () => {
	expect([0.8, 0.91, 0.05, 0.7999, 0.99994, 1, 0].map(chanceText)).toEqual([
		'.80',
		'.91',
		'.05',
		'.79',
		'.99',
		'.99',
		'.00',
	]);
});
