import { describe, expect, test } from 'vitest';
import { hitTestOf } from '../../../src/charts/network/hits.ts';
import { hullAt } from '../../../src/charts/network/hulls.ts';
import { fitted } from '../../../src/charts/network/labels.ts';
import { levelOf } from '../../../src/charts/network/level.ts';
import { marksOf, plainStyle } from '../../../src/charts/network/marks.ts';
import { networkScene, type SceneInput } from '../../../src/charts/network/scene.ts';
import type { Rectangle } from '../../../src/charts/network/types.ts';
import { light } from '../../../src/charts/theme.ts';
import { mostActive } from '../../../src/graph/activity.ts';
import { buildGraph } from '../../../src/graph/build.ts';
import { known } from '../../../src/lib/assert.ts';
import { resolve } from '../../../src/resolve/resolve.ts';
import { drawThread } from '../../fixtures/draw.ts';
import { byForce, propsFor } from './seed.ts';

/** 700 people, each of whom answers one of the twenty who speak most; every seventh floor is by nobody known. */
const thread = drawThread(
	...Array.from({ length: 1600 }, (_, n) => {
		const author = n % 7 === 3 ? undefined : n % 2 === 0 ? `hub${n % 20}` : `p${n % 701}`;
		return [n === 0 ? 'post' : `@hub${(n * 6) % 20} hi`, author === undefined ? {} : { author }] as const;
	}),
);
const graph = buildGraph(resolve(thread), thread.floors);
const size = { width: 900, height: 620 };
const measure = (text: string, fontSize: number) => text.length * fontSize * 0.55;
const props = { ...propsFor(graph, byForce), measure, size };
const sceneOf = (more: Partial<SceneInput> = {}) => networkScene({ ...props, ...more });
const ranked = mostActive(graph.people);
const personIn = ({ nodes }: ReturnType<typeof sceneOf>) => nodes.filter(({ kind }) => kind === 'person');

describe('a crowd', () => {
	test('begins with its 150 most active, the eight of them named, and floors of nobody gathered at whom they address', () => {
		expect(graph.people.length + graph.anonymous.length).toBeGreaterThan(600);
		const scene = sceneOf();
		expect(personIn(scene)).toHaveLength(150);
		expect(scene.nodes.filter(({ kind }) => kind === 'floor')).toEqual([]);
		const shown = new Set(personIn(scene).map(({ id }) => id));
		expect(ranked.slice(0, 140).filter(({ id }) => !shown.has(id))).toEqual([]);
		const named = new Set(scene.labels.map(({ id }) => id));
		expect(ranked.slice(0, 8).filter(({ id }) => !named.has(id))).toEqual([]);
		const gathered = personIn(scene).reduce((sum, node) => sum + node.gathered, 0);
		const ties = graph.ties.filter(({ source, target }) => source.startsWith('f:') && shown.has(target));
		expect(gathered).toBe(ties.length);
		expect(scene.labels.some(({ note }) => note?.text.startsWith('+'))).toBe(true);
	});

	test('has more people or fewer as is asked for, and more as one comes nearer, who are then where they were', () => {
		expect(personIn(sceneOf({ mostPeople: 60 }))).toHaveLength(60);
		expect(personIn(sceneOf({ mostPeople: 99_999 }))).toHaveLength(graph.people.length);
		const [far, near] = [sceneOf(), sceneOf({ nearness: 2 })];
		expect(personIn(near).length).toBe(600);
		const before = new Map(personIn(far).map(({ id, x, y }) => [id, { x, y }]));
		const moved = personIn(near).filter(({ id, x, y }) => {
			const was = before.get(id);
			return was !== undefined && Math.hypot(was.x - x, was.y - y) > 40;
		});
		expect(moved.map(({ name }) => name)).toEqual([]);
	});

	test('has whoever is wanted, however little they do', () => {
		const last = known(ranked.at(-1), 'last').id;
		expect(levelOf(graph, null, 1, []).people?.has(last)).toBe(false);
		expect(levelOf(graph, null, 1, [last]).people?.has(last)).toBe(true);
		expect(personIn(sceneOf({ wanted: new Set([last]) })).map(({ id }) => id)).toContain(last);
	});

	test('no more than as many people as can be seen is no crowd', () => {
		const few = { ...graph, people: graph.people.slice(0, 100), anonymous: [], ties: [] };
		expect(levelOf(few, null, 1, [])).toEqual({ people: null, front: null, isGathered: false });
	});
});

describe('the communities of a crowd', () => {
	const communities = new Map(ranked.map(({ id }, index) => [id, index % 40 === 0 ? 9 : index % 3]));
	const named = { communities, groupLabel: (people: number, of: string) => `${of}, ${people}` };

	test('have a hull around most of them who are drawn, with a name that covers nobody', () => {
		const scene = sceneOf(named);
		expect(scene.hulls.map(({ group }) => group).toSorted()).toEqual([0, 1, 2]);
		for (const { group, text, box, colour } of scene.hulls) {
			const people = [...communities.values()].filter((each) => each === group).length;
			const shown = personIn(scene).filter(({ id }) => communities.get(id) === group);
			const within = shown.filter(
				(node) =>
					hullAt(
						scene.hulls.filter((each) => each.group === group),
						node,
					) === group,
			);
			expect(within.length / shown.length).toBeGreaterThan(0.8);
			if (text === '') continue;
			const first = shown.reduce((most, node) => (node.activity > most.activity ? node : most));
			expect(text).toBe(`${first.name}, ${people}`);
			expect(colour).toBe(first.colour);
			const meets = (other: Rectangle) =>
				box.left < other.left + other.width &&
				other.left < box.left + box.width &&
				box.top < other.top + other.height &&
				other.top < box.top + box.height;
			expect(scene.labels.filter((label) => meets(label.box)).map((label) => label.text)).toEqual([]);
		}
		expect(sceneOf().hulls).toEqual([]);
	});

	test('are opened: everybody in one is drawn then', () => {
		const rare = [...communities].filter(([, community]) => community === 9).map(([id]) => id);
		const shown = (opened: ReadonlySet<number>) => {
			const ids = new Set(personIn(sceneOf({ ...named, opened })).map(({ id }) => id));
			return rare.filter((id) => ids.has(id)).length;
		};
		expect(shown(new Set())).toBeLessThan(rare.length);
		expect(shown(new Set([9]))).toBe(rare.length);
	});
});

describe('what is at a point', () => {
	const scene = sceneOf({ mostPeople: 40 });
	const hits = hitTestOf(scene, props.floors, fitted(size));

	test('is a person rather than the ties that lead over them', () => {
		for (const node of personIn(scene)) {
			const covered = scene.labels.some(
				({ id, box }) =>
					id !== node.id &&
					node.x > box.left &&
					node.x < box.left + box.width &&
					node.y > box.top &&
					node.y < box.top + box.height,
			);
			if (!covered) expect(hits.at(node)).toEqual({ type: 'person', person: node.id });
		}
	});

	test('is a name’s person, a floor by its bar, and nothing in a corner', () => {
		for (const { id, box } of scene.labels) {
			expect(hits.at({ x: box.left + box.width / 2, y: box.top + box.height / 2 })).toEqual({
				type: 'person',
				person: id,
			});
		}
		for (const { first, last, foot, out } of scene.bars) {
			const found = hits.at({ x: foot.x + out.x * 6, y: foot.y + out.y * 6 });
			if (found?.type !== 'floor') throw new Error('no floor');
			expect(found.floor).toBeGreaterThanOrEqual(first - 2);
			expect(found.floor).toBeLessThanOrEqual(last + 2);
		}
		expect(hits.at({ x: 2, y: 2 })).toBeNull();
	});

	test('every mark is of somebody, and every person has one', () => {
		const marks = marksOf(scene, plainStyle(light), fitted(size));
		const drawn = new Set(marks.nodes.map(({ of }) => of));
		for (const { id } of personIn(scene)) expect(drawn.has(id)).toBe(true);
		expect(marks.ties.map(({ of }) => of)).toEqual(scene.ties.map(({ id }) => id));
	});
});

test('ties between those who have colours lie over all others, ties of unknown floors below', () => {
	const { nodes, ties } = sceneOf();
	const colours = new Map(nodes.map(({ id, colour }) => [id, colour]));
	const layers = ties.map(({ colour, target }) =>
		colour === 'unknown' ? 0 : colour === null ? 1 : colours.get(target) === null ? 2 : 3,
	);
	expect(layers).toEqual(layers.toSorted());
	expect(new Set(layers).size).toBeGreaterThan(2);
});
