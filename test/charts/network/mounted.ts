import { afterEach, beforeEach, vi } from 'vitest';
import { measureText } from '../../../src/charts/measure.ts';
import { type DrawnNetwork, drawnIn } from '../../../src/charts/network/drawn.ts';
import { mountNetwork, type Network } from '../../../src/charts/network/mount.ts';
import type { NetworkProps } from '../../../src/charts/network/props.ts';
import { light } from '../../../src/charts/theme.ts';
import { known } from '../../../src/lib/assert.ts';
import { noPins, type Point } from '../../../src/model/graph.ts';
import { colours, graph, id, makeContainer, positions, view } from '../fixture.ts';
import { floorsOf } from './seed.ts';

export const size = { width: 700, height: 500 };

/** What the network of the fixture is given before anything is picked out. */
export const fixtureProps: NetworkProps = {
	graph,
	floors: floorsOf(graph),
	positions: positions(),
	pins: noPins,
	view,
	theme: light,
	colours,
	openingPoster: id('Ann'),
	measure: measureText,
	label: 'Graph',
	emphasis: null,
	selected: new Set(),
};

/** The network of the fixture, mounted anew for each test. */
export interface Mounted {
	readonly container: HTMLElement;
	readonly network: Network;
	readonly handlers: ReturnType<typeof newHandlers>;
	/** What it was given last. */
	readonly props: NetworkProps;
	/** Gives it something else of that. */
	show(changed: Partial<NetworkProps>): void;
}

function newHandlers() {
	return { onHover: vi.fn(), onSelect: vi.fn(), onPin: vi.fn(), onBrush: vi.fn() };
}

export function networkForEach(): Mounted {
	const handlers = newHandlers();
	let now: { container: HTMLElement; network: Network; props: NetworkProps } | undefined;
	const mounted = () => known(now, 'network');
	beforeEach(() => {
		vi.resetAllMocks();
		const container = makeContainer(size.width, size.height);
		const network = mountNetwork(container, handlers);
		network.update(fixtureProps);
		now = { container, network, props: fixtureProps };
	});
	afterEach(() => {
		mounted().network.destroy();
		mounted().container.remove();
	});
	return {
		handlers,
		get container() {
			return mounted().container;
		},
		get network() {
			return mounted().network;
		},
		get props() {
			return mounted().props;
		},
		show(changed) {
			mounted().props = { ...mounted().props, ...changed };
			mounted().network.update(mounted().props);
		},
	};
}

/** What is drawn there. */
export function shownIn(container: HTMLElement): DrawnNetwork {
	return known(drawnIn(container), 'what is drawn');
}

/** Where a node is in the container now. */
export function middleIn(container: HTMLElement, node: string): Point {
	const { scene, viewport } = shownIn(container);
	const { x, y } = known(
		scene.nodes.find(({ id: each }) => each === node),
		node,
	);
	return { x: x * viewport.zoom + viewport.pan.x, y: y * viewport.zoom + viewport.pan.y };
}

/** Presses at one point of the container, moves in steps and lets go at another. */
export async function drag(container: HTMLElement, from: Point, to: Point): Promise<void> {
	const { left, top } = container.getBoundingClientRect();
	const send = (type: string, { x, y }: Point) =>
		(type === 'mousedown' ? container : window).dispatchEvent(
			new MouseEvent(type, {
				...{ clientX: x + left, clientY: y + top, bubbles: true, cancelable: true, view: window, button: 0 },
				buttons: type === 'mouseup' ? 0 : 1,
			}),
		);
	send('mousedown', from);
	for (const share of [0.2, 0.5, 0.8, 1]) {
		send('mousemove', { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) });
	}
	send('mouseup', to);
	// A click that follows a drag is none; d3 stops listening for it a moment later.
	await new Promise((resolve) => setTimeout(resolve));
}
