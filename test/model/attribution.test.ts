import { describe, expect, test } from 'vitest';
import { type Attribution, atThreshold, countsAt } from '../../src/model/attribution.ts';

function likely(probability: number): Attribution {
	return { grade: 'likely', value: 'ann', probability, evidence: [], others: [] };
}

describe('at a threshold', () => {
	test('a likely name counts from there on', () => {
		expect(atThreshold(likely(0.8), 0.8).grade).toBe('likely');
		expect(atThreshold(likely(0.79), 0.8)).toEqual({
			grade: 'unknown',
			others: [{ value: 'ann', probability: 0.79, evidence: [] }],
		});
	});

	test('of 1 nothing is left that is merely likely, even with a probability of 1', () => {
		expect(atThreshold(likely(1), 1)).toEqual({
			grade: 'unknown',
			others: [{ value: 'ann', probability: 1, evidence: [] }],
		});
		expect(countsAt(1, 1)).toBe(false);
		expect(countsAt(1, 0.99)).toBe(true);
	});

	test('what is stated or proven stays', () => {
		for (const grade of ['stated', 'proven'] as const) {
			const certain: Attribution = { grade, value: 'ann', evidence: [] };
			expect(atThreshold(certain, 1)).toBe(certain);
		}
	});
});
