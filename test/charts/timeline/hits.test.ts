import { describe, expect, test } from 'vitest';
import { light } from '../../../src/charts/theme.ts';
import { hitMarks } from '../../../src/charts/timeline/hits.ts';
import { timelineScene } from '../../../src/charts/timeline/scene.ts';
import { floors, words } from './sample.ts';

const measure = (text: string, size: number) => text.length * size * 0.6;

function draw(count: number, hits: readonly number[], width = 1000) {
	const size = { width, height: 200 };
	const scene = timelineScene({ floors: floors(count), answers: [], size, colours: new Map(), words, measure });
	const marks = hitMarks(scene, light, new Set(hits));
	return { scene, places: marks.flatMap(({ attributes }) => String(attributes.d).match(/M[^M]+/g) ?? []) };
}

describe('marks of a search', () => {
	test('stand over the bars of the floors found, and touch neither bars nor arcs', () => {
		const { scene, places } = draw(50, [3, 40]);
		expect(places).toHaveLength(2);
		for (const [index, floor] of [3, 40].entries()) {
			const [, x = Number.NaN, y = Number.NaN] = places[index]?.match(/M([\d.]+),([\d.]+)/)?.map(Number) ?? [];
			const bar = scene.bars[floor];
			expect(x + 3).toBeCloseTo((bar?.x ?? 0) + (bar?.width ?? 0) / 2, 0);
			expect(y).toBeGreaterThan(scene.frame.arcBase);
			expect(y + 5).toBeLessThan(scene.frame.barTop);
		}
	});

	test('are one per pixel column in long threads, however many floors it has', () => {
		const all = Array.from({ length: 5_000 }, (_, floor) => floor);
		const { places } = draw(5_000, all);
		expect(places.length).toBeLessThanOrEqual(1_000);
		expect(places.length).toBeGreaterThan(800);
	});

	test('are none where nothing was found, or not in this thread', () => {
		expect(draw(50, []).places).toEqual([]);
		expect(draw(50, [77]).places).toEqual([]);
	});
});
