import { describe, expect, test } from 'vitest';
import { openAt } from '../../src/resolve/inbox.ts';
import { prepare, resolveThread } from '../../src/resolve/resolve.ts';
import { drawThread } from '../fixtures/draw.ts';

const thread = drawThread('opening', 'the cat sat', 'what of the dog?', '@ann the dog barks', '@bob #1 yes', 'fine');

function questions(corrections: Parameters<typeof resolveThread>[1]['corrections'] = []) {
	return resolveThread(prepare(thread), { repairsNumbers: true, corrections }).questions;
}

describe('questions', () => {
	test('come in order of what they amendView, and none is of what is proven', () => {
		const asked = questions();
		const gains = asked.map(({ gain }) => gain);
		expect(asked.length).toBeGreaterThan(0);
		expect(gains).toEqual(gains.toSorted((a, b) => b - a));
		expect(asked.some(({ type, floor }) => type === 'author' && floor === 1)).toBe(false);
	});

	test('a floor that an answer would name counts at least 1; the opening post, which is none, may count nothing', () => {
		for (const item of questions()) {
			if (item.type === 'author' && item.floor > 0) expect(item.gain).toBeGreaterThanOrEqual(1);
		}
	});

	test('once answered is not asked again', () => {
		const [first] = questions().filter(({ type }) => type === 'author');
		const floor = first?.floor ?? -1;
		const left = questions([{ type: 'author', floor, handle: 'ann' }]);
		expect(left.some(({ subject }) => subject === first?.subject)).toBe(false);
	});

	test('stays open at a threshold of 1, however probable its best candidate', () => {
		const asked = questions().map((item) => ({ ...item, best: 1 }));
		expect(openAt(asked, 1)).toEqual(asked);
		expect(openAt(asked, 0.99)).toEqual([]);
	});
});
