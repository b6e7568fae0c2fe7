import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitTo } from '../../../src/charts/network/fit.ts';
import { depthOf, onRim, rimIn, rimLength, shareAtBand, shareTowards } from '../../../src/charts/network/rim.ts';
import { type NodeId, type Positions, personId } from '../../../src/model/graph.ts';
import { handleKey } from '../../../src/model/thread.ts';

const sizes = fc.record({ width: fc.integer({ min: 240, max: 2400 }), height: fc.integer({ min: 240, max: 1600 }) });
const share = fc.double({ min: 0, max: 0.9999, noNaN: true });
const at = (a: { x: number; y: number }, b: { x: number; y: number }) => Math.hypot(a.x - b.x, a.y - b.y);
/** How far apart two shares of a closed line are. */
const apart = (a: number, b: number) => Math.min(Math.abs(a - b), 1 - Math.abs(a - b));

test('floors stand evenly along the rim, in any pane, and all of the rim is in it', () => {
	fc.assert(
		fc.property(sizes, fc.integer({ min: 20, max: 3000 }), (size, turn) => {
			const rim = rimIn(size, turn);
			const feet = Array.from({ length: turn }, (_, floor) => onRim(rim, floor / turn).foot);
			const gaps = feet.map((foot, index) => at(foot, feet[(index + 1) % turn] ?? foot));
			// A chord is a little shorter than its arc.
			expect(Math.max(...gaps) / Math.min(...gaps)).toBeLessThan(1.1);
			expect(gaps.reduce((sum, gap) => sum + gap, 0) / rimLength(rim)).toBeCloseTo(1, 1);
			for (const { x, y } of feet) {
				expect(Math.min(x, y, size.width - x, size.height - y)).toBeGreaterThanOrEqual(rim.room);
			}
		}),
		{ numRuns: 40 },
	);
});

test('a point over a bar finds the floor below it, and nothing is found inside of the rim', () => {
	fc.assert(
		fc.property(sizes, share, fc.double({ min: 0, max: 1, noNaN: true }), (size, where, reach) => {
			const rim = rimIn(size, 100);
			const { foot, out } = onRim(rim, where);
			const point = { x: foot.x + out.x * reach * rim.room, y: foot.y + out.y * reach * rim.room };
			const found = shareAtBand(rim, point, 4);
			expect(found).not.toBeNull();
			expect(apart(found ?? 0, where) * rimLength(rim)).toBeLessThan(1.5);
			expect(apart(shareTowards(rim, foot), where)).toBeLessThan(1e-3);
			expect(shareAtBand(rim, { x: rim.x, y: rim.y }, 4)).toBeNull();
		}),
		{ numRuns: 60 },
	);
});

const people = (points: readonly { x: number; y: number }[]): Positions['points'] =>
	new Map(points.map((point, index): [NodeId, typeof point] => [personId(handleKey(`p${index}`)), point]));
const point = fc.record({
	x: fc.double({ min: -500, max: 500, noNaN: true }),
	y: fc.double({ min: -500, max: 500, noNaN: true }),
});

test('everybody stands within the rim, and whoever is put somewhere is put there', () => {
	fc.assert(
		fc.property(sizes, fc.array(point, { maxLength: 120 }), fc.boolean(), (size, places, isElastic) => {
			const rim = rimIn(size, 100);
			const points = people(places);
			const positions = {
				points,
				centre: null,
				clock: null,
				isolated: [],
				...(isElastic ? ({ isElastic } as const) : {}),
			};
			const { place, unplace } = fitTo(positions, rim);
			for (const each of places) {
				const drawn = place(each);
				expect(depthOf(rim, drawn)).toBeLessThan(0.97);
				const again = place(unplace(drawn));
				expect(at(again, drawn)).toBeLessThan(0.5);
			}
		}),
		{ numRuns: 60 },
	);
});

test('around a person everybody stands in the direction of their floor’s bar', () => {
	fc.assert(
		fc.property(sizes, fc.integer({ min: 5, max: 500 }), share, (size, turn, where) => {
			const floor = Math.floor(where * turn);
			// The thread has ten floors more than the graph knows of.
			const rim = rimIn(size, turn + 10);
			const angle = (2 * Math.PI * floor) / turn;
			const [somewhere] = [{ x: 300 * Math.sin(angle), y: -300 * Math.cos(angle) }];
			const clock = { radius: 400, turn };
			const { place, unplace } = fitTo({ points: people([somewhere]), centre: null, clock, isolated: [] }, rim);
			const drawn = place(somewhere);
			expect(apart(shareTowards(rim, drawn), floor / rim.turn)).toBeLessThan(1e-3);
			expect(depthOf(rim, drawn)).toBeCloseTo(0.75);
			expect(at(unplace(drawn), somewhere)).toBeLessThan(2);
		}),
		{ numRuns: 60 },
	);
});
