import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { measureText } from '../../src/charts/measure.ts';
import { light } from '../../src/charts/theme.ts';
import { mountTimeline, type TimelineProps } from '../../src/charts/timeline/mount.ts';
import { authorOf } from '../../src/model/attribution.ts';
import { colours, id, makeContainer, resolution, thread } from './fixture.ts';

let container: HTMLElement;
let timeline: ReturnType<typeof mountTimeline>;
const handlers = { onHoverFloor: vi.fn(), onSelectFloor: vi.fn(), onBrush: vi.fn() };

const props: TimelineProps = {
	floors: thread.floors.map(({ number, text }, index) => {
		const attribution = resolution.attributions[index] ?? { grade: 'unknown', others: [] };
		const author = authorOf(attribution);
		return { number, length: text.length, author: author === null ? null : id(author), grade: attribution.grade };
	}),
	answers: resolution.answers,
	colours,
	theme: light,
	words: { post: 'post', answers: 'answers', length: 'length', label: 'Timeline' },
	measure: measureText,
	describe: (floor) => `#${floor}`,
	emphasis: null,
	range: null,
	hovered: null,
};

beforeEach(() => {
	vi.clearAllMocks();
	container = makeContainer(800, 200);
	timeline = mountTimeline(container, handlers);
	timeline.update(props);
});
afterEach(() => {
	timeline.destroy();
	container.remove();
});

const focusable = () => {
	const found = container.matches('[tabindex="0"]')
		? container
		: container.querySelector<HTMLElement>('[tabindex="0"]');
	if (found === null) throw new Error('nothing to focus');
	return found;
};

describe('the timeline', () => {
	test('names its floors, axes and itself', () => {
		const words = [...container.querySelectorAll('text')].map((text) => text.textContent);
		expect(words).toEqual(expect.arrayContaining(['post', 'answers', 'length']));
		expect(
			container.querySelector('[aria-label="Timeline"]') ?? (container.ariaLabel === 'Timeline' ? container : null),
		).not.toBeNull();
	});

	test('hover and click find the floor at the pointer, anywhere in its height', async () => {
		const right = timeline.scene()?.frame.right ?? 0;
		await userEvent.click(container, { position: { x: right - 4, y: 60 } });
		expect(handlers.onSelectFloor).toHaveBeenLastCalledWith(6, expect.objectContaining({ add: false }));
		expect(handlers.onHoverFloor).toHaveBeenCalledWith(6);
		expect(handlers.onBrush).not.toHaveBeenCalled();
	});

	test('the keyboard moves, selects and marks a range', async () => {
		focusable().focus();
		await userEvent.keyboard('{End}');
		expect(handlers.onHoverFloor).toHaveBeenLastCalledWith(6);
		await userEvent.keyboard('{ArrowLeft}{Enter}');
		expect(handlers.onSelectFloor).toHaveBeenLastCalledWith(5, expect.anything());
		await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}');
		expect(handlers.onBrush).toHaveBeenLastCalledWith([4, 5], expect.anything());
	});

	test('a drag marks a range', async () => {
		const box = container.getBoundingClientRect();
		const send = (type: string, x: number) => {
			const target = document.elementFromPoint(box.left + x, box.top + 120) ?? container;
			const init = {
				bubbles: true,
				cancelable: true,
				clientX: box.left + x,
				clientY: box.top + 120,
				button: 0,
				view: window,
			};
			target.dispatchEvent(
				new PointerEvent(type.replace('mouse', 'pointer'), { ...init, pointerId: 1, isPrimary: true }),
			);
			target.dispatchEvent(new MouseEvent(type, init));
		};
		send('mousedown', 300);
		send('mousemove', 400);
		send('mousemove', 600);
		send('mouseup', 600);
		const [range, { final }] = handlers.onBrush.mock.lastCall ?? [null, { final: null }];
		expect(final).toBe(true);
		expect(range[1]).toBeGreaterThan(range[0]);
	});

	test('destroying takes everything away', () => {
		timeline.destroy();
		expect(container.querySelector('svg')).toBeNull();
	});
});
