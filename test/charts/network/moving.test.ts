import { beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { measureText } from '../../../src/charts/measure.ts';
import { fitTo } from '../../../src/charts/network/fit.ts';
import { networkGeometry, rimOf } from '../../../src/charts/network/geometry.ts';
import { pinDot } from '../../../src/charts/network/marks.ts';
import { mountNetwork } from '../../../src/charts/network/mount.ts';
import type { NodeInput } from '../../../src/charts/network/nodes.ts';
import { depthOf } from '../../../src/charts/network/rim.ts';
import { known } from '../../../src/lib/assert.ts';
import { type NodeId, noPins, type Point } from '../../../src/model/graph.ts';
import { soon } from '../../support/soon.ts';
import { colours, graph, id, makeContainer, positions, view } from '../fixture.ts';
import { drag as dragIn, middleIn, networkForEach, shownIn, size } from './mounted.ts';
import { floorsOf } from './seed.ts';

const mounted = networkForEach();
const { handlers } = mounted;

beforeEach(() => {
	// As the store does.
	handlers.onPin.mockImplementation((node: NodeId, point: Point | null) => {
		const pins = new Map(mounted.props.pins);
		if (point === null) pins.delete(node);
		else pins.set(node, point);
		mounted.show({ pins });
	});
});

const shown = () => shownIn(mounted.container);
const at = (node: string) => middleIn(mounted.container, node);
const marks = () => new Map(shown().scene.nodes.map(({ id: node, x, y }) => [node as string, { x, y }]));
/** The dots of who was put somewhere by hand: the marks of a person after their circle and ring. */
const dots = (node: string) =>
	shown().marks.nodes.filter((mark) => mark.of === node && mark.shape === 'disc' && mark.radius === pinDot.radius);
const drag = (from: Point, to: Point) => dragIn(mounted.container, from, to);
const fitIn = (pane: typeof size) => {
	const { graph: all, floors, positions: places } = mounted.props;
	return fitTo(places, rimOf({ graph: all, floors }, pane));
};

test('a node that is dragged stays where it is let go; nobody else moves, and it is no click', async () => {
	const before = marks();
	await drag(at(id('Cat')), { x: 420, y: 170 });
	expect(handlers.onPin).toHaveBeenCalledTimes(1);
	expect(handlers.onSelect).not.toHaveBeenCalled();
	const after = marks();
	for (const [node, place] of before) {
		if (node === id('Cat'))
			expect(Math.hypot((after.get(node)?.x ?? 0) - 420, (after.get(node)?.y ?? 0) - 170)).toBeLessThan(2);
		else expect(after.get(node)).toEqual(place);
	}
	expect(dots(id('Cat'))).toHaveLength(1);
	expect(dots(id('Bob'))).toHaveLength(0);
});

test('its ties end at it after a drag, in the picture as on screen, and its label is there again', async () => {
	await drag(at(id('Ann')), { x: 250, y: 330 });
	const picture = known(mounted.network.scene(), 'scene');
	expect(picture.ties).toEqual(shown().scene.ties);
	const { x, y, radius } = known(
		picture.nodes.find((node) => node.id === id('Ann')),
		'Ann',
	);
	for (const { source, curve } of picture.ties.filter((tie) => tie.source === id('Ann') || tie.target === id('Ann'))) {
		const end = source === id('Ann') ? curve.start : curve.end;
		expect(Math.hypot(end.x - x, end.y - y)).toBeLessThan(radius + 7);
	}
	expect(shown().scene.labels.map((label) => label.id)).toContain(id('Ann'));
});

test('a click is no drag', async () => {
	await userEvent.click(mounted.container, { position: at(id('Bob')) });
	expect(handlers.onSelect).toHaveBeenCalledTimes(1);
	expect(handlers.onPin).not.toHaveBeenCalled();
});

test('beside the nodes the pane is pushed, and nothing is put anywhere', async () => {
	await drag({ x: 3, y: 3 }, { x: 80, y: 50 });
	expect(shown().viewport.pan).toMatchObject({ x: expect.closeTo(77, 0), y: expect.closeTo(47, 0) });
	expect(handlers.onPin).not.toHaveBeenCalled();
	expect(handlers.onBrush).not.toHaveBeenCalled();
});

test('a node is not dragged beyond the rim', async () => {
	await drag(at(id('Cat')), { x: 900, y: -80 });
	expect(depthOf(shown().scene.rim, at(id('Cat')))).toBeLessThan(1);
});

test('zoom and place of the view stay as they are', async () => {
	mounted.network.zoomBy(1.5);
	const { viewport } = shown();
	expect(viewport.zoom).toBe(1.5);
	const { x, y } = at(id('Bob'));
	await drag({ x, y }, { x: x + 40, y: y + 30 });
	expect(shown().viewport).toEqual(viewport);
	const moved = at(id('Bob'));
	expect(moved.x).toBeCloseTo(x + 40, 0);
	expect(moved.y).toBeCloseTo(y + 30, 0);
});

test('in a pane of another size it stands where it stands in the layout', async () => {
	await drag(at(id('Cat')), { x: 400, y: 200 });
	Object.assign(mounted.container.style, { width: '420px', height: '640px' });
	await soon(() => expect(shown().scene.size.width).toBe(420));
	const point = known(mounted.props.pins.get(id('Cat')), 'pin');
	const { place } = fitIn({ width: 420, height: 640 });
	await soon(() => expect(at(id('Cat')).x).toBeCloseTo(place(point).x, 0));
	expect(at(id('Cat')).y).toBeCloseTo(place(point).y, 0);
});

test('Alt with arrows pushes the node that the keys are at, Delete puts it back', async () => {
	mounted.container.focus();
	await userEvent.keyboard('{ArrowRight}');
	const before = at(id('Ann'));
	await userEvent.keyboard('{Alt>}{ArrowRight}{ArrowDown}{/Alt}');
	expect(at(id('Ann')).x).toBeCloseTo(before.x + 12, 0);
	expect(at(id('Ann')).y).toBeCloseTo(before.y + 12, 0);
	await userEvent.keyboard('{Delete}');
	expect(mounted.props.pins.size).toBe(0);
	expect(at(id('Ann'))).toEqual(before);
	expect(dots(id('Ann'))).toEqual([]);
});

test('a double click puts it back', async () => {
	await drag(at(id('Cat')), { x: 400, y: 180 });
	await userEvent.dblClick(mounted.container, { position: at(id('Cat')) });
	await soon(() => expect(mounted.props.pins.size).toBe(0));
});

test('what is filtered out keeps its dot to itself', async () => {
	await drag(at(id('Cat')), { x: 400, y: 180 });
	mounted.show({ view: { nodes: new Set([id('Ann')]), ties: new Map() } });
	expect(dots(id('Cat'))).toEqual([]);
	mounted.show({ view });
	expect(dots(id('Cat'))).toHaveLength(1);
});

test('the pins that a view comes with are there before anybody comes near', async () => {
	const other = makeContainer(size.width, size.height);
	const fresh = mountNetwork(other, handlers);
	const pins = new Map([[id('Cat'), { x: 10, y: -20 }]]);
	fresh.update({ ...mounted.props, pins });
	const { place } = fitIn(size);
	const node = known(fresh.scene(), 'scene').nodes.find((each) => each.id === id('Cat'));
	expect(node).toMatchObject({ isPinned: true, x: expect.closeTo(place({ x: 10, y: -20 }).x, 3) });
	fresh.destroy();
	other.remove();
});

test('everything that makes a circle look as it does counts, with a pin or without', () => {
	const input = {
		graph,
		floors: floorsOf(graph),
		positions: positions(),
		size,
		colours,
		openingPoster: id('Ann'),
		measure: measureText,
	};
	const sizes = { amounts: new Map([[id('Bob'), 40]]), factor: 3 } as unknown as NodeInput['sizes'];
	const fillings = new Map([[id('Bob'), 0.5]]) as unknown as NodeInput['fillings'];
	const prominent = new Set([id('Bob')]);
	for (const pins of [noPins, new Map([[id('Cat'), { x: 1, y: 2 }]])]) {
		const bob = (more: Partial<NodeInput>) =>
			known(
				networkGeometry({ ...input, pins, ...more }).nodes.find((node) => node.id === id('Bob')),
				'Bob',
			);
		const plain = bob({});
		expect(bob({ sizes }).radius).not.toBe(plain.radius);
		expect(bob({ fillings }).filling).not.toBe(plain.filling);
		expect(bob({ prominent }).isProminent).toBe(true);
		expect(bob({ prominent: new Set() }).isProminent).toBe(false);
		expect(bob({ openingPoster: id('Bob') }).ring).toBe(true);
		expect(bob({})).toEqual(plain);
	}
});
