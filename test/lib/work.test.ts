import fc from 'fast-check';
import { expect, test } from 'vitest';
import { finish, finishInTurns, partOfWork, type Work } from '../../src/lib/work.ts';

function* counting(pieces: number, spin = 0): Work<string> {
	for (let piece = 1; piece <= pieces; piece++) {
		const until = performance.now() + spin;
		while (performance.now() < until);
		yield piece / pieces;
	}
	return `${pieces}`;
}

test('work is done to its end, and tells every share', () => {
	const shares: number[] = [];
	expect(finish(counting(4), (share) => shares.push(share))).toBe('4');
	expect(shares).toEqual([0.25, 0.5, 0.75, 1]);
});

test('shares of a part never leave it and never fall', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 20 }), fc.nat({ max: 9 }), (pieces, tenths) => {
			const from = tenths / 10;
			const shares: number[] = [];
			finish(partOfWork(counting(pieces), from, 1 - from), (share) => shares.push(share));
			expect(shares).toEqual(shares.toSorted((a, b) => a - b));
			expect(shares[0]).toBeGreaterThanOrEqual(from);
			expect(shares.at(-1)).toBeCloseTo(1);
		}),
	);
});

test('done in turns, others are heard in between, and what is not wanted any more is dropped', async () => {
	const shares: number[] = [];
	let isWanted = true;
	setTimeout(() => {
		isWanted = false;
	});
	const outcome = await finishInTurns(
		counting(40, 20),
		(share) => shares.push(share),
		() => isWanted,
	);
	expect(outcome).toBeNull();
	expect(shares.length).toBeLessThan(40);
	expect(
		await finishInTurns(
			counting(3),
			() => {},
			() => false,
		),
	).toBe('3');
});
