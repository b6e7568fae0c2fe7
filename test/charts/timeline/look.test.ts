import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { dark, light } from '../../../src/charts/theme.ts';
import { mountTimeline, type TimelineProps } from '../../../src/charts/timeline/mount.ts';
import { makeContainer } from '../fixture.ts';
import { floors, propsOf, seedProps } from './sample.ts';

const handlers = { onHoverFloor: vi.fn(), onSelectFloor: vi.fn(), onBrush: vi.fn() };
let container: HTMLElement;
let seed: TimelineProps;

beforeAll(async () => {
	seed = await seedProps();
});
beforeEach(async () => {
	await page.viewport(1500, 900);
	container = makeContainer(100, 100);
});
afterEach(() => container.remove());

const selected = (props: TimelineProps): TimelineProps => ({
	...props,
	emphasis: {
		floors: new Set(props.answers.slice(-14).flatMap(({ from, to }) => [from, to])),
		answers: props.answers.slice(-14),
	},
	range: [87, 138],
	hovered: 121,
});
/** Every other floor answers one above, mostly a near one. */
const long = (count: number) =>
	propsOf(
		floors(count),
		Array.from({ length: count >> 1 }, (_, n) => ({ from: 2 * n + 1, to: Math.max(0, 2 * n - answerDistance(n)) })),
	);
const answerDistance = (n: number) => Math.floor(400 ** (((n * 0.618) % 1) ** 2));

/** Mounts, draws, saves what is seen to test/out, and hands out the boxes of all texts. */
async function look(name: string, props: TimelineProps, width: number, height: number): Promise<DOMRect[]> {
	Object.assign(container.style, { width: `${width}px`, height: `${height}px`, background: props.theme.ground });
	const chart = mountTimeline(container, handlers);
	chart.update(props);
	await page.screenshot({ element: page.elementLocator(container), path: `../../out/timeline-${name}.png` });
	const boxes = [...container.querySelectorAll('text')].map((text) => text.getBoundingClientRect());
	chart.destroy();
	return boxes;
}

function overlap(a: DOMRect, b: DOMRect): boolean {
	return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

describe.each([
	[1440, 206],
	[1110, 170],
	[1024, 170],
	[390, 190],
	[390, 620],
])('%i × %i', (width, height) => {
	test.each([
		['light', () => ({ ...seed, theme: light })],
		['dark', () => ({ ...seed, theme: dark })],
		['light-selected', () => ({ ...selected(seed), theme: light })],
		['dark-selected', () => ({ ...selected(seed), theme: dark })],
		['short', () => long(4)],
		['thousand', () => long(1500)],
		['very-long', () => long(100_000)],
	])('%s: every text is inside, and none of the axis touches another', async (name, make) => {
		const boxes = await look(`${name}-${width}x${height}`, make(), width, height);
		expect(boxes.length).toBeGreaterThan(1);
		for (const box of boxes) {
			expect(box.left).toBeGreaterThanOrEqual(0);
			expect(box.right).toBeLessThanOrEqual(width);
			expect(box.bottom).toBeLessThanOrEqual(height);
		}
		const ofAxis = [...boxes].slice(0, name.endsWith('selected') ? -1 : undefined);
		expect(ofAxis.filter((box, index) => ofAxis.some((other, at) => at > index && overlap(box, other)))).toEqual([]);
	});
});
