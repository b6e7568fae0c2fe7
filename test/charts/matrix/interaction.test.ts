import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { columnLeft, rowTop } from '../../../src/charts/matrix/frame.ts';
import { type MatrixChart, type MatrixProps, mountMatrix } from '../../../src/charts/matrix/mount.ts';
import { dark } from '../../../src/charts/theme.ts';
import { matrixOrderOf } from '../../../src/graph/matrix-orders.ts';
import { known } from '../../../src/lib/assert.ts';
import { soon } from '../../support/soon.ts';
import { makeContainer } from '../fixture.ts';
import { crowd, id, propsOf, small } from './sample.ts';

// In order of the first floor: Ann, Bob, Cat, Dan, and the unknown authors.
const props: MatrixProps = { ...propsOf(small), order: matrixOrderOf('firstFloor') };
const handlers = { onHover: vi.fn(), onSelect: vi.fn() };
let container: HTMLElement;
let chart: MatrixChart;

beforeEach(() => {
	vi.clearAllMocks();
	container = makeContainer(700, 500);
	chart = mountMatrix(container, handlers);
	chart.update(props);
});
afterEach(() => {
	chart.destroy();
	container.remove();
});

const show = (change: Partial<MatrixProps>) => chart.update({ ...props, ...change });
const scene = () => known(chart.scene(), 'scene');
const root = () => known(container.querySelector<HTMLElement>('[role=grid]'), 'root');
const heard = () => container.querySelector('[role=gridcell]')?.textContent;
const bold = () => [...container.querySelectorAll('[font-weight="600"]')].map((text) => text.textContent);
/** The middle of a cell or, at −1, of a name. */
const at = (row: number, column: number) => {
	const { frame } = scene();
	const x = column === -1 ? frame.left - 20 : columnLeft(frame, column) + frame.cellWidth / 2;
	const y = row === -1 ? frame.top - 20 : rowTop(frame, row) + frame.cellHeight / 2;
	return { position: { x, y } };
};
const annBob = { type: 'cell', source: id('ann'), target: id('bob'), weight: 1, grade: 'proven', ties: ['Ann>Bob'] };

describe('pointing', () => {
	test('finds a cell, and names its row and its column', async () => {
		await userEvent.hover(container, at(0, 1));
		expect(handlers.onHover).toHaveBeenLastCalledWith(annBob);
		expect(bold()).toEqual(['Ann', 'Bob', 'Ann → Bob: 1 floors']);
	});

	test('finds empty cells, names, the diagonal, and the unknown authors', async () => {
		await userEvent.hover(container, at(2, 3));
		expect(handlers.onHover).toHaveBeenLastCalledWith(expect.objectContaining({ weight: 0, ties: [], grade: null }));
		await userEvent.hover(container, at(2, -1));
		expect(handlers.onHover).toHaveBeenLastCalledWith({ type: 'person', person: id('cat') });
		await userEvent.hover(container, at(-1, 3));
		expect(handlers.onHover).toHaveBeenLastCalledWith({ type: 'person', person: id('dan') });
		await userEvent.hover(container, at(1, 1));
		expect(handlers.onHover).toHaveBeenLastCalledWith({ type: 'person', person: id('bob') });
		await userEvent.hover(container, at(4, 3));
		expect(handlers.onHover).toHaveBeenLastCalledWith(expect.objectContaining({ source: null, target: id('dan') }));
		await userEvent.hover(container, at(4, -1));
		expect(handlers.onHover).toHaveBeenLastCalledWith(null);
	});

	test('names rows and columns whose names have no room', async () => {
		show({ data: crowd(200), order: matrixOrderOf('activity') });
		const shown = [...container.querySelectorAll('#matrix-names text')].map((text) => text.textContent);
		const row = scene().people.findLastIndex(({ name }) => !shown.includes(name));
		await userEvent.hover(container, at(row, row - 1));
		const names = [row, row - 1].map((position) => scene().people[position]?.name ?? '');
		expect(names[0]).toMatch(/\d/);
		expect(bold().slice(0, 2)).toEqual(names);
	});

	test('draws nothing anew but what is pointed at', async () => {
		const drawn = container.querySelector('#matrix');
		await userEvent.hover(container, at(0, 1));
		show({ hovered: { type: 'ties', ties: ['Ann>Bob'] } });
		expect(container.querySelector('#matrix')).toBe(drawn);
		show({ theme: dark });
		expect(container.querySelector('#matrix')).not.toBe(drawn);
	});

	test('tells when the pointer leaves', async () => {
		await userEvent.hover(container, at(0, 1));
		await userEvent.unhover(container);
		expect(handlers.onHover).toHaveBeenLastCalledWith(null);
		expect(bold()).toEqual([]);
	});

	test('elsewhere shows here: a tie as its cell, a person as row and column', () => {
		show({ hovered: { type: 'ties', ties: ['Bob>Ann'] } });
		expect(bold().slice(0, 2)).toEqual(['Bob', 'Ann']);
		show({ hovered: { type: 'person', person: id('cat') } });
		expect(bold()).toEqual(['Cat', 'Cat', 'Cat']);
		show({ hovered: { type: 'floor', floor: 3 } });
		expect(bold()).toEqual([]);
		expect(handlers.onHover).not.toHaveBeenCalled();
	});
});

describe('clicking', () => {
	test('selects, and adds with Ctrl held', async () => {
		await userEvent.click(container, at(0, 1));
		expect(handlers.onSelect).toHaveBeenLastCalledWith(annBob, { add: false });
		await userEvent.click(container, { ...at(3, -1), modifiers: ['Control'] });
		expect(handlers.onSelect).toHaveBeenLastCalledWith({ type: 'person', person: id('dan') }, { add: true });
	});

	test.each([
		['an empty cell', () => at(2, 3)],
		['beside everything', () => ({ position: { x: 3, y: 3 } })],
	])('%s lets go', async (_, where) => {
		await userEvent.click(container, where());
		expect(handlers.onSelect).toHaveBeenLastCalledWith(null, { add: false });
	});

	test('a finger taps', async () => {
		const box = known(window.frameElement, 'frame').getBoundingClientRect();
		const scale = box.width / window.innerWidth;
		const { x, y } = at(0, 1).position;
		const touchPoints = [{ x: box.left + x * scale, y: box.top + y * scale }];
		await cdp().send('Emulation.setTouchEmulationEnabled', { enabled: true });
		await cdp().send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
		await cdp().send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
		await cdp().send('Emulation.setTouchEmulationEnabled', { enabled: false });
		expect(handlers.onSelect).toHaveBeenLastCalledWith(annBob, { add: false });
	});
});

describe('the keyboard', () => {
	const press = async (keys: string) => {
		await userEvent.keyboard(keys);
		return heard();
	};
	beforeEach(() => root().focus());

	test('begins at the first mark and moves by one, to names, and to the ends', async () => {
		expect(await press('{ArrowRight}')).toBe('Ann → Bob: 1 floors');
		expect(await press('{ArrowDown}')).toBe('Bob');
		expect(await press('{ArrowLeft}')).toBe('Bob → Ann: 4 floors');
		expect(await press('{ArrowLeft}')).toBe('Bob');
		expect(await press('{ArrowLeft}')).toBe('Bob');
		expect(handlers.onHover).toHaveBeenLastCalledWith({ type: 'person', person: id('bob') });
		expect(await press('{End}')).toBe('Bob → Dan: 0 floors');
		expect(await press('{PageDown}')).toBe('unknown authors → Dan: 3 floors');
		expect(await press('{Home}')).toBe('unknown authors → Ann: 0 floors');
		expect(await press('{PageUp}')).toBe('Ann');
	});

	test('jumps to the next mark with Ctrl, and stays where there is none', async () => {
		await press('{ArrowRight}');
		expect(await press('{Control>}{ArrowDown}{/Control}')).toBe('Dan → Bob: 2 floors');
		expect(await press('{Control>}{ArrowRight}{/Control}')).toBe('Dan → Bob: 2 floors');
	});

	test('Enter selects what it is at', async () => {
		await press('{Enter}');
		expect(handlers.onSelect).not.toHaveBeenCalled();
		await press('{ArrowRight}{Enter}');
		expect(handlers.onSelect).toHaveBeenLastCalledWith(annBob, { add: false });
	});

	test('keeps its place when what it is at comes back from the page', async () => {
		await press('{ArrowRight}{ArrowUp}');
		show({ hovered: { type: 'person', person: id('bob') } });
		expect(await press('{ArrowDown}')).toBe('Ann → Bob: 1 floors');
	});

	test('leaves other keys to the page', async () => {
		const keys = vi.fn();
		window.addEventListener('keydown', keys);
		await press('{Escape}{Tab}');
		expect(keys).toHaveBeenCalledTimes(2);
		window.removeEventListener('keydown', keys);
	});

	test('is a grid with one real cell, which axe finds nothing wrong with', async () => {
		await press('{ArrowRight}{ArrowDown}{ArrowLeft}');
		const cell = known(container.querySelector('[role=gridcell]'), 'cell');
		expect(root().getAttribute('aria-activedescendant')).toBe(cell.id);
		expect(cell.parentElement?.getAttribute('aria-rowindex')).toBe('3');
		expect(cell.getAttribute('aria-colindex')).toBe('2');
		expect(root().getAttribute('aria-rowcount')).toBe('6');
		const { violations } = await axe.run(container);
		expect(violations.map(({ id: rule }) => rule)).toEqual([]);
	});
});

describe('the container', () => {
	test('may grow, and may vanish for a while', async () => {
		container.style.width = '600px';
		await soon(() => expect(scene().size.width).toBe(600));
		container.style.display = 'none';
		show({ theme: dark });
		expect(scene().size.width).toBe(600);
		container.style.display = 'block';
		container.style.width = '500px';
		await soon(() => expect(scene().size.width).toBe(500));
	});

	test('holds few elements however many people there are', () => {
		show({ data: crowd(1000) });
		expect(container.querySelectorAll('*').length).toBeLessThan(200);
	});

	test('other data or another order takes what was pointed at away', async () => {
		await userEvent.hover(container, at(0, 1));
		show({ order: matrixOrderOf('activity') });
		expect(bold()).toEqual([]);
	});

	test('is empty after destroy', () => {
		chart.destroy();
		expect(container.childElementCount).toBe(0);
	});
});
