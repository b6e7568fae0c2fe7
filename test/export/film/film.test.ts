import { expect, test } from 'vitest';
import { scenesOf } from '../../../src/export/film/film.ts';

/** Six pictures, one after the other. */
const frame = (share: number) => `picture ${Math.min(5, Math.floor(share * 6))}`;
const scenes = (seconds: number) => [...scenesOf({ frame, seconds })];
const lengthOf = (seconds: number) => scenes(seconds).reduce((sum, scene) => sum + scene.seconds, 0);

test('each picture is drawn once and stands until the next one', () => {
	const drawn = scenes(12);
	expect(drawn.map(({ svg }) => svg)).toEqual([0, 1, 2, 3, 4, 5].map((index) => `picture ${index}`));
	for (const { seconds } of drawn.slice(0, -1)) expect(seconds).toBeCloseTo(2, 0);
});

test('the film is as long as was asked for, and its last picture stands a second and a half longer', () => {
	for (const seconds of [1, 2.5, 12, 60]) expect(lengthOf(seconds)).toBeCloseTo(seconds + 1.5, 6);
});

test('a short film leaves pictures out, never the first or the last', () => {
	const many = (share: number) => `picture ${Math.floor(share * 1000)}`;
	const drawn = [...scenesOf({ frame: many, seconds: 1 })];
	expect(drawn.length).toBe(12);
	expect([drawn[0]?.svg, drawn.at(-1)?.svg]).toEqual(['picture 0', 'picture 1000']);
});

test('what is made so far grows to the whole', () => {
	const shares = scenes(3).map(({ share }) => share);
	expect(shares).toEqual(shares.toSorted((a, b) => a - b));
	expect(shares.at(-1)).toBe(1);
});

test('a picture that never changes is one', () => {
	expect([...scenesOf({ frame: () => 'same', seconds: 4 })]).toEqual([{ svg: 'same', seconds: 5.5, share: 1 }]);
});
