import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dark, light, paper } from '../../src/charts/theme.ts';
import type { colourIds } from '../../src/graph/encoding/colours.ts';
import { activityExamples, encodingFor, needsMetrics } from '../../src/graph/encoding/encoding.ts';
import { sizeIds } from '../../src/graph/encoding/sizes.ts';
import { digraphOf } from '../../src/graph/metrics/digraph.ts';
import { metricsOf } from '../../src/graph/metrics/metrics.ts';
import type { Attribution } from '../../src/model/attribution.ts';
import { largestRadius, radiusOf, smallestRadius } from '../../src/model/encoding.ts';
import type { Reading } from '../../src/model/reading.ts';
import { groupLabel, sizeEntries } from '../../src/views/graph/encoding-key.ts';
import { words } from '../../src/words/en/index.ts';
import { seedReading } from '../support/seed.ts';

async function encodingOfSeed(sizing: (typeof sizeIds)[number], colouring: (typeof colourIds)[number]) {
	const reading = await seedReading();
	const own = new Map(reading.prominent.map((id, index) => [id, index]));
	const metrics = metricsOf(digraphOf(reading.graph));
	return { reading, metrics, encoding: encodingFor({ sizing, colouring }, reading, own, metrics) };
}

const byHandle = ({ graph }: Reading, handle: string) => {
	const person = graph.people.find((each) => each.handle === handle);
	if (person === undefined) throw new Error(`${handle} is in the seed`);
	return person;
};

describe('size', () => {
	test('is what the graph and the metrics say of each person', async () => {
		const { reading, encoding } = await encodingOfSeed('in', 'person');
		const { id, inDegree } = byHandle(reading, 'NnMmOo');
		expect(inDegree).toBeGreaterThan(2);
		expect(encoding.sizes?.amounts.get(id)).toBe(inDegree);
		const { encoding: between, metrics } = await encodingOfSeed('betweenness', 'person');
		expect(between.sizes?.amounts.get(id)).toBe(metrics.betweenness[metrics.ids.indexOf(id)]);
	});

	test.each(sizeIds)(
		'%s: a legend has two or three circles, the largest that of the greatest amount',
		async (sizing) => {
			const { encoding } = await encodingOfSeed(sizing, 'person');
			const entries = sizeEntries(encoding, words.encoding);
			expect(entries.length).toBeGreaterThanOrEqual(2);
			const radii = entries.map(({ radius }) => radius);
			expect(radii).toEqual(radii.toSorted((a, b) => a - b));
			expect(new Set(radii).size).toBe(radii.length);
			expect(new Set(entries.map(({ label }) => label)).size).toBe(entries.length);
			const amounts = encoding.sizes?.amounts ?? new Map();
			if (encoding.sizes !== null) expect(Math.max(...amounts.values())).toBe(encoding.sizes.examples.at(-1));
		},
	);

	test('grows with the amount and keeps its bounds, whatever the amounts', () => {
		fc.assert(
			fc.property(
				fc.double({ min: 0, max: 1e6, noNaN: true }),
				fc.double({ min: 0.01, max: 1e4, noNaN: true }),
				(a, f) => {
					const radius = radiusOf(a, f);
					expect(radius).toBeGreaterThanOrEqual(smallestRadius);
					expect(radius).toBeLessThanOrEqual(largestRadius);
					expect(radiusOf(a + 1, f)).toBeGreaterThanOrEqual(radius);
				},
			),
		);
	});

	test('nobody and nothing: no examples', () => {
		expect(activityExamples([])).toEqual([]);
	});
});

describe('colour', () => {
	test('of communities: the largest first, others grey, and their numbers add up', async () => {
		const { reading, encoding, metrics } = await encodingOfSeed('activity', 'community');
		expect(needsMetrics({ sizing: 'activity', colouring: 'community' })).toBe(true);
		for (const [id, colour] of encoding.colours) {
			expect(colour).toBe(metrics.communities.of[metrics.ids.indexOf(id)]);
			expect(colour).toBeLessThan(light.people.length);
		}
		expect(encoding.groups.reduce((sum, { people }) => sum + people, 0)).toBe(reading.graph.people.length);
		expect(encoding.groups.at(-1)?.meaning).toEqual({ type: 'others' });
	});

	test('of first floors: later is a further shade, and the ranges say whose', async () => {
		const { reading, encoding } = await encodingOfSeed('activity', 'firstFloor');
		for (const { id, firstFloor } of reading.graph.people) {
			const group = encoding.groups.find(({ colour }) => colour === encoding.colours.get(id));
			if (group?.meaning.type !== 'floors') throw new Error('everybody has a shade');
			expect(firstFloor).toBeGreaterThanOrEqual(group.meaning.from);
			expect(firstFloor).toBeLessThanOrEqual(group.meaning.to);
		}
		expect(encoding.groups.reduce((sum, { people }) => sum + people, 0)).toBe(reading.graph.people.length);
	});

	test('of grades is a shape as well, and those who are only named are hollow', async () => {
		const { reading, encoding } = await encodingOfSeed('activity', 'grade');
		for (const { id, floors } of reading.graph.people) {
			expect(encoding.fillings?.get(id) === 0).toBe(floors.length === 0);
		}
		// Each colour has a shape of its own.
		const shapes = new Set(encoding.groups.map(({ filling }) => filling));
		expect(shapes.size).toBe(encoding.groups.length);
		expect(encoding.groups.map((group) => groupLabel(group, words.encoding))[0]).toMatch(
			/^stated or proven: \d+ people$/,
		);
	});

	test('of grades is the best one among somebody’s floors', async () => {
		const { reading } = await encodingOfSeed('activity', 'grade');
		const { id, handle, floors } = byHandle(reading, 'NnMmOo');
		const stated: Attribution = { grade: 'stated', value: handle, evidence: [] };
		const likely: Attribution = { grade: 'likely', value: handle, probability: 0.9, evidence: [], others: [] };
		const fillingWith = (sure: readonly number[]) => {
			const graded = reading.floors.map((facts) => {
				const author = sure.includes(facts.number) ? stated : likely;
				return floors.includes(facts.number) ? { ...facts, author } : facts;
			});
			const choice = { sizing: 'activity', colouring: 'grade' } as const;
			return encodingFor(choice, { ...reading, floors: graded }, new Map(), null).fillings?.get(id);
		};
		expect(floors.length).toBeGreaterThan(2);
		expect(fillingWith([])).toBe(0.5);
		expect(fillingWith(floors.slice(0, 1))).toBe(1);
		expect(fillingWith(floors.slice(-1))).toBe(1);
	});

	test('says the same whatever the order of the choices: nothing is drawn by chance', async () => {
		const [a, b] = [await encodingOfSeed('pageRank', 'community'), await encodingOfSeed('pageRank', 'community')];
		expect([...a.encoding.colours]).toEqual([...b.encoding.colours]);
		expect(a.encoding.sizes).toEqual(b.encoding.sizes);
	});
});

describe('colours', () => {
	const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
	/** Relative luminance: WCAG 2.2. */
	const luminance = (hex: string) =>
		[1, 3, 5]
			.map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255))
			.reduce((sum, part, index) => sum + part * ([0.2126, 0.7152, 0.0722][index] ?? 0), 0);
	const contrast = (a: string, b: string) => {
		const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
		return (high + 0.05) / (low + 0.05);
	};

	test.each([light, dark, paper])('$id: every one is at least 3:1 against the ground', (theme) => {
		for (const colour of [...theme.people, ...theme.shades, ...theme.grades, theme.others]) {
			expect(contrast(colour, theme.ground)).toBeGreaterThanOrEqual(3);
		}
	});

	test.each([light, dark])('$id: shades go one way, so that they are told apart without seeing colours', (theme) => {
		const steps = theme.shades.map((shade) => contrast(shade, theme.ground));
		expect(steps).toEqual(steps.toSorted((a, b) => a - b));
		// Neighbours differ in lightness.
		for (const [index, shade] of theme.shades.slice(1).entries()) {
			expect(contrast(shade, theme.shades[index] ?? '')).toBeGreaterThan(1.25);
		}
	});
});
