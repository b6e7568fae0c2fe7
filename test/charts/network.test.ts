import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { mountNetwork } from '../../src/charts/network/mount.ts';
import { networkPicture } from '../../src/charts/network/picture.ts';
import { serialise, document as svgDocument } from '../../src/charts/svg.ts';
import { dark, paper } from '../../src/charts/theme.ts';
import { known } from '../../src/lib/assert.ts';
import { soon } from '../support/soon.ts';
import { graph, id, makeContainer } from './fixture.ts';
import { cyIn, fixtureProps, networkForEach } from './network/mounted.ts';

const mounted = networkForEach();
const { handlers } = mounted;
const cyOf = () => cyIn(mounted.container);

describe('what is drawn', () => {
	test('is the scene: every curve of Cytoscape’s is the picture’s', () => {
		const scene = known(mounted.network.scene(), 'scene');
		expect(scene.ties).toHaveLength(graph.ties.length);
		for (const { id: tie, curve } of scene.ties) {
			const edge = cyOf().getElementById(tie);
			const [control] = edge.controlPoints() ?? [];
			for (const [drawn, meant] of [
				[control, curve.control],
				[edge.sourceEndpoint(), curve.start],
				[edge.targetEndpoint(), curve.end],
			] as const) {
				const { x = Number.NaN, y = Number.NaN } = drawn ?? {};
				expect(Math.hypot(x - meant.x, y - meant.y)).toBeLessThan(1);
			}
		}
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
		const before = cyOf().getElementById(id('Ann')).position();
		mounted.show({ theme: dark });
		expect(cyOf().getElementById(id('Ann')).position()).toEqual(before);
		expect(cyOf().getElementById(id('Ann')).data('fill')).toBe(dark.people[0]);
	});

	test('stays in place when filtered', () => {
		const before = cyOf()
			.nodes('.mark')
			.map((node) => ({ ...node.position() }));
		mounted.show({ view: { nodes: new Set([id('Ann')]), ties: new Map() } });
		expect(
			cyOf()
				.nodes('.mark:visible')
				.map((node) => node.id()),
		).toEqual([id('Ann')]);
		expect(cyOf().edges(':visible').length).toBe(0);
		expect(
			cyOf()
				.nodes('.mark')
				.map((node) => ({ ...node.position() })),
		).toEqual(before);
	});

	test('lifts what is picked out above a veil, and inks what is selected', () => {
		const veil = () => cyOf().nodes('.veil:visible').length;
		expect(veil()).toBe(0);
		const tie = graph.ties[0]?.id ?? '';
		const emphasis = { nodes: new Set([id('Ann')]), ties: new Set([tie]) };
		mounted.show({ emphasis, selected: new Set([id('Ann')]) });
		expect(veil()).toBe(1);
		expect(cyOf().getElementById(id('Ann')).hasClass('selected')).toBe(true);
		expect(
			cyOf()
				.elements('.mark.lit, edge.lit')
				.map((one) => one.id())
				.sort(),
		).toEqual([id('Ann'), tie].sort());
		mounted.show({ emphasis: { nodes: new Set([id('Bob')]), ties: new Set() }, selected: new Set() });
		expect(
			cyOf()
				.elements('.mark.lit, edge.lit')
				.map((one) => one.id()),
		).toEqual([id('Bob')]);
		mounted.network.update(fixtureProps);
		expect(veil()).toBe(0);
		expect(cyOf().elements('.lit, .selected').length).toBe(0);
	});
});

describe('what the user does', () => {
	const middleOf = (node: string) => cyOf().getElementById(node).renderedPosition();

	test('hover and click hit people, ties and floors', async () => {
		await userEvent.hover(mounted.container, { position: middleOf(id('Bob')) });
		expect(handlers.onHover).toHaveBeenLastCalledWith({ type: 'person', person: id('Bob') });
		await userEvent.click(mounted.container, { position: middleOf(id('Ann')) });
		expect(handlers.onSelect).toHaveBeenLastCalledWith({ type: 'person', person: id('Ann') }, { add: false });
		await userEvent.click(mounted.container, { position: middleOf('f:6') });
		expect(handlers.onSelect).toHaveBeenLastCalledWith({ type: 'floor', floor: 6 }, { add: false });
		await userEvent.click(mounted.container, { position: { x: 2, y: 2 } });
		expect(handlers.onSelect).toHaveBeenLastCalledWith(null, { add: false });
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
		expect(cyOf().zoom()).toBeGreaterThan(1);
		await userEvent.keyboard('0');
		expect(cyOf().zoom()).toBe(1);
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
	expect(parsed.querySelectorAll('#ties > g')).toHaveLength(graph.ties.length);
});
