import { expect, test } from 'vitest';
import { resolve } from '../../../src/resolve/resolve.ts';
import { mostFloors } from '../../../src/resolve/solve/case.ts';
import { drawThread } from '../../fixtures/draw.ts';

test('a thread too long for inference keeps what is certain, and says so', () => {
	const floors = Array.from({ length: mostFloors + 10 }, (_, index) =>
		index % 50 === 3 ? `@ann #${index - 2} 好` : '一',
	);
	const { attributions, answers, problems } = resolve(drawThread(...floors), { threshold: 0.5, repairsNumbers: true });
	expect(problems).toContainEqual({
		code: 'too-long-to-infer',
		params: { floors: mostFloors + 9, most: mostFloors },
		line: null,
	});
	expect(attributions[1]).toMatchObject({ grade: 'proven', value: 'ann' });
	expect(attributions.every(({ grade }) => grade === 'proven' || grade === 'unknown')).toBe(true);
	expect(answers[0]).toMatchObject({ from: 3, to: 1, kind: 'numbered', grade: 'proven' });
});
