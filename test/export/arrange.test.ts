import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrange, type Place } from '../../src/export/arrange.ts';
import { type ChartId, chartIds } from '../../src/export/figure-parts.ts';

const room = fc.record({ width: fc.integer({ min: 1, max: 3000 }), height: fc.integer({ min: 1, max: 3000 }) });
const charts = fc.subarray([...chartIds]).map((ids) => new Set<ChartId>(ids));

function meet(a: Place, b: Place): boolean {
	return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

test('every chart has a place inside the room, none over another, or there is no room for all', () => {
	fc.assert(
		fc.property(charts, room, (ids, size) => {
			const places = arrange(ids, size);
			if (places === null) return;
			expect([...places.keys()].sort()).toEqual([...ids].sort());
			const list = [...places.values()];
			for (const { x, y, width, height } of list) {
				expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
				expect(x + width).toBeLessThanOrEqual(size.width + 1e-6);
				expect(y + height).toBeLessThanOrEqual(size.height + 1e-6);
			}
			expect(list.some((place, index) => list.some((other, at) => at > index && meet(place, other)))).toBe(false);
		}),
	);
});

test('what there is room for is not refused', () => {
	expect(arrange(new Set(chartIds), { width: 900, height: 500 })).not.toBeNull();
	expect(arrange(new Set(['graph']), { width: 200, height: 160 })).not.toBeNull();
	expect(arrange(new Set(['graph']), { width: 199, height: 160 })).toBeNull();
});

test('a chart alone has all the room', () => {
	for (const id of chartIds) {
		expect(arrange(new Set([id]), { width: 800, height: 600 })?.get(id)).toEqual({
			x: 0,
			y: 0,
			width: 800,
			height: 600,
		});
	}
});

test('graph and matrix stand side by side in a wide room, one above the other in a tall one', () => {
	const both = new Set<ChartId>(['graph', 'matrix']);
	const wide = arrange(both, { width: 1000, height: 500 });
	expect(wide?.get('matrix')?.y).toBe(wide?.get('graph')?.y);
	const tall = arrange(both, { width: 500, height: 1000 });
	expect(tall?.get('matrix')?.x).toBe(tall?.get('graph')?.x);
	expect(tall?.get('matrix')?.y).toBeGreaterThan(500);
});
