import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { dark } from '../../../src/charts/theme.ts';
import { xOf } from '../../../src/charts/timeline/frame.ts';
import { mountTimeline, type TimelineChart, type TimelineProps } from '../../../src/charts/timeline/mount.ts';
import { known } from '../../../src/lib/assert.ts';
import { soon } from '../../support/soon.ts';
import { makeContainer } from '../fixture.ts';
import { floors, propsOf } from './sample.ts';

const props = propsOf(floors(50), [
	{ from: 12, to: 4 },
	{ from: 20, to: 12 },
	{ from: 30, to: 29 },
]);
const handlers = { onHoverFloor: vi.fn(), onSelectFloor: vi.fn(), onBrush: vi.fn() };
let container: HTMLElement;
let chart: TimelineChart;

beforeEach(() => {
	vi.clearAllMocks();
	container = makeContainer(800, 200);
	chart = mountTimeline(container, handlers);
	chart.update(props);
});
afterEach(() => {
	chart.destroy();
	container.remove();
});

const show = (change: Partial<TimelineProps>) => chart.update({ ...props, ...change });
const scene = () => known(chart.scene(), 'scene');
const find = (selector: string) => container.querySelector<SVGElement>(selector);
const x = (floor: number) => xOf(scene().frame, floor);
const at = (floor: number, y = 80) => ({ position: { x: x(floor), y } });
const root = () => known(container.querySelector<HTMLElement>('[role=slider]'), 'root');

type MouseType = 'mousePressed' | 'mouseMoved' | 'mouseReleased';
/** A real mouse: what Chromium does with a trusted event. Positions are the container's. */
async function mouse(type: MouseType, px: number, clickCount = 1): Promise<void> {
	const button = { button: 'left', buttons: type === 'mouseReleased' ? 0 : 1, clickCount } as const;
	await cdp().send('Input.dispatchMouseEvent', { type, ...(await toScreen(px)), ...button });
}

/** The tests' page is a frame of the runner's, at some place and scale. */
async function toScreen(px: number): Promise<{ x: number; y: number }> {
	const box = known(window.frameElement, 'frame').getBoundingClientRect();
	const scale = box.width / window.innerWidth;
	const { left, top } = container.getBoundingClientRect();
	return { x: box.left + (left + px) * scale, y: box.top + (top + 80) * scale };
}

async function drag(from: number, to: number): Promise<void> {
	await mouse('mousePressed', from);
	await mouse('mouseMoved', (from + to) / 2);
	await mouse('mouseMoved', to);
	await mouse('mouseReleased', to);
}

describe('pointing', () => {
	test.each([5, 100, 190])('finds the nearest floor at any height (%i px)', async (y) => {
		await userEvent.hover(container, at(17, y));
		expect(handlers.onHoverFloor).toHaveBeenLastCalledWith(17);
		expect(find('g[pointer-events=none]:last-child text')?.textContent).toBe('#17');
	});

	test('marks what the floor answers and what answers it', async () => {
		await userEvent.hover(container, at(12));
		const lines = [...container.querySelectorAll('path:not(#timeline path)')].map(
			(path) => path.getAttribute('d') ?? '',
		);
		const arcs = lines.filter((d) => d.split('M').length === 3 && d.includes('A'));
		expect(arcs).toHaveLength(1);
	});

	test('goes on in thinner lines to where that began and to all that followed', () => {
		const further = () => find('path.further')?.getAttribute('d')?.split('M').length;
		show({ hovered: 4 });
		expect(further()).toBe(2);
		show({ hovered: 12 });
		expect(further()).toBeUndefined();
	});

	test('draws neither bars nor arcs anew, nor does brushing', async () => {
		const drawn = find('#timeline');
		await userEvent.hover(container, at(12));
		show({ hovered: 12, range: [10, 20] });
		expect(find('#timeline')).toBe(drawn);
		show({ theme: dark });
		expect(find('#timeline')).not.toBe(drawn);
	});

	test('tells when the pointer leaves', async () => {
		await userEvent.hover(container, at(12));
		await userEvent.unhover(container);
		expect(handlers.onHoverFloor).toHaveBeenLastCalledWith(null);
		expect(container.textContent).not.toContain('#12');
	});

	test('elsewhere shows here', () => {
		show({ hovered: 33 });
		expect(container.textContent).toContain('#33');
		expect(root().getAttribute('aria-valuenow')).toBe('33');
		expect(handlers.onHoverFloor).not.toHaveBeenCalled();
	});
});

describe('clicking', () => {
	test('selects, and adds with Ctrl held', async () => {
		await userEvent.click(container, at(9));
		expect(handlers.onSelectFloor).toHaveBeenLastCalledWith(9, { add: false });
		await userEvent.click(container, { ...at(10), modifiers: ['Control'] });
		expect(handlers.onSelectFloor).toHaveBeenLastCalledWith(10, { add: true });
		expect(handlers.onBrush).not.toHaveBeenCalled();
	});

	test('beside the floors lets go', async () => {
		await userEvent.click(container, { position: { x: 3, y: 80 } });
		expect(handlers.onSelectFloor).toHaveBeenLastCalledWith(null, { add: false });
	});

	test.each([15, 40])('leaves a range as it is (floor %i)', async (floor) => {
		show({ range: [10, 20] });
		const width = find('#timeline-range')?.getAttribute('width');
		await userEvent.click(container, at(floor));
		expect(handlers.onSelectFloor).toHaveBeenLastCalledWith(floor, { add: false });
		expect(handlers.onBrush).not.toHaveBeenCalled();
		expect(find('#timeline-range')?.getAttribute('width')).toBe(width);
	});
});

describe('dragging', () => {
	test('brushes whole floors, and says when it is done', async () => {
		await drag(x(10) - 3, x(20) + 3);
		expect(handlers.onBrush).toHaveBeenCalledWith([10, expect.any(Number)], { final: false });
		expect(handlers.onBrush).toHaveBeenLastCalledWith([10, 20], { final: true });
		expect(handlers.onSelectFloor).not.toHaveBeenCalled();
		expect(Number(find('#timeline-range')?.getAttribute('width'))).toBeCloseTo(11 * scene().frame.slot);
	});

	test('is not disturbed by an update', async () => {
		await mouse('mousePressed', x(10) - 3);
		await mouse('mouseMoved', x(20));
		show({ range: null });
		await mouse('mouseMoved', x(25) + 3);
		await mouse('mouseReleased', x(25) + 3);
		expect(handlers.onBrush).toHaveBeenLastCalledWith([10, 25], { final: true });
	});
});

describe('a range', () => {
	test('can be moved', async () => {
		show({ range: [10, 20] });
		await drag(x(15), x(18));
		expect(handlers.onBrush).toHaveBeenLastCalledWith([13, 23], { final: true });
	});

	test('can be widened by a grip that is wide enough for a finger', async () => {
		show({ range: [10, 20] });
		const grip = known(find('.handle--e'), 'grip');
		expect(Number(grip.getAttribute('width'))).toBeGreaterThanOrEqual(24);
		await drag(x(20.5) + 8, x(30.5) + 8);
		expect(handlers.onBrush).toHaveBeenLastCalledWith([10, 30], { final: true });
	});

	test('is cleared by a double click', async () => {
		show({ range: [10, 20] });
		await userEvent.dblClick(container, at(40));
		expect(handlers.onBrush).toHaveBeenLastCalledWith(null, { final: true });
		expect(find('#timeline-range')).toBeNull();
	});
});

describe('a finger', () => {
	type TouchType = 'touchStart' | 'touchMove' | 'touchEnd';
	const touch = async (type: TouchType, px: number) => {
		const touchPoints = type === 'touchEnd' ? [] : [await toScreen(px)];
		await cdp().send('Input.dispatchTouchEvent', { type, touchPoints });
	};

	beforeEach(async () => {
		await cdp().send('Emulation.setTouchEmulationEnabled', { enabled: true });
		// d3-brush asks for touch when it is mounted.
		chart.destroy();
		chart = mountTimeline(container, handlers);
		chart.update(props);
	});
	afterEach(() => cdp().send('Emulation.setTouchEmulationEnabled', { enabled: false }));

	test('taps to select', async () => {
		await touch('touchStart', x(9));
		await touch('touchEnd', x(9));
		expect(handlers.onSelectFloor).toHaveBeenLastCalledWith(9, { add: false });
		expect(handlers.onBrush).not.toHaveBeenCalled();
	});

	test('drags to brush', async () => {
		await touch('touchStart', x(10) - 3);
		await touch('touchMove', x(15));
		await touch('touchMove', x(20) + 3);
		await touch('touchEnd', x(20) + 3);
		expect(handlers.onBrush).toHaveBeenLastCalledWith([10, 20], { final: true });
		expect(handlers.onSelectFloor).not.toHaveBeenCalled();
	});
});

describe('a finger that goes down rather than along', () => {
	const at = (type: string, px: number, down: number) => {
		const { left, top } = container.getBoundingClientRect();
		const place = { clientX: left + px, clientY: top + 40 + down };
		const target = known(container.querySelector('.overlay'), 'the brush');
		const touches = type === 'touchend' ? [] : [new Touch({ identifier: 1, target, ...place })];
		const pointer = { touchstart: 'pointerdown', touchmove: 'pointermove', touchend: 'pointerup' }[type] ?? '';
		target.dispatchEvent(new PointerEvent(pointer, { bubbles: true, pointerType: 'touch', button: 0, ...place }));
		const changedTouches = [new Touch({ identifier: 1, target, ...place })];
		target.dispatchEvent(
			new TouchEvent(type, { bubbles: true, cancelable: true, touches, changedTouches, targetTouches: touches }),
		);
	};
	const swipe = (across: number, down: number) => {
		at('touchstart', x(10), 0);
		for (const share of [0.25, 0.5, 0.75, 1]) at('touchmove', x(10) + across * share, down * share);
		at('touchend', x(10) + across, down);
	};

	test('means to scroll: it selects and brushes nothing; along, it brushes', async () => {
		await cdp().send('Emulation.setTouchEmulationEnabled', { enabled: true });
		chart.destroy();
		chart = mountTimeline(container, handlers);
		chart.update(props);
		swipe(2, 90);
		swipe(30, 90);
		expect(handlers.onSelectFloor).not.toHaveBeenCalled();
		expect(handlers.onBrush).not.toHaveBeenCalled();
		swipe(90, 20);
		expect(handlers.onBrush).toHaveBeenCalled();
		await cdp().send('Emulation.setTouchEmulationEnabled', { enabled: false });
	});
});

describe('the keyboard', () => {
	beforeEach(() => root().focus());

	test('moves by one, by ten and to the ends', async () => {
		const walk = async (key: string) => {
			await userEvent.keyboard(`{${key}}`);
			return handlers.onHoverFloor.mock.lastCall?.[0];
		};
		expect(await walk('ArrowRight')).toBe(0);
		expect(await walk('ArrowRight')).toBe(1);
		expect(await walk('PageUp')).toBe(11);
		expect(await walk('ArrowLeft')).toBe(10);
		expect(await walk('End')).toBe(49);
		expect(await walk('PageDown')).toBe(39);
		expect(await walk('Home')).toBe(0);
		expect(root().getAttribute('aria-valuetext')).toBe('#0');
	});

	test('brushes from where it was, both ways', async () => {
		show({ hovered: 20 });
		await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowRight}{/Shift}');
		expect(handlers.onBrush).toHaveBeenLastCalledWith([20, 22], { final: true });
		await userEvent.keyboard('{Shift>}{PageDown}{/Shift}');
		expect(handlers.onBrush).toHaveBeenLastCalledWith([12, 20], { final: true });
	});

	test('Escape clears the range, and is left to the page where there is none', async () => {
		const heard = vi.fn();
		window.addEventListener('keydown', heard);
		show({ range: [10, 20] });
		await userEvent.keyboard('{Escape}');
		expect(handlers.onBrush).toHaveBeenLastCalledWith(null, { final: true });
		expect(heard).not.toHaveBeenCalled();
		await userEvent.keyboard('{Escape}');
		expect(heard).toHaveBeenCalledOnce();
		window.removeEventListener('keydown', heard);
	});

	test('leaving takes the mark away', async () => {
		await userEvent.keyboard('{End}');
		root().blur();
		expect(handlers.onHoverFloor).toHaveBeenLastCalledWith(null);
	});
});

describe('emphasis', () => {
	const faint = (selector: string) => Number(find(selector)?.getAttribute('opacity') ?? 1) < 1;

	test('makes all else faint, arcs and bars', () => {
		show({ emphasis: { floors: new Set([0, 12]), answers: [{ from: 12, to: 4 }] } });
		expect(faint('[id^=timeline-other-bars]')).toBe(true);
		expect(faint('[id^=timeline-bars]')).toBe(false);
		expect(faint('[id^=timeline-other-arcs]')).toBe(true);
		expect(faint('[id^=timeline-arcs]')).toBe(false);
	});

	test('shows the arcs of the answers picked out, not all that end at the floors', () => {
		const arcs = (answers: readonly { from: number; to: number }[]) => {
			show({ emphasis: { floors: new Set([12, 4, 20]), answers } });
			const paths = [...container.querySelectorAll('[id^=timeline-arcs-]')];
			return paths.map((path) => path.getAttribute('d')?.match(/A/g)?.length ?? 0).reduce((a, b) => a + b, 0);
		};
		expect(arcs([{ from: 12, to: 4 }])).toBe(1);
		expect(arcs([])).toBe(0);
		// No such answer, and one told the wrong way round.
		expect(arcs([{ from: 20, to: 4 }])).toBe(0);
		expect(arcs([{ from: 4, to: 12 }])).toBe(0);
	});
});

describe('the container', () => {
	test('may grow, and may vanish for a while', async () => {
		container.style.width = '600px';
		await soon(() => expect(scene().size.width).toBe(600));
		container.style.display = 'none';
		show({ range: [1, 2] });
		expect(scene().size.width).toBe(600);
		container.style.display = 'block';
		container.style.width = '500px';
		await soon(() => expect(scene().size.width).toBe(500));
	});

	test('holds few elements however long the thread is', () => {
		const many = propsOf(
			floors(100_000),
			Array.from({ length: 99_999 }, (_, n) => ({ from: n + 1, to: n >> 1 })),
		);
		chart.update(many);
		expect(container.querySelectorAll('*').length).toBeLessThan(80);
	});

	test('is empty after destroy', () => {
		chart.destroy();
		expect(container.childElementCount).toBe(0);
	});
});
