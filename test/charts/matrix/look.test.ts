import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { type MatrixProps, mountMatrix } from '../../../src/charts/matrix/mount.ts';
import { dark, light } from '../../../src/charts/theme.ts';
import { makeContainer } from '../fixture.ts';
import { crowd, propsOf, seedProps, small } from './sample.ts';

const handlers = { onHover: vi.fn(), onSelect: vi.fn() };
let container: HTMLElement;
let seed: MatrixProps;

beforeAll(async () => {
	seed = await seedProps();
});
beforeEach(async () => {
	await page.viewport(1500, 1000);
	container = makeContainer(100, 100);
});
afterEach(() => container.remove());

/** The first cell's two people selected, and the cell pointed at. */
function selected(props: MatrixProps): MatrixProps {
	const first = props.data.cells.find(({ source }) => source !== null);
	const people = new Set([first?.source, first?.target].filter((node) => node !== null && node !== undefined));
	const tie = first?.ties[0] ?? '';
	return {
		...props,
		selected: people,
		selectedTies: new Set(),
		emphasis: { nodes: people, ties: new Set([tie]) },
		hovered: { type: 'ties', ties: [tie] },
	};
}

/** Mounts, draws, saves what is seen to test/out, and hands out the boxes of all texts of the drawing. */
async function look(name: string, props: MatrixProps, width: number, height: number): Promise<DOMRect[]> {
	Object.assign(container.style, { width: `${width}px`, height: `${height}px`, background: props.theme.ground });
	const chart = mountMatrix(container, handlers);
	chart.update(props);
	await page.screenshot({ element: page.elementLocator(container), path: `../../out/matrix-${name}.png` });
	const boxes = [...container.querySelectorAll('#matrix text')].map((text) => text.getBoundingClientRect());
	chart.destroy();
	return boxes;
}

function overlap(a: DOMRect, b: DOMRect): boolean {
	return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

describe.each([
	[900, 640],
	[1300, 900],
	[390, 620],
	[640, 300],
])('%i × %i', (width, height) => {
	test.each([
		['light', () => ({ ...seed, theme: light })],
		['dark', () => ({ ...seed, theme: dark })],
		['light-selected', () => selected({ ...seed, theme: light })],
		['dark-selected', () => selected({ ...seed, theme: dark })],
		['small', () => propsOf(small)],
		['small-dark', () => selected({ ...propsOf(small), theme: dark })],
		['hundred', () => propsOf(crowd(100))],
		['thousand', () => ({ ...propsOf(crowd(1000)), theme: dark })],
		['thousand-selected', () => selected(propsOf(crowd(1000)))],
	])('%s: every text is inside, and none touches another', async (name, make) => {
		const boxes = await look(`${name}-${width}x${height}`, make(), width, height);
		expect(boxes.length).toBeGreaterThan(2);
		for (const box of boxes) {
			expect(box.left).toBeGreaterThanOrEqual(0);
			expect(box.top).toBeGreaterThanOrEqual(0);
			expect(box.right).toBeLessThanOrEqual(width);
			expect(box.bottom).toBeLessThanOrEqual(height);
		}
		expect(boxes.filter((box, index) => boxes.some((other, at) => at > index && overlap(box, other)))).toEqual([]);
	});
});
