import { type DrawnNetwork, drawnIn } from '../../src/charts/network/drawn.ts';
import { known } from '../../src/lib/assert.ts';
import type { NodeId, Point } from '../../src/model/graph.ts';

const chart = () => document.querySelector<HTMLElement>('[data-chart=network]');

/** In the page: what the network on screen shows. */
export function drawn(): DrawnNetwork {
	const container = chart();
	return known(container === null ? null : drawnIn(container), 'a network that is drawn');
}

/** The people and floors that are shown in full now, by their ids: what a filter leaves. */
export function visibleNodes(): string[] {
	const { scene, left } = drawn();
	return scene.nodes
		.map(({ id }) => id)
		.filter((id) => left === null || left.nodes.has(id))
		.sort();
}

/** The same without what ids begin with: `ann`, and `7` for a floor of unknown author. */
export function visibleKeys(): string[] {
	return visibleNodes().map((id) => id.slice(2));
}

/** Who is picked out of those shown, floors of unknown author as well, as above. */
export function litKeys(): string[] {
	return [...(drawn().lit?.nodes ?? [])].map((id) => id.slice(2)).sort();
}

/** How many ties are picked out. */
export function litTies(): number {
	return drawn().lit?.ties.size ?? 0;
}

/** Where everybody who is shown stands: on screen, in whole pixels. */
export function places(): Record<string, string> {
	const { scene } = drawn();
	return Object.fromEntries(
		scene.nodes.map((node) => {
			const { x, y } = onScreen(node);
			return [node.id.slice(2), `${Math.round(x)},${Math.round(y)}`];
		}),
	);
}

/** How many ties are shown in full. */
export function visibleTies(): number {
	const { scene, left } = drawn();
	return scene.ties.filter(({ id }) => left === null || left.ties.has(id)).length;
}

/** The people who are picked out of the rest. */
export function litPeople(): string[] {
	return [...(drawn().lit?.nodes ?? [])].filter((id) => id.startsWith('p:')).sort();
}

/** Who stands there, or null. */
export function nodeOf(id: string) {
	return drawn().scene.nodes.find((node) => node.id === id) ?? null;
}

/** How wide a person's circle is, at zoom 1. */
export function diameterOf(id: string): number {
	return 2 * (nodeOf(id)?.radius ?? 0);
}

/** The disc that is painted for a node, the first of its marks. */
export function discOf(id: string) {
	for (const mark of drawn().marks.nodes) if (mark.of === id && mark.shape === 'disc') return mark;
	return null;
}

/** A point of the scene in the chart's own pixels, as it is seen now. */
function onScreen({ x, y }: Point): Point {
	const { zoom, pan } = drawn().viewport;
	return { x: x * zoom + pan.x, y: y * zoom + pan.y };
}

/** A node's middle, in CSS pixels of the page. */
export function pointOnNode(id: string): readonly [x: number, y: number] {
	return inPage(onScreen(known(nodeOf(id), id)));
}

/** A point on a tie's curve that no name and no circle lies over, in CSS pixels of the page. */
export function pointOnTie(source: string, target: string): readonly [x: number, y: number] {
	const { scene } = drawn();
	const tie = scene.ties.find((each) => each.source === source && each.target === target);
	const { start, control, end } = known(tie, `a tie from ${source} to ${target}`).curve;
	for (const share of [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8]) {
		const [a, b, c] = [(1 - share) ** 2, 2 * share * (1 - share), share ** 2];
		const point = { x: a * start.x + b * control.x + c * end.x, y: a * start.y + b * control.y + c * end.y };
		const { x, y } = onScreen(point);
		const isNamed = scene.labels.some(
			({ box }) => x > box.left - 2 && x < box.left + box.width + 2 && y > box.top - 2 && y < box.top + box.height + 2,
		);
		const isCovered = scene.nodes.some((node) => Math.hypot(node.x - point.x, node.y - point.y) < node.radius + 4);
		if (!isNamed && !isCovered) return inPage({ x, y });
	}
	throw new Error(`all of the tie from ${source} to ${target} is covered`);
}

/** The middle of the bar that a floor has on the rim, in CSS pixels of the page. */
export function pointOnBar(floor: number): readonly [x: number, y: number] {
	const bars = drawn().scene.bars;
	const bar = bars.find(({ first, last }) => floor >= first && floor <= last);
	const { foot, out, length } = known(bar, `a bar of floor ${floor}`);
	return inPage(onScreen({ x: foot.x + (out.x * length) / 2, y: foot.y + (out.y * length) / 2 }));
}

function inPage({ x, y }: Point): readonly [x: number, y: number] {
	const { left, top } = chart()?.getBoundingClientRect() ?? new DOMRect();
	return [x + left, y + top];
}

/** What is drawn, as boxes without halos in the chart's own pixels. */
export interface DrawnBox {
	readonly id: string;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	readonly kind: 'mark' | 'name' | 'hour';
}

/** Every node, name and number that is drawn now. */
export function drawnBoxes(): DrawnBox[] {
	const { marks, scene, viewport } = drawn();
	const context = known(document.createElement('canvas').getContext('2d'), 'canvas');
	const texts = [...marks.labels, ...marks.hours].flatMap((mark): DrawnBox[] => {
		if (mark.shape !== 'text') return [];
		context.font = `${mark.weight} ${mark.size}px system-ui, sans-serif`;
		const { width } = context.measureText(mark.text);
		const left = mark.anchor === 'start' ? mark.x : mark.anchor === 'end' ? mark.x - width : mark.x - width / 2;
		const kind = marks.labels.includes(mark) ? 'name' : 'hour';
		return [
			{ id: mark.of ?? mark.text, x: left + width / 2, y: mark.y - mark.size * 0.35, width, height: mark.size, kind },
		];
	});
	const nodes = scene.nodes.map((node): DrawnBox => {
		const side = 2 * node.radius * viewport.zoom;
		return { id: node.id, ...onScreen(node), width: side, height: side, kind: 'mark' };
	});
	return [...nodes, ...texts];
}

/** Resolves once nothing moves, and names stand where they stay. */
export function isAtRest(): boolean {
	return drawn().isAtRest;
}

/** All of a kind that are shown. */
export function nodeIds(kind: 'person' | 'floor'): NodeId[] {
	return drawn()
		.scene.nodes.filter((node) => node.kind === kind)
		.map(({ id }) => id);
}

/** Turns the wheel over a point of the page, until all is so many times as large. */
export function zoomAt([clientX, clientY]: readonly [number, number], factor: number): void {
	// As d3-zoom has it: a factor of 2 to 500 pixels.
	const event = new WheelEvent('wheel', {
		clientX,
		clientY,
		deltaY: -500 * Math.log2(factor),
		bubbles: true,
		cancelable: true,
	});
	chart()?.dispatchEvent(event);
}
