import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { mountNetwork, type Network } from '../../../src/charts/network/mount.ts';
import { buildGraph } from '../../../src/graph/build.ts';
import { known } from '../../../src/lib/assert.ts';
import { resolve } from '../../../src/resolve/resolve.ts';
import { drawThread } from '../../fixtures/draw.ts';
import { makeContainer } from '../fixture.ts';
import { shownIn, size } from './mounted.ts';
import { byForce, propsFor } from './seed.ts';

/** Two groups of 320 who answer their own hub alone. */
const graph = (() => {
	const thread = drawThread(
		...Array.from({ length: 640 }, (_, n) => {
			const side = n % 2 === 0 ? 'left' : 'right';
			const speaker = n < 2 ? `hub-${side}` : `${side}${n}`;
			return [n === 0 ? 'post' : `@hub-${side} hi`, { author: speaker }] as const;
		}),
	);
	return buildGraph(resolve(thread), thread.floors);
})();
const communities = new Map(graph.people.map(({ id, handle }) => [id, handle.includes('left') ? 0 : 1]));
const props = {
	...propsFor(graph, byForce),
	...{ communities, opened: new Set<number>(), groupLabel: (people: number) => `group of ${people}` },
};
const handlers = { onHover: vi.fn(), onSelect: vi.fn(), onPin: vi.fn(), onOpen: vi.fn() };
let container: HTMLElement;
let network: Network;
beforeEach(() => {
	vi.resetAllMocks();
	container = makeContainer(size.width, size.height);
	network = mountNetwork(container, handlers);
	network.update(props);
});
afterEach(() => {
	network.destroy();
	container.remove();
});

const said = () => container.querySelector('[role=status]')?.textContent;
/** How much of the upper canvas is painted. */
function lit(): number {
	const canvas = known(container.querySelector<HTMLCanvasElement>('.network-top'), 'canvas');
	const { data } = known(canvas.getContext('2d'), 'context').getImageData(0, 0, canvas.width, canvas.height);
	let count = 0;
	for (let index = 3; index < data.length; index += 4) if ((data[index] ?? 0) > 0) count++;
	return count;
}

test('keys go from group to group, say its name and open it; arrows go back to people', async () => {
	const { hulls } = shownIn(container).scene;
	expect(hulls).toHaveLength(2);
	container.focus();
	await userEvent.keyboard('g');
	expect(said()).toBe(hulls[0]?.name);
	expect(lit()).toBeGreaterThan(1000);
	await userEvent.keyboard('{Enter}');
	expect(handlers.onOpen).toHaveBeenLastCalledWith(hulls[0]?.group);
	await userEvent.keyboard('g{Enter}');
	expect(handlers.onOpen).toHaveBeenLastCalledWith(hulls[1]?.group);
	await userEvent.keyboard('G{Enter}');
	expect(handlers.onOpen).toHaveBeenLastCalledWith(hulls[0]?.group);
	await userEvent.keyboard('{ArrowRight}{Enter}');
	expect(said()).toBe('');
	expect(handlers.onOpen).toHaveBeenCalledTimes(3);
	expect(handlers.onSelect).toHaveBeenCalledTimes(1);
});

test('a mouse over a group lights it', async () => {
	const { outline } = known(shownIn(container).scene.hulls[0], 'hull');
	const [xs, ys] = [outline.map(({ x }) => x), outline.map(({ y }) => y)];
	const { left, top } = container.getBoundingClientRect();
	const middle = (at: number[]) => (Math.min(...at) + Math.max(...at)) / 2;
	const move = (x: number, y: number) =>
		container.dispatchEvent(
			new PointerEvent('pointermove', { clientX: left + x, clientY: top + y, pointerType: 'mouse' }),
		);
	expect(lit()).toBe(0);
	// Somewhere around the middle there is nobody and no tie.
	for (let step = 0; step < 400 && lit() === 0; step++) {
		move(middle(xs) + (step % 20) * 3 - 30, middle(ys) + Math.floor(step / 20) * 3 - 30);
		if (handlers.onHover.mock.lastCall?.[0] != null) continue;
	}
	expect(lit()).toBeGreaterThan(1000);
	move(2, 2);
	expect(lit()).toBe(0);
});
