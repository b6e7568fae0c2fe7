import { expect, test } from 'vitest';
import { commands, page, userEvent } from 'vitest/browser';
import { known } from '../../../src/lib/assert.ts';
import { TimelinePanel } from '../../../src/views/timeline/TimelinePanel.tsx';
import { drawThread } from '../../fixtures/draw.ts';
import { press } from '../../support/keys.ts';
import { show } from '../../support/mounted.tsx';

const long = drawThread(...Array.from({ length: 501 }, (_, n) => [`floor ${n}`, { author: `p${n % 7}` }] as const));
const room = { width: 900, height: 214 };
const overview = page.getByRole('slider', { name: 'Part of the thread that is shown' });
const timeline = page.getByRole('slider', { name: /^Timeline of floors/ });
const attribute = (of: typeof overview, name: string) => of.element().getAttribute(name) ?? '';
const part = () => attribute(overview, 'aria-valuetext');
const shownFloor = () => Number(attribute(timeline, 'aria-valuenow'));

/** A point of the chart, from its left edge. */
function inChart(x: number): readonly [number, number] {
	const { left, top } = known(document.querySelector('[data-chart=timeline]'), 'chart').getBoundingClientRect();
	return [left + x, top + 60];
}

test('a long thread is shown in part, above all of it: dragged, zoomed, walked through by keys', async () => {
	await show(<TimelinePanel />, { thread: long, room });
	await expect.element(overview).toBeVisible();
	await expect.poll(part).toMatch(/^post – #1\d\d$/);
	const { left, top, width, height } = overview.element().getBoundingClientRect();
	const y = top + height / 2;
	await commands.mouse('down', left + 60, y);
	await commands.mouse('move', left + width / 4, y);
	await commands.mouse('move', left + width / 2, y);
	await commands.mouse('up', left + width / 2, y);
	await expect.poll(part).toMatch(/^#2\d\d – #3\d\d$/);
	// A floor is wide enough to be pointed at.
	await commands.mouse('move', ...inChart(400));
	const first = shownFloor();
	await commands.mouse('move', ...inChart(460));
	expect(Math.abs(shownFloor() - first - 10)).toBeLessThanOrEqual(1);
	const most = () => Number(attribute(overview, 'aria-valuemax'));
	const before = most();
	await userEvent.keyboard('{Control>}');
	await commands.mouse('wheel-up', ...inChart(400));
	await userEvent.keyboard('{/Control}');
	await expect.poll(most).toBeGreaterThan(before);
	const zoomed = most();
	await page.getByRole('button', { name: 'Show more floors' }).click();
	await expect.poll(most).toBeLessThan(zoomed);
	overview.element().focus();
	await press('Home');
	await expect.poll(part).toMatch(/^post – /);
	timeline.element().focus();
	await press('End');
	await expect.poll(part).toMatch(/ – #500$/);
});

test('the part goes along with the playhead', async () => {
	await show(<TimelinePanel />, { thread: long, view: { playhead: 0 }, room });
	await expect.poll(() => overview.query() && part()).toMatch(/^post – /);
	const playhead = page.getByRole('slider', { name: /^Playhead/ });
	await expect.element(playhead).toBeVisible();
	playhead.element().focus();
	await press('End');
	await expect.poll(part).toMatch(/ – #500$/);
});

test('a short thread is shown whole', async () => {
	const short = drawThread(['post', { author: 'Ann' }], ['hi', { author: 'Bob' }]);
	await show(<TimelinePanel />, { thread: short, room });
	await expect.element(page.getByRole('button', { name: 'Play' })).toBeVisible();
	await expect.element(overview).not.toBeInTheDocument();
});
