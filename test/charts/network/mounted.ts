import type { Core } from 'cytoscape';
import { afterEach, beforeEach, vi } from 'vitest';
import { measureText } from '../../../src/charts/measure.ts';
import { mountNetwork, type Network } from '../../../src/charts/network/mount.ts';
import type { NetworkProps } from '../../../src/charts/network/props.ts';
import { light } from '../../../src/charts/theme.ts';
import { known } from '../../../src/lib/assert.ts';
import { noPins } from '../../../src/model/graph.ts';
import { colours, graph, id, makeContainer, positions, view } from '../fixture.ts';

export const size = { width: 700, height: 500 };

/** What the network of the fixture is given before anything is picked out. */
export const fixtureProps: NetworkProps = {
	graph,
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
	return { onHover: vi.fn(), onSelect: vi.fn(), onPin: vi.fn() };
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

/** Cytoscape's own handle on what it drew there. */
export function cyIn(container: HTMLElement): Core {
	return (container as HTMLElement & { readonly _cyreg: { readonly cy: Core } })._cyreg.cy;
}
