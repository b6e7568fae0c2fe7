import { beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { measureText } from '../../../src/charts/measure.ts';
import { mountNetwork } from '../../../src/charts/network/mount.ts';
import { fitFor, type NodeInput, placeNodes } from '../../../src/charts/network/nodes.ts';
import { known } from '../../../src/lib/assert.ts';
import { type NodeId, noPins, type Point } from '../../../src/model/graph.ts';
import { soon } from '../../support/soon.ts';
import { colours, graph, id, makeContainer, positions, view } from '../fixture.ts';
import { cyIn, networkForEach, size } from './mounted.ts';

const mounted = networkForEach();
const { handlers } = mounted;

beforeEach(async () => {
	// As the store does.
	handlers.onPin.mockImplementation((node: NodeId, point: Point | null) => {
		const pins = new Map(mounted.props.pins);
		if (point === null) pins.delete(node);
		else pins.set(node, point);
		mounted.show({ pins });
	});
	await userEvent.hover(mounted.container, { position: { x: 2, y: 2 } });
	await soon(() => expect(cyOf().autoungrabify()).toBe(false));
});

const cyOf = () => cyIn(mounted.container);
const at = (node: string) => ({ ...cyOf().getElementById(node).position() });
const marks = () =>
	new Map(
		cyOf()
			.nodes('.mark')
			.map((node) => [node.id(), at(node.id())]),
	);
const dot = (node: string) => cyOf().getElementById(`n:${node}`);

/** Presses at one point, moves in steps and lets go at another. */
async function drag(from: Point, to: Point): Promise<void> {
	const send = (type: string, { x, y }: Point) =>
		(type === 'mousedown'
			? (mounted.container.querySelector('canvas:last-of-type') ?? mounted.container)
			: window
		).dispatchEvent(
			new MouseEvent(type, { clientX: x, clientY: y, bubbles: true, button: 0, buttons: type === 'mouseup' ? 0 : 1 }),
		);
	send('mousedown', from);
	for (const share of [0.2, 0.5, 0.8, 1]) {
		send('mousemove', { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) });
	}
	send('mouseup', to);
}

test('a node that is dragged stays where it is let go; nobody else moves, and it is no click', async () => {
	const before = marks();
	await drag(at(id('Cat')), { x: 600, y: 60 });
	expect(handlers.onPin).toHaveBeenCalledTimes(1);
	expect(handlers.onSelect).not.toHaveBeenCalled();
	const after = marks();
	for (const [node, place] of before) {
		if (node === id('Cat'))
			expect(after.get(node)).toMatchObject({ x: expect.closeTo(600, 0), y: expect.closeTo(60, 0) });
		else expect(after.get(node)).toEqual(place);
	}
	expect(dot(id('Cat')).length).toBe(1);
	expect(cyOf().nodes('.pin').length).toBe(1);
});

test('screen and picture still agree on every curve after a drag, and its label is there again', async () => {
	await drag(at(id('Ann')), { x: 90, y: 420 });
	for (const { id: tie, curve } of known(mounted.network.scene(), 'scene').ties) {
		const [control] = cyOf().getElementById(tie).controlPoints() ?? [];
		expect(Math.hypot((control?.x ?? 0) - curve.control.x, (control?.y ?? 0) - curve.control.y)).toBeLessThan(1);
	}
	expect(cyOf().getElementById(`t:${id('Ann')}`).length).toBe(1);
});

test('a tie of who was dragged is picked out in their colour still, however little their circle is filled', async () => {
	mounted.show({ fillings: new Map([[id('Ann'), 0.25 as const]]) });
	const lit = () =>
		cyOf()
			.edges()
			.filter((edge) => edge.data('source') === id('Ann'))[0]
			?.data('lit');
	const before = lit();
	await drag(at(id('Ann')), { x: 120, y: 400 });
	expect(lit()).toBe(before);
	expect(lit()).toBe(mounted.props.theme.people[0]);
});

test('a click is no drag', async () => {
	await userEvent.click(mounted.container, { position: at(id('Bob')) });
	expect(handlers.onSelect).toHaveBeenCalledTimes(1);
	expect(handlers.onPin).not.toHaveBeenCalled();
});

test('beside the nodes the pane is pushed, and nothing is put anywhere', async () => {
	await drag({ x: 3, y: 3 }, { x: 80, y: 50 });
	expect(cyOf().pan()).toMatchObject({ x: expect.closeTo(77, 0), y: expect.closeTo(47, 0) });
	expect(handlers.onPin).not.toHaveBeenCalled();
});

test('a node is not dragged out of the pane', async () => {
	await drag(at(id('Cat')), { x: 900, y: -80 });
	const { x, y } = at(id('Cat'));
	expect(x).toBeLessThan(size.width);
	expect(y).toBeGreaterThan(0);
});

test('zoom and place of the view stay as they are', async () => {
	mounted.network.zoomBy(1.5);
	const viewport = { zoom: cyOf().zoom(), pan: { ...cyOf().pan() } };
	const { x, y } = cyOf().getElementById(id('Bob')).renderedPosition();
	await drag({ x, y }, { x: x + 40, y: y + 30 });
	expect({ zoom: cyOf().zoom(), pan: { ...cyOf().pan() } }).toEqual(viewport);
	const moved = cyOf().getElementById(id('Bob')).renderedPosition();
	expect(moved.x).toBeCloseTo(x + 40, 0);
	expect(moved.y).toBeCloseTo(y + 30, 0);
});

test('in a pane of another size it stands where it stands in the layout', async () => {
	await drag(at(id('Cat')), { x: 500, y: 100 });
	Object.assign(mounted.container.style, { width: '420px', height: '640px' });
	await soon(() => expect(cyOf().width()).toBe(420));
	const point = known(mounted.props.pins.get(id('Cat')), 'pin');
	const { place } = fitFor(mounted.props.positions, { width: 420, height: 640 });
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
	expect(cyOf().nodes('.pin').length).toBe(0);
});

test('a double click puts it back', async () => {
	await drag(at(id('Cat')), { x: 500, y: 100 });
	await userEvent.dblClick(mounted.container, { position: at(id('Cat')) });
	await soon(() => expect(mounted.props.pins.size).toBe(0));
});

test('what is filtered out keeps its dot to itself', async () => {
	await drag(at(id('Cat')), { x: 500, y: 100 });
	mounted.show({ view: { nodes: new Set([id('Ann')]), ties: new Map() } });
	expect(dot(id('Cat')).visible()).toBe(false);
	mounted.show({ pins: new Map([[id('Cat'), { x: 0, y: 0 }]]) });
	expect(dot(id('Cat')).visible()).toBe(false);
	mounted.show({ view });
	expect(dot(id('Cat')).visible()).toBe(true);
});

test('the pins that a view comes with are there before anybody comes near', async () => {
	const other = makeContainer(size.width, size.height);
	const fresh = mountNetwork(other, handlers);
	const pins = new Map([[id('Cat'), { x: 10, y: -20 }]]);
	fresh.update({ ...mounted.props, pins });
	const { place } = fitFor(mounted.props.positions, size);
	const node = known(fresh.scene(), 'scene').nodes.find((each) => each.id === id('Cat'));
	expect(node).toMatchObject({ isPinned: true, x: expect.closeTo(place({ x: 10, y: -20 }).x, 3) });
	fresh.destroy();
	other.remove();
});

test('everything that makes a circle look as it does counts, with a pin or without', () => {
	const input = { graph, positions: positions(), size, colours, openingPoster: id('Ann'), measure: measureText };
	const sizes = { amounts: new Map([[id('Bob'), 40]]), factor: 3 } as unknown as NodeInput['sizes'];
	const fillings = new Map([[id('Bob'), 0.5]]) as unknown as NodeInput['fillings'];
	const prominent = new Set([id('Bob')]);
	for (const pins of [noPins, new Map([[id('Cat'), { x: 1, y: 2 }]])]) {
		const bob = (more: Partial<NodeInput>) =>
			known(
				placeNodes({ ...input, pins, ...more }).nodes.find((node) => node.id === id('Bob')),
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
