import { expect, test } from 'vitest';
import { type CardFacts, cardMarks } from '../../src/graph/metrics/card.ts';
import { floorId, personId } from '../../src/model/graph.ts';
import { handleKey } from '../../src/model/thread.ts';

const ann = personId(handleKey('ann'));
const card: CardFacts = {
	person: ann,
	written: [0, 10],
	received: [{ floor: 4, source: floorId(4) }],
	speaksTo: [],
	spokenToBy: [],
	reciprocity: null,
	answered: 0,
};

test('marks stand in order from the first floor at the left to the last at the right, written or received', () => {
	const marks = cardMarks(card, 10);
	expect(marks.map(({ floor, isWritten, source }) => [floor, isWritten, source])).toEqual([
		[0, true, ann],
		[4, false, floorId(4)],
		[10, true, ann],
	]);
	expect(marks[0]?.left).toBe(0);
	expect((marks[2]?.left ?? 0) + (marks[2]?.width ?? 0)).toBeCloseTo(1);
});

test.each([0, 1, 10, 5_000])('inside, and wide enough to be seen, with %i floors', (last) => {
	for (const { left, width } of cardMarks({ ...card, written: [0, last], received: [] }, last)) {
		expect(width).toBeGreaterThanOrEqual(0.008);
		expect(left).toBeGreaterThanOrEqual(0);
		expect(left + width).toBeLessThanOrEqual(1.0001);
	}
});
