import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { fitted } from '../../src/charts/network/labels.ts';
import { kindColour, marksOf, plainStyle } from '../../src/charts/network/marks.ts';
import { mountNetwork } from '../../src/charts/network/mount.ts';
import { networkPicture } from '../../src/charts/network/picture.ts';
import { serialise, document as svgDocument } from '../../src/charts/svg.ts';
import { dark, light, paper } from '../../src/charts/theme.ts';
import { known } from '../../src/lib/assert.ts';
import type { Point } from '../../src/model/graph.ts';
import { soon } from '../support/soon.ts';
import { graph, id, makeContainer, positions } from './fixture.ts';
import { drag, fixtureProps, middleIn, networkForEach, shownIn, size } from './network/mounted.ts';

const mounted = networkForEach();
const { handlers } = mounted;
const shown = () => shownIn(mounted.container);
const middleOf = (node: string) => middleIn(mounted.container, node);
const discOf = (node: string) => shown().marks.nodes.find((mark) => mark.of === node && mark.shape === 'disc');
const canvas = (name: 'base' | 'top') =>
	known(mounted.container.querySelector<HTMLCanvasElement>(`canvas.network-${name}`), name);
const inked = (name: 'base' | 'top', { x, y }: Point) =>
	known(canvas(name).getContext('2d'), 'context').getImageData(x, y, 1, 1).data[3] ?? 0;

describe('what is drawn', () => {
	test('is the scene: the same marks at the same places as in the picture', () => {
		const scene = known(mounted.network.scene(), 'scene');
		expect(shown().scene).toEqual(scene);
		expect(shown().marks).toEqual(marksOf(scene, plainStyle(mounted.props.theme), fitted(size)));
		expect(scene.ties).toHaveLength(graph.ties.length);
		for (const { id: node } of scene.nodes) expect(inked('base', middleOf(node))).toBeGreaterThan(0);
	});

	test('has opposite ties and parallel kinds on lines of their own', () => {
		const { ties } = known(mounted.network.scene(), 'scene');
		const between = ties.filter(({ source, target }) =>
			[source, target].every((end) => end === id('Ann') || end === id('Bob')),
		);
		const middles = between.map(({ curve }) => `${curve.control.x.toFixed(0)},${curve.control.y.toFixed(0)}`);
		expect(between.length).toBe(3);
		expect(new Set(middles).size).toBe(3);
	});

	test('is the same in another theme, in other colours', () => {
		const before = middleOf(id('Ann'));
		mounted.show({ theme: dark });
		expect(middleOf(id('Ann'))).toEqual(before);
		expect(discOf(id('Ann'))).toMatchObject({ fill: dark.people[0] });
	});

	test('stays in place when filtered', () => {
		const before = middleOf(id('Ann'));
		mounted.show({ view: { nodes: new Set([id('Ann')]), ties: new Map() } });
		expect(shown().scene.nodes.map((node) => node.id)).toEqual([id('Ann')]);
		expect(shown().scene.ties).toEqual([]);
		expect(middleOf(id('Ann'))).toEqual(before);
	});

	test('a tie has the colour of who speaks or, if one likes, of its kind, and is dashed where nobody knows who', () => {
		const ribbon = (source: string) => {
			const tie = graph.ties.find((each) => each.source === source);
			return shown().marks.ties.find((mark) => mark.of === tie?.id);
		};
		expect(ribbon(id('Ann'))).toMatchObject({ colour: light.people[0], isDashed: false });
		expect(ribbon(id('Bob'))).toMatchObject({ colour: light.people[1] });
		expect(ribbon(id('Cat'))).toMatchObject({ colour: light.others });
		expect(ribbon('f:6')).toMatchObject({ colour: light.tie, isDashed: true });
		mounted.show({ tieColours: 'kind' });
		expect(ribbon(id('Ann'))).toMatchObject({ colour: kindColour('numbered', light) });
		expect(ribbon(id('Cat'))).toMatchObject({ colour: kindColour('mention', light) });
	});

	test('what is picked out is full above what is faint, and who is selected is inked', async () => {
		expect(canvas('base').hasAttribute('data-faint')).toBe(false);
		const tie = graph.ties[0]?.id ?? '';
		const emphasis = { nodes: new Set([id('Ann')]), ties: new Set([tie]) };
		mounted.show({ emphasis, selected: new Set([id('Ann')]) });
		expect(canvas('base').hasAttribute('data-faint')).toBe(true);
		await soon(() => expect(Number(getComputedStyle(canvas('base')).opacity)).toBeCloseTo(0.28));
		expect(shown().lit).toEqual(emphasis);
		expect(inked('top', middleOf(id('Ann')))).toBe(255);
		expect(inked('top', middleOf(id('Bob')))).toBe(0);
		mounted.show({ emphasis: { nodes: new Set([id('Bob')]), ties: new Set() }, selected: new Set() });
		expect(inked('top', middleOf(id('Ann')))).toBe(0);
		expect(inked('top', middleOf(id('Bob')))).toBe(255);
		mounted.network.update(fixtureProps);
		expect(canvas('base').hasAttribute('data-faint')).toBe(false);
		expect(inked('top', middleOf(id('Bob')))).toBe(0);
	});

	test('crossing a line does not flash: the rest keeps its strength until the pointer has rested', async () => {
		mounted.show({ emphasis: { nodes: new Set([id('Ann')]), ties: new Set() } });
		expect(Number(getComputedStyle(canvas('base')).opacity)).toBeGreaterThan(0.9);
		mounted.network.update(fixtureProps);
		expect(Number(getComputedStyle(canvas('base')).opacity)).toBeGreaterThan(0.9);
	});
});

describe('the rim', () => {
	const bars = () => shown().marks.bars.filter((mark) => mark.shape === 'bar');

	test('has a bar a floor, clockwise from the top, as long as its text, in its author’s colour', () => {
		const { bars: placed, rim } = shown().scene;
		expect(placed.map(({ first }) => first)).toEqual([0, 1, 2, 3, 4, 5, 6]);
		expect(known(placed[0], 'post').foot.y).toBeCloseTo(rim.y - rim.radiusY);
		expect(known(placed[1], 'floor 1').foot.x).toBeGreaterThan(rim.x);
		expect(known(placed[6], 'floor 6').foot.x).toBeLessThan(rim.x);
		const lengths = placed.map(({ first, length }) => ({
			length,
			text: known(mounted.props.floors[first], 'floor').length,
		}));
		expect(lengths.toSorted((a, b) => a.text - b.text)).toEqual(lengths.toSorted((a, b) => a.length - b.length));
		expect(bars()[1]).toMatchObject({ colour: light.people[0] });
		expect(bars()[2]).toMatchObject({ colour: light.people[1] });
	});

	test('says how sure the author is: paler where likely, hollow where guessed, a hair line where unknown', () => {
		const grades = ['stated', 'stated', 'likely', 'guess', 'stated', 'stated', 'unknown'] as const;
		const floors = mounted.props.floors.map((floor, index) => ({ ...floor, grade: grades[index] ?? 'unknown' }));
		mounted.show({ floors });
		const [, stated, likely, guess, , , unknown] = bars();
		expect(known(likely, 'likely').alpha).toBeLessThan(known(stated, 'stated').alpha);
		expect([stated, likely, guess].map((bar) => bar?.isHollow)).toEqual([false, false, true]);
		expect(known(unknown, 'unknown').width).toBeLessThan(known(stated, 'stated').width / 2);
	});

	test('ties of a floor of unknown author begin at its bar and, without the rim, at a dot at the same place', () => {
		const start = () => shown().scene.ties.find(({ source }) => source === 'f:6')?.curve.start;
		const foot = known(shown().scene.bars[6], 'floor 6').foot;
		expect(start()).toEqual(foot);
		expect(discOf('f:6')).toBeUndefined();
		mounted.show({ hasRim: false });
		expect(bars()).toEqual([]);
		expect(start()).toEqual(foot);
		expect(discOf('f:6')).toMatchObject(foot);
	});

	test('brushes, and fades what is outside of the range', async () => {
		const at = (floor: number) => {
			const { foot, out } = known(shown().scene.bars[floor], `floor ${floor}`);
			return { x: foot.x + out.x * 4, y: foot.y + out.y * 4 };
		};
		await drag(mounted.container, at(1), at(3));
		expect(handlers.onBrush).toHaveBeenLastCalledWith([1, 3], { final: true });
		expect(handlers.onSelect).not.toHaveBeenCalled();
		const all = { has: () => true };
		mounted.show({ left: { nodes: all, ties: all, floors: new Set([1, 2, 3]), isRestGone: false } });
		const alphas = bars().map(({ alpha }) => alpha);
		expect(Math.min(...alphas.slice(1, 4))).toBeGreaterThan(Math.max(0, ...alphas.slice(4), alphas[0] ?? 1));
	});

	test('of more floors than there is room for has bars of many, and says the floor that one points at', () => {
		const floors = Array.from({ length: 5000 }, (_, number) => ({
			...known(mounted.props.floors[number % 7], 'floor'),
			number,
		}));
		mounted.show({ floors });
		const { bars: placed } = shown().scene;
		expect(placed.length).toBeLessThan(700);
		expect(placed.length).toBeGreaterThan(100);
		expect(placed.reduce((sum, { first, last }) => sum + last - first + 1, 0)).toBe(5000);
		for (const { parts } of placed) expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
	});
});

describe('what the user does', () => {
	test('hover and click hit people, ties and floors', async () => {
		await userEvent.hover(mounted.container, { position: middleOf(id('Bob')) });
		expect(handlers.onHover).toHaveBeenLastCalledWith({ type: 'person', person: id('Bob') });
		await userEvent.click(mounted.container, { position: middleOf(id('Ann')) });
		expect(handlers.onSelect).toHaveBeenLastCalledWith({ type: 'person', person: id('Ann') }, { add: false });
		await userEvent.click(mounted.container, { position: middleOf('f:6') });
		expect(handlers.onSelect).toHaveBeenLastCalledWith({ type: 'floor', floor: 6 }, { add: false });
		await userEvent.click(mounted.container, { position: { x: 2, y: 2 } });
		expect(handlers.onSelect).toHaveBeenLastCalledWith(null, { add: false });
		const [tie] = shown().scene.ties.filter(({ source }) => source === 'f:6');
		const { start, control, end } = known(tie, 'tie').curve;
		const on = { x: (start.x + 2 * control.x + end.x) / 4, y: (start.y + 2 * control.y + end.y) / 4 };
		await userEvent.click(mounted.container, { position: on });
		expect(handlers.onSelect).toHaveBeenLastCalledWith({ type: 'ties', ties: [tie?.id] }, { add: false });
		const { foot, out } = known(shown().scene.bars[2], 'floor 2');
		await userEvent.click(mounted.container, { position: { x: foot.x + 5 * out.x, y: foot.y + 5 * out.y } });
		expect(handlers.onSelect).toHaveBeenLastCalledWith({ type: 'floor', floor: 2 }, { add: false });
	});

	test('whoever leaves the pane points at nothing, and at the same again on coming back', async () => {
		await userEvent.hover(mounted.container, { position: middleOf(id('Bob')) });
		const above = makeContainer(20, 20);
		await userEvent.hover(above);
		above.remove();
		expect(handlers.onHover).toHaveBeenLastCalledWith(null);
		await userEvent.hover(mounted.container, { position: middleOf(id('Bob')) });
		expect(handlers.onHover).toHaveBeenLastCalledWith({ type: 'person', person: id('Bob') });
		expect(handlers.onHover).toHaveBeenCalledTimes(3);
	});

	test('the wheel zooms around the pointer', () => {
		const at = middleOf(id('Bob'));
		const { left, top } = mounted.container.getBoundingClientRect();
		const wheel = { clientX: at.x + left, clientY: at.y + top, deltaY: -500, bubbles: true, cancelable: true };
		mounted.container.dispatchEvent(new WheelEvent('wheel', wheel));
		expect(shown().viewport.zoom).toBeCloseTo(2);
		// A mouse is at whole pixels.
		const now = middleOf(id('Bob'));
		expect(Math.hypot(now.x - at.x, now.y - at.y)).toBeLessThan(2);
	});

	test('the keyboard walks, selects and zooms', async () => {
		mounted.container.focus();
		await userEvent.keyboard('{ArrowRight}');
		expect(handlers.onHover).toHaveBeenLastCalledWith({ type: 'person', person: id('Ann') });
		await userEvent.keyboard('{Enter}');
		expect(handlers.onSelect).toHaveBeenLastCalledWith({ type: 'person', person: id('Ann') }, { add: false });
		const before = handlers.onHover.mock.calls.length;
		await userEvent.keyboard('{ArrowLeft}{ArrowRight}{ArrowUp}{ArrowDown}');
		expect(handlers.onHover.mock.calls.length).toBeGreaterThan(before);
		await userEvent.keyboard('+');
		expect(shown().viewport.zoom).toBeGreaterThan(1);
		await userEvent.keyboard('0');
		expect(shown().viewport.zoom).toBe(1);
	});
});

describe('what changes', () => {
	test('moves from where it was, and is at rest a moment later', async () => {
		const other = positions({ id: 'clock', centre: id('Cat') });
		expect(shown().isAtRest).toBe(true);
		mounted.show({ positions: other });
		expect(shown().isAtRest).toBe(false);
		await soon(() => expect(shown().isAtRest).toBe(true));
	});
});

test('a hidden container waits, and is drawn once it has a size', async () => {
	const hidden = makeContainer(0, 0);
	const late = mountNetwork(hidden, handlers);
	late.update(fixtureProps);
	expect(hidden.querySelector('canvas')).toBeNull();
	Object.assign(hidden.style, { width: '400px', height: '300px' });
	await soon(() => expect(hidden.querySelector('canvas')).not.toBeNull());
	late.destroy();
	hidden.remove();
});

test('destroying takes everything away', () => {
	mounted.network.destroy();
	mounted.network.update(fixtureProps);
	expect(mounted.container.querySelectorAll('canvas')).toHaveLength(0);
});

test('the picture is well-formed whatever names hold', () => {
	const scene = known(mounted.network.scene({ width: 600, height: 400 }), 'scene');
	const hostile = {
		...scene,
		labels: scene.labels.map((label) => ({ ...label, text: `<"&'>\u0001\ud800 ${label.text} 龙` })),
	};
	const svg = serialise(svgDocument(600, 400, networkPicture(hostile, paper)));
	const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
	expect(parsed.querySelector('parsererror')).toBeNull();
	expect([...parsed.querySelectorAll('#labels text')].map((text) => text.textContent)).toContain(
		'<"&\'>\ufffd\ufffd Ann 龙',
	);
	expect(parsed.querySelectorAll('#ties > *')).toHaveLength(graph.ties.length);
});
