import type { Point } from '../../model/graph.ts';
import type { Marks } from './mark.ts';
import { faded, type MarkStyle, marksOf } from './marks.ts';
import type { Curve, NetworkLabel, NetworkScene, Rectangle, Viewport } from './types.ts';

/** How long a change takes to be seen, in milliseconds. */
export const tweenMs = 300;

function lerp(from: number, to: number, share: number): number {
	return from + (to - from) * share;
}

/** Quick at first and slow at the end, so that one sees who goes where. */
export function eased(share: number): number {
	return 1 - (1 - share) ** 3;
}

/** All of a scene that another goes to, where it is on the way there: who is in both goes from place to place. */
export function sceneBetween(before: NetworkScene, after: NetworkScene, share: number): NetworkScene {
	const old = byId(before);
	const nodes = after.nodes.map((node) => {
		const was = old.nodes.get(node.id);
		return was === undefined
			? node
			: { ...node, ...between(was, node, share), radius: lerp(was.radius, node.radius, share) };
	});
	const ties = after.ties.map((tie) => {
		const was = old.ties.get(tie.id);
		if (was === undefined) return tie;
		return { ...tie, curve: curveBetween(was.curve, tie.curve, share), width: lerp(was.width, tie.width, share) };
	});
	const bars = after.bars.map((bar) => {
		const was = old.bars.get(`#${bar.first}`);
		if (was === undefined) return bar;
		const out = between(was.out, bar.out, share);
		return { ...bar, foot: between(was.foot, bar.foot, share), out, length: lerp(was.length, bar.length, share) };
	});
	const labels = after.labels.map((label) => {
		const was = old.labels.get(label.id);
		return was === undefined ? label : labelBetween(was, label, share);
	});
	const { x, y } = between(before.rim, after.rim, share);
	const [radiusX, radiusY] = [
		lerp(before.rim.radiusX, after.rim.radiusX, share),
		lerp(before.rim.radiusY, after.rim.radiusY, share),
	];
	return { ...after, nodes, ties, bars, labels, rim: { ...after.rim, x, y, radiusX, radiusY } };
}

/** The marks on that way: who is in one of the scenes alone comes or goes by fading. `share`: 0 to 1. */
export function marksBetween(
	before: NetworkScene,
	after: NetworkScene,
	share: number,
	style: MarkStyle,
	viewport: Viewport,
): Marks {
	const old = byId(before);
	const now = byId(after);
	const coming = sceneBetween(before, after, share);
	const going: NetworkScene = {
		...before,
		nodes: before.nodes.filter(({ id }) => !now.nodes.has(id)),
		ties: before.ties.filter(({ id }) => !now.ties.has(id)),
		bars: before.bars.filter(({ first }) => !now.bars.has(`#${first}`)),
		labels: before.labels.filter(({ id }) => !now.labels.has(id)),
		hours: [],
		heading: null,
		hulls: [],
	};
	const isOld = (of: string) => old.nodes.has(of) || old.ties.has(of) || old.bars.has(of);
	const came = faded(marksOf(coming, style, viewport), (of) => (isOld(of) ? 1 : share));
	const went = faded(marksOf(going, style, viewport), () => 1 - share);
	return Object.fromEntries(
		Object.entries(came).map(([id, marks]) => [id, id === 'rim' ? marks : [...went[id as keyof Marks], ...marks]]),
	) as unknown as Marks;
}

/** Do two scenes have enough in common for a change from one to the other to be followed? */
export function isKin(before: NetworkScene, after: NetworkScene): boolean {
	const known = new Set(before.nodes.map(({ id }) => id));
	const both = after.nodes.filter(({ id }) => known.has(id)).length;
	return both > 0 && both * 3 >= Math.min(before.nodes.length, after.nodes.length);
}

function byId({ nodes, ties, bars, labels }: NetworkScene) {
	return {
		nodes: new Map(nodes.map((node) => [node.id as string, node])),
		ties: new Map(ties.map((tie) => [tie.id, tie])),
		bars: new Map(bars.map((bar) => [`#${bar.first}`, bar])),
		labels: new Map(labels.map((label) => [label.id as string, label])),
	};
}

function between(from: Point, to: Point, share: number): Point {
	return { x: lerp(from.x, to.x, share), y: lerp(from.y, to.y, share) };
}

function curveBetween(from: Curve, to: Curve, share: number): Curve {
	return {
		start: between(from.start, to.start, share),
		control: between(from.control, to.control, share),
		end: between(from.end, to.end, share),
	};
}

/** A name goes by its box: it may be written from its other end than before. */
function labelBetween(from: NetworkLabel, to: NetworkLabel, share: number): NetworkLabel {
	const by = { x: (1 - share) * (from.box.left - to.box.left), y: (1 - share) * (from.box.top - to.box.top) };
	return movedLabel(to, by, share < 1);
}

/** The name elsewhere, by so many pixels; without its line where that would not lead to its circle. */
export function movedLabel(label: NetworkLabel, by: Point, isLoose = false): NetworkLabel {
	const { leader, box } = label;
	const shift = ({ x, y }: Point): Point => ({ x: x + by.x, y: y + by.y });
	const moved: Rectangle = { ...box, left: box.left + by.x, top: box.top + by.y };
	const line = leader === null || isLoose ? null : { from: shift(leader.from), to: shift(leader.to) };
	const note = label.note === null ? null : { ...label.note, x: label.note.x + by.x };
	return { ...label, ...shift(label), box: moved, note, leader: line };
}
