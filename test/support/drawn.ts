import type { Core } from 'cytoscape';

/** What tests of components ask of the graph that stands in their page. */

/** Cytoscape's own handle on it. */
export function network(): Core {
	const chart = document.querySelector<HTMLElement & { _cyreg?: { cy: Core } }>('[data-chart=network]');
	if (chart?._cyreg === undefined) throw new Error('the network is not mounted');
	return chart._cyreg.cy;
}

/** Whom it shows, without what their ids begin with: `ann`, and `7` for a floor of unknown author. */
export function shownNodes(): string[] {
	return network()
		.nodes('.mark:visible')
		.map((node) => node.id().slice(2))
		.sort();
}

/** Who is picked out in it. */
export function litNodes(): string[] {
	return network()
		.nodes('.mark.lit:visible')
		.map((node) => node.id().slice(2))
		.sort();
}

/** Where everybody stands, whoever is hidden as well: on screen, in whole pixels. */
export function places(): Record<string, string> {
	const marks = network().nodes('.mark').toArray();
	return Object.fromEntries(
		marks.map((node) => {
			const { x, y } = node.renderedPosition();
			return [node.id().slice(2), `${Math.round(x)},${Math.round(y)}`];
		}),
	);
}

/** The middle of a node or a label, for the mouse. */
export function pointOn(id: string): { readonly x: number; readonly y: number } {
	const { x, y } = network().getElementById(id).renderedPosition();
	const { left, top } = network().container()?.getBoundingClientRect() ?? new DOMRect();
	return { x: x + left, y: y + top };
}
