import type { Core } from 'cytoscape';

/** In the page: Cytoscape's own handle on what the network on screen has drawn. */
export function cytoscape(): Core {
	const chart = document.querySelector<HTMLElement & { _cyreg?: { cy: Core } }>('[data-chart=network]');
	if (!chart?._cyreg) throw new Error('the network is not mounted');
	return chart._cyreg.cy;
}

/** The people and floors that are shown now, by their ids. */
export function visibleNodes(): string[] {
	return cytoscape()
		.nodes('.mark:visible')
		.map((node) => node.id())
		.sort();
}

/** The same without what ids begin with: `ann`, and `7` for a floor of unknown author. */
export function visibleKeys(): string[] {
	return visibleNodes().map((id) => id.slice(2));
}

/** Who is picked out of those shown, floors of unknown author as well, as above. */
export function litKeys(): string[] {
	return cytoscape()
		.nodes('.mark.lit:visible')
		.map((node) => node.id().slice(2))
		.sort();
}

/** Where everybody stands, whoever is hidden as well: on screen, in whole pixels. */
export function places(): Record<string, string> {
	const marks = cytoscape().nodes('.mark').toArray();
	return Object.fromEntries(
		marks.map((node) => {
			const { x, y } = node.renderedPosition();
			return [node.id().slice(2), `${Math.round(x)},${Math.round(y)}`];
		}),
	);
}

export function visibleTies(): number {
	return cytoscape().edges(':visible').length;
}

/** The people who are picked out of the rest. */
export function litPeople(): string[] {
	return cytoscape()
		.nodes('.mark.lit')
		.map((node) => node.id())
		.filter((id) => id.startsWith('p:'))
		.sort();
}

/** A node's middle, in CSS pixels of the page. */
export function pointOnNode(id: string): readonly [x: number, y: number] {
	return inPage(cytoscape().getElementById(id).renderedPosition());
}

/** A point on a tie's curve, in CSS pixels of the page. */
export function pointOnTie(source: string, target: string): readonly [x: number, y: number] {
	const [edge] = cytoscape()
		.edges(':visible')
		.filter((each) => each.data('source') === source && each.data('target') === target);
	if (edge === undefined) throw new Error(`no tie from ${source} to ${target}`);
	return inPage(edge.renderedMidpoint());
}

function inPage({ x, y }: { x: number; y: number }): readonly [x: number, y: number] {
	const { left, top } = document.querySelector('[data-chart=network]')?.getBoundingClientRect() ?? new DOMRect();
	return [x + left, y + top];
}

/** What is drawn, as boxes without halos in the chart's own pixels. */
export interface DrawnNode {
	readonly id: string;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	readonly kind: 'mark' | 'text';
}

/** Every node and label that is drawn now. */
export function drawnNodes(): DrawnNode[] {
	const cy = cytoscape();
	const context = document.createElement('canvas').getContext('2d');
	if (context === null) throw new Error('no canvas');
	return cy
		.nodes(':visible')
		.toArray()
		.flatMap((node): DrawnNode[] => {
			const { x, y } = node.renderedPosition();
			const side = node.renderedWidth();
			if (node.hasClass('mark')) return [{ id: node.id(), x, y, width: side, height: side, kind: 'mark' }];
			if (!node.hasClass('text')) return [];
			const size = Number(node.data('size')) * cy.zoom();
			context.font = `${node.data('weight')} ${size}px ${node.style('font-family')}`;
			const { width } = context.measureText(node.data('text'));
			return [{ id: node.id(), x, y, width, height: size, kind: 'text' }];
		});
}
