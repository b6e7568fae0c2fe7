import { beforeAll, describe, expect, test } from 'vitest';
import { fitted } from '../../../src/charts/network/labels.ts';
import { marksOf, plainStyle } from '../../../src/charts/network/marks.ts';
import { ribbonSides } from '../../../src/charts/network/outlines.ts';
import { networkPicture } from '../../../src/charts/network/picture.ts';
import { depthOf } from '../../../src/charts/network/rim.ts';
import { networkScene } from '../../../src/charts/network/scene.ts';
import type { NetworkNode, NetworkScene, Rectangle } from '../../../src/charts/network/types.ts';
import { serialise } from '../../../src/charts/svg.ts';
import { light } from '../../../src/charts/theme.ts';
import type { LayoutChoice } from '../../../src/layout/list.ts';
import type { ReplyGraph } from '../../../src/model/graph.ts';
import { around, byForce, person, propsFor, seedGraph } from './seed.ts';

let graph: ReplyGraph;
beforeAll(async () => {
	graph = await seedGraph();
});

const desktop = { width: 800, height: 560 };
const phone = { width: 390, height: 560 };

function sceneOf(choice: LayoutChoice, size: typeof desktop): NetworkScene {
	return networkScene({ ...propsFor(graph, choice), size });
}

function meet(a: Rectangle, b: Rectangle): boolean {
	return a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;
}

/** The square around a circle, the opening poster's ring included. */
function square({ x, y, radius, ring }: NetworkNode): Rectangle {
	const reach = radius + (ring ? 4 : 0);
	return { left: x - reach, top: y - reach, width: 2 * reach, height: 2 * reach };
}

function isInside({ left, top, width, height }: Rectangle, size: typeof desktop): boolean {
	return left >= 0 && top >= 0 && left + width <= size.width && top + height <= size.height;
}

function pairs<T>(items: readonly T[]): [T, T][] {
	return items.flatMap((one, index) => items.slice(index + 1).map((other): [T, T] => [one, other]));
}

/** No part of a name may be outside of the rim, where its bars are. */
function isWithinRim({ left, top, width, height }: Rectangle, { rim }: NetworkScene): boolean {
	return [left, left + width].every((x) => [top + 1, top + height - 1].every((y) => depthOf(rim, { x, y }) < 1));
}

describe.each([
	['a desktop pane', desktop, 45],
	['a phone', phone, 20],
] as const)('the seed on %s', (_, size, leastLabels) => {
	test.each([
		['by force', byForce],
		['around iMiata', around('iMiata')],
		['around NnMmOo', around('NnMmOo')],
		['around somebody who never wrote to anyone', around('haha512')],
	])('%s: names keep clear of names, of large circles and of the rim, nothing is outside', (_layout, choice) => {
		const scene = sceneOf(choice, size);
		const { nodes, labels, hours } = scene;
		const people = nodes.filter(({ kind }) => kind === 'person');
		const texts = [...labels, ...hours].map(({ box }) => box);
		expect(nodes).toHaveLength(graph.people.length + graph.anonymous.length);
		expect(pairs(texts).filter(([a, b]) => meet(a, b))).toEqual([]);
		const isWanted = new Set(people.filter(({ isProminent, ring }) => isProminent || ring).map(({ id }) => id));
		// Those who must be named may be so over small circles and, where there is hardly any room, over large ones.
		const covered = labels.flatMap(({ id, box }) =>
			people.filter((node) => meet(square(node), box) && !(isWanted.has(id) && (node.radius < 8.5 || size === phone))),
		);
		expect(covered).toEqual([]);
		expect([...people.map(square), ...texts].filter((box) => !isInside(box, size))).toEqual([]);
		expect(labels.filter(({ box }) => !isWithinRim(box, scene))).toEqual([]);
		expect(people.filter((node) => depthOf(scene.rim, node) >= 1)).toEqual([]);
		expect(labels.length).toBeGreaterThanOrEqual(leastLabels);
		const named = new Set(labels.map(({ id }) => id));
		expect([...isWanted].filter((id) => !named.has(id))).toEqual([]);
	});

	test.each([
		['by force', byForce],
		['around iMiata', around('iMiata')],
	])('%s: no circle over a circle', (_layout, choice) => {
		const people = sceneOf(choice, size).nodes.filter(({ kind }) => kind === 'person');
		const touching = pairs(people).filter(([a, b]) => Math.hypot(a.x - b.x, a.y - b.y) < a.radius + b.radius);
		expect(touching.map(([a, b]) => [a.name, b.name])).toEqual([]);
	});
});

/** The panes that the screen leaves the graph, with the windows they are in. */
describe.each([
	['1440 × 900', { width: 820, height: 690 }, 50],
	['1366 × 650', { width: 1000, height: 400 }, 30],
	['390 × 844', { width: 390, height: 500 }, 15],
	['844 × 390', { width: 400, height: 300 }, 10],
])('the seed in the pane of a window of %s', (_, size, leastNamed) => {
	test.each([
		['around iMiata', around('iMiata')],
		['by force', byForce],
	])(
		'%s: so many are named, none over another or over who matters most, and the drawing fills the pane',
		(_layout, choice) => {
			const scene = networkScene({ ...propsFor(graph, choice), openingPoster: person('iMiata'), size });
			const { nodes, labels, hours, rim } = scene;
			expect(labels.length).toBeGreaterThanOrEqual(leastNamed);
			expect(labels.filter(({ weight }) => weight === 600)).toHaveLength(8);
			for (const { size: written, weight } of labels) expect(written).toBeGreaterThanOrEqual(weight === 600 ? 14 : 12);
			const texts = [...labels, ...hours].map(({ box }) => box);
			expect(pairs(texts).filter(([a, b]) => meet(a, b))).toEqual([]);
			const [poster] = nodes.filter(({ ring }) => ring);
			expect(labels.filter(({ box }) => poster === undefined || meet(square(poster), box))).toEqual([]);
			const reach = 2 * Math.min(rim.radiusX, rim.radiusY) + 2 * rim.room;
			expect(reach / Math.min(size.width, size.height)).toBeGreaterThanOrEqual(0.85);
		},
	);
});

describe('the scene', () => {
	test('names the most active people first, and all of the coloured ones', () => {
		const { nodes, labels } = sceneOf(byForce, desktop);
		const named = new Set(labels.map(({ id }) => id));
		expect(nodes.filter(({ id, colour }) => colour !== null && !named.has(id))).toEqual([]);
		expect(labels.filter(({ weight }) => weight === 600)).toHaveLength(8);
	});

	test('opposite ties bend to different sides', () => {
		const { ties } = sceneOf(byForce, desktop);
		const there = ties.find(({ source, target }) => source === person('iMiata') && target === person('NnMmOo'));
		const back = ties.find(({ source, target }) => source === person('NnMmOo') && target === person('iMiata'));
		if (there === undefined || back === undefined) throw new Error('iMiata and NnMmOo answer each other');
		expect(side(there.curve)).toBe(side(back.curve));
		expect(
			Math.hypot(there.curve.control.x - back.curve.control.x, there.curve.control.y - back.curve.control.y),
		).toBeGreaterThan(20);
	});

	test('filtering hides and moves nothing', () => {
		const props = propsFor(graph, byForce);
		const kept = new Set([person('iMiata'), person('NnMmOo')]);
		const scene = networkScene({ ...props, size: desktop, view: { nodes: kept, ties: new Map() } });
		const whole = networkScene({ ...props, size: desktop });
		expect(scene.ties).toEqual([]);
		expect(scene.nodes).toEqual(whole.nodes.filter(({ id }) => kept.has(id)));
		expect(scene.labels.map(({ id }) => id)).toEqual(expect.arrayContaining([...kept]));
	});

	test('shortens a handle of two hundred characters between characters as people see them', () => {
		const endless = '👩‍👩‍👧'.repeat(200);
		const renamed = { ...graph, people: graph.people.map((one) => ({ ...one, handle: endless })) };
		const { labels } = networkScene({ ...propsFor(renamed, byForce), size: desktop });
		expect(labels.length).toBeGreaterThan(0);
		for (const { text } of labels) expect(text).toMatch(/^(👩‍👩‍👧)+…$/u);
	});

	test.each([
		['nobody', 0],
		['one', 1],
		['two', 2],
	])('%s: stands inside the pane', (_, count) => {
		const few = { people: graph.people.slice(0, count), anonymous: [], ties: [] };
		for (const choice of [byForce, around(few.people[0]?.handle ?? 'nobody')]) {
			const { nodes } = networkScene({ ...propsFor(few, choice), size: desktop });
			expect(nodes).toHaveLength(count);
			expect(nodes.filter((node) => !isInside(square(node), desktop))).toEqual([]);
		}
	});
});

/** Which side of the straight line a curve passes on: 1 or -1. */
function side({ start, control, end }: NetworkScene['ties'][number]['curve']): number {
	return Math.sign((end.x - start.x) * (control.y - start.y) - (end.y - start.y) * (control.x - start.x));
}

test('a ribbon is the paler, the less sure it is who speaks, and dashed only where nobody knows', () => {
	const [some] = graph.ties.filter(({ source }) => source.startsWith('p:'));
	const drawnAs = (grade: 'proven' | 'likely', probability: number | null) => {
		const ties = graph.ties.map((tie) => (tie === some ? { ...tie, grade, probability } : tie));
		const scene = networkScene({ ...propsFor({ ...graph, ties }, byForce), size: desktop });
		const mark = marksOf(scene, plainStyle(light), fitted(desktop)).ties.find(({ of }) => of === some?.id);
		if (mark?.shape !== 'ribbon') throw new Error('no ribbon');
		return mark;
	};
	const marks = [drawnAs('proven', null), drawnAs('likely', 0.8), drawnAs('likely', 0.79)];
	const alphas = marks.map(({ alpha }) => alpha);
	expect(alphas).toEqual(alphas.toSorted((a, b) => b - a));
	expect(new Set(alphas).size).toBe(3);
	expect(marks.some(({ isDashed }) => isDashed)).toBe(false);
});

test('a ribbon is wide where it begins and thin where it ends', () => {
	const { ties } = sceneOf(byForce, desktop);
	for (const { curve, width } of ties) {
		const { left, right } = ribbonSides(curve, width);
		expect(Math.hypot(left.start.x - right.start.x, left.start.y - right.start.y)).toBeCloseTo(width);
		expect(Math.hypot(left.end.x - right.end.x, left.end.y - right.end.y)).toBeLessThan(1);
	}
});

test('the drawing has 85% of the pane’s lesser side, and a larger figure names everybody', () => {
	for (const pane of [{ width: 812, height: 422 }, desktop, phone]) {
		const { rim } = sceneOf(around('iMiata'), pane);
		const across = 2 * (Math.min(rim.radiusX, rim.radiusY) + rim.room);
		expect(across / Math.min(pane.width, pane.height)).toBeGreaterThanOrEqual(0.85);
	}
	expect(sceneOf(around('iMiata'), { width: 812, height: 422 }).labels.length).toBeGreaterThanOrEqual(45);
	expect(sceneOf(around('iMiata'), { width: 1200, height: 760 }).labels).toHaveLength(graph.people.length);
});

test('a grade is a shape: circles filled in part, in the picture as well', () => {
	const fillings = new Map([
		[person('iMiata'), 0.5],
		[person('NnMmOo'), 0.25],
		[person('haha512'), 0],
	] as const);
	const scene = networkScene({ ...propsFor(graph, byForce), fillings, size: desktop });
	const filling = (handle: string) => scene.nodes.find(({ id }) => id === person(handle))?.filling;
	expect([filling('iMiata'), filling('NnMmOo'), filling('haha512'), filling('dev436')]).toEqual([0.5, 0.25, 0, 1]);
	const svg = serialise(networkPicture(scene, light));
	const pieces = svg.match(/<path d="M[^"]*A[^"]*Z"/g) ?? [];
	expect(pieces).toHaveLength(2);
});

test('people without ties have a heading that counts those shown, clear of circles', () => {
	const alone = graph.people.slice(0, 3).map(({ id }) => id);
	const ties = graph.ties.filter(({ source, target }) => !alone.includes(source) && !alone.includes(target));
	const few = { ...graph, ties };
	const props = { ...propsFor(few, byForce), isolatedLabel: (n: number) => `${n} without ties` };
	const { heading, nodes } = networkScene({ ...props, size: desktop });
	expect(heading?.text).toMatch(/^\d+ without ties$/);
	expect(Number.parseInt(heading?.text ?? '', 10)).toBeGreaterThanOrEqual(3);
	if (heading === null) throw new Error('there is a heading');
	expect(nodes.filter((node) => meet(square(node), heading.box)).map(({ name }) => name)).toEqual([]);
	const view = {
		...props.view,
		nodes: new Set([...props.view.nodes].filter((id) => !props.positions.isolated.includes(id))),
	};
	expect(networkScene({ ...props, view, size: desktop }).heading).toBeNull();
});

test('size follows the amounts, and moves no name into another order than that of sizes', () => {
	const amounts = new Map(graph.people.map(({ id }, index) => [id, index === 5 ? 9 : 1]));
	const sizes = { amounts, factor: 6, examples: [] };
	const { nodes } = networkScene({ ...propsFor(graph, byForce), sizes, size: desktop });
	const largest = nodes.reduce((best, node) => (node.radius > best.radius ? node : best));
	expect(largest.id).toBe(graph.people[5]?.id);
});
