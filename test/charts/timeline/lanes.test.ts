import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { serialise } from '../../../src/charts/svg.ts';
import { dark, light } from '../../../src/charts/theme.ts';
import { lanesForm } from '../../../src/charts/timeline/lanes/form.ts';
import { lanesPicture } from '../../../src/charts/timeline/lanes/picture.ts';
import { type LanesInput, lanesScene } from '../../../src/charts/timeline/lanes/scene.ts';
import { mountTimeline, type TimelineChart } from '../../../src/charts/timeline/mount.ts';
import { known } from '../../../src/lib/assert.ts';
import type { Sureness } from '../../../src/model/attribution.ts';
import { soon } from '../../support/soon.ts';
import { makeContainer } from '../fixture.ts';
import { floor, floors, id, words as plainWords, propsOf } from './sample.ts';

const measure = (text: string, fontSize: number) => text.length * fontSize * 0.6;
const named = (...names: string[]) => names.map((name) => ({ id: id(name), name }));
const words = { others: (n: number) => `${n} others`, unknown: 'unknown' };
const lanesFor = (people: LanesInput['people'], isUnfolded = false): LanesInput => ({ people, isUnfolded, words });
const cast = named('Ann', 'Bob', 'Cat', 'Dan', 'Eve');

function draw(some: ReturnType<typeof floors>, input: LanesInput, width = 800, height = 200) {
	const timeline = {
		floors: some,
		answers: [{ from: 9, to: 2 }],
		colours: new Map([[id('Ann'), 0]]),
		words: plainWords,
	};
	return lanesScene({ ...timeline, size: { width, height }, measure }, input);
}

describe('lanes', () => {
	test('are one for each person, the most active first, and one for floors of unknown author at the bottom', () => {
		const { lanes } = draw(floors(50), lanesFor(cast));
		expect(lanes.map(({ name }) => name)).toEqual(['Ann', 'Bob', 'Cat', 'Dan', 'Eve', 'unknown']);
	});

	test('fold into one those that have no room, and unfold into as many as there are', () => {
		const many = named(...Array.from({ length: 60 }, (_, n) => `p${n}`));
		const some = many.map((_, n) => floor(n, 10, `p${n}`));
		const folded = draw(some, lanesFor(many));
		expect(folded.height).toBeLessThanOrEqual(folded.bottom - folded.top);
		const last = folded.lanes.at(-1);
		expect(last?.name).toBe(`${61 - folded.lanes.length} others`);
		expect(folded.dots).toHaveLength(60);
		const unfolded = draw(some, lanesFor(many, true));
		expect(unfolded.lanes).toHaveLength(60);
		expect(unfolded.height).toBeGreaterThan(unfolded.bottom);
	});

	test('have a dot for each floor, in its author’s lane', () => {
		const some = floors(50);
		const { dots, lanes, dotOf } = draw(some, lanesFor(cast));
		expect(dots).toHaveLength(50);
		for (const { number, author } of some) {
			const lane = lanes.find(({ of }) => of === (author ?? 'unknown'));
			expect(dotOf.get(number)?.y).toBe(lane?.y);
		}
	});

	test('shorten names that are too long, and keep the whole of them', () => {
		const name = 'somebody_with_a_very_long_handle';
		const { lanes } = draw([floor(0, 9, name)], lanesFor(named(name)));
		expect(lanes[0]?.shown).toMatch(/^some.*…$/);
		expect(lanes[0]?.name).toBe(name);
	});

	test('tell the grade by the shape, ● ◐ ◔ ○, in either theme', () => {
		const marks = (grade: Sureness) => {
			const author = grade === 'unknown' ? null : 'Ann';
			const scene = draw([{ ...floor(0, 9, author), grade }], lanesFor(named('Ann')));
			const drawn = (theme: typeof light) => serialise(lanesPicture(scene, theme, { emphasis: null, range: null }));
			expect(drawn(light)).not.toBe(drawn(dark));
			return /id="lane-floors">(.*?)<\/g>/.exec(drawn(light))?.[1] ?? '';
		};
		const shapes = (['proven', 'likely', 'guess', 'unknown'] as const).map(marks);
		expect(new Set(shapes).size).toBe(4);
		expect(marks('stated')).toBe(shapes[0]);
	});

	test('are drawn with finite numbers wholly inside, at any size', () => {
		fc.assert(
			fc.property(fc.nat(300), fc.nat(900), fc.nat(600), fc.boolean(), (count, width, height, isUnfolded) => {
				const scene = draw(floors(count), lanesFor(cast, isUnfolded), width, height);
				for (const { x, y } of scene.dots) {
					expect(x).toBeGreaterThanOrEqual(0);
					expect(x).toBeLessThanOrEqual(Math.max(width, 1));
					expect(Number.isFinite(y)).toBe(true);
				}
				expect(serialise(lanesPicture(scene, light, { emphasis: null, range: [1, 5] }))).not.toMatch(/NaN|Infinity/);
			}),
			{ numRuns: 40 },
		);
	});
});

describe('mounted lanes', () => {
	const handlers = {
		onHoverFloor: vi.fn(),
		onSelectFloor: vi.fn(),
		onBrush: vi.fn(),
		onHoverPerson: vi.fn(),
		onSelectPerson: vi.fn(),
		onFold: vi.fn(),
	};
	let container: HTMLElement;
	let chart: TimelineChart;
	const props = { ...propsOf(floors(50), [{ from: 20, to: 12 }]), form: lanesForm(lanesFor(cast)) };
	const root = () => known(container.querySelector<HTMLElement>('[role=slider]'), 'root');

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

	test('select a person by the name, and say the whole of a name that is cut', async () => {
		const name = 'somebody_with_a_very_long_handle';
		chart.update({ ...props, form: lanesForm(lanesFor([...named(name), ...cast])) });
		await userEvent.hover(container, { position: { x: 30, y: 20 } });
		expect(handlers.onHoverPerson).toHaveBeenLastCalledWith(id(name));
		expect(root().title).toBe(name);
		await userEvent.click(container, { position: { x: 30, y: 20 } });
		expect(handlers.onSelectPerson).toHaveBeenLastCalledWith(id(name), { add: false });
		expect(handlers.onSelectFloor).not.toHaveBeenCalled();
	});

	test('unfold by the name of the others', async () => {
		const many = named(...Array.from({ length: 30 }, (_, n) => `p${n}`));
		chart.update({ ...props, form: lanesForm(lanesFor([...cast, ...many])) });
		const texts = [...container.querySelectorAll('#lane-names text')];
		const y = texts.find((text) => text.textContent?.includes('others'))?.getBoundingClientRect();
		await userEvent.click(container, { position: { x: 30, y: (y?.top ?? 0) + 6 } });
		expect(handlers.onFold).toHaveBeenCalledOnce();
	});

	test('draw a line to what the floor that is pointed at answers', () => {
		const lines = () => container.querySelectorAll('path[d*="C"]').length;
		expect(lines()).toBe(0);
		chart.update({ ...props, hovered: 20 });
		expect(lines()).toBe(1);
		chart.update({ ...props, answers: [...props.answers, { from: 12, to: 5 }], hovered: 20 });
		expect(lines()).toBe(2);
		expect(container.querySelectorAll('path.further[d*="C"]')).toHaveLength(1);
		chart.update({ ...props, hovered: null, emphasis: { floors: new Set([12]), answers: [{ from: 20, to: 12 }] } });
		expect(lines()).toBe(1);
		chart.update({ ...props, hovered: null, emphasis: { floors: new Set([12]), answers: [] } });
		expect(lines()).toBe(0);
	});

	test('scroll where they do not fit, and follow the keyboard', async () => {
		const many = named(...Array.from({ length: 30 }, (_, n) => `p${n}`));
		const some = [floor(0, 9, 'p0'), floor(1, 9, 'p29')];
		chart.update({ ...props, floors: some, answers: [], form: lanesForm(lanesFor(many, true)) });
		expect(root().scrollHeight).toBeGreaterThan(root().clientHeight);
		root().focus();
		await userEvent.keyboard('{End}');
		expect(handlers.onHoverFloor).toHaveBeenLastCalledWith(1);
		await soon(() => expect(root().scrollTop).toBeGreaterThan(100));
	});
});

describe('the playhead', () => {
	test('is a slider of its own: dragged, moved by keys, gone without playback', async () => {
		const onScrub = vi.fn();
		const container = makeContainer(800, 200);
		const chart = mountTimeline(container, {
			onHoverFloor: vi.fn(),
			onSelectFloor: vi.fn(),
			onBrush: vi.fn(),
			onScrub,
		});
		const props = propsOf(floors(50), []);
		chart.update(props);
		expect(container.querySelector('.timeline-playhead')).toBeNull();
		chart.update({ ...props, playhead: { floor: 20, label: 'Playhead' } });
		const grip = known(container.querySelector<HTMLElement>('.timeline-playhead'), 'grip');
		expect(grip.hidden).toBe(false);
		expect(grip.getAttribute('aria-valuenow')).toBe('20');
		expect(grip.getBoundingClientRect().width).toBeGreaterThanOrEqual(24);
		grip.focus();
		await userEvent.keyboard('{ArrowRight}');
		expect(onScrub).toHaveBeenLastCalledWith(21);
		await userEvent.keyboard('{End}');
		expect(onScrub).toHaveBeenLastCalledWith(49);
		chart.update(props);
		expect(grip.hidden).toBe(true);
		chart.destroy();
		expect(container.childElementCount).toBe(0);
		container.remove();
	});
});
