import { afterEach, expect, test, vi } from 'vitest';
import { commands, page } from 'vitest/browser';
import { known } from '../../../src/lib/assert.ts';
import { useChoices } from '../../../src/store/choices.ts';
import { App } from '../../../src/views/app/App.tsx';
import { usePlayback } from '../../../src/views/timeline/TimelineTools.tsx';
import { drawThread } from '../../fixtures/draw.ts';
import { press } from '../../support/keys.ts';
import { show } from '../../support/mounted.tsx';
import { places, visibleTies as ties, visibleKeys } from '../../support/network.ts';

/** 101 floors by 101 people, each of whom answers the one before. */
const thread = drawThread(
	...Array.from({ length: 101 }, (_, n) => [n === 0 ? 'post' : `@p${n - 1} hi`, { author: `p${n}` }] as const),
);
const button = (name: string) => page.getByRole('button', { name, exact: true });
const playhead = page.getByRole('slider', { name: /^Playhead/ });
const floor = () => Number(playhead.element().getAttribute('aria-valuenow'));

afterEach(async () => {
	vi.useRealTimers();
	await commands.emulate({ reducedMotion: 'no-preference' });
});

test('lets the graph grow where everything stands, and gives all of it back', async () => {
	await show(<App />, { thread });
	const whole = { nodes: visibleKeys(), ties: ties(), places: places() };
	await button('Play').click();
	// Slow enough that it does not end while somebody looks.
	await page.getByLabelText('Speed').selectOptions('0.5× · 2/s');
	await expect.poll(() => useChoices.getState().playhead).toBeGreaterThan(3);
	await button('Pause').click();
	const at = floor();
	await expect.poll(ties).toBe(at);
	expect(visibleKeys()).toEqual(Array.from({ length: at + 1 }, (_, n) => `p${n}`).sort());
	expect(whole.places).toMatchObject(places());
	await press('Escape');
	await expect.element(playhead).not.toBeInTheDocument();
	expect({ nodes: visibleKeys(), ties: ties(), places: places() }).toEqual(whole);
	expect(useChoices.getState().playhead).toBeNull();
});

test('ends at the last floor, and begins anew from there', async () => {
	await show(<App />, { thread, view: { playhead: 97 } });
	await page.getByLabelText('Speed').selectOptions('8× · 32/s');
	await button('Play').click();
	await expect.poll(floor).toBe(100);
	await expect.element(button('Play')).toBeVisible();
	await expect.poll(ties).toBe(100);
	await button('Play').click();
	await expect.poll(floor).toBeLessThan(90);
});

test('is stepped, scrubbed and left by keys alone and with the mouse, and says how fast it goes', async () => {
	await show(<App />, { thread, view: { playhead: 50 } });
	await expect.element(playhead).toBeVisible();
	playhead.element().focus();
	await press('ArrowRight');
	expect(floor()).toBe(51);
	await press('PageDown');
	expect(floor()).toBe(41);
	await expect.element(button('A floor forward')).toBeVisible();
	button('A floor forward').element().focus();
	await press('Enter');
	await expect.element(page.getByText('#42 of 100')).toBeVisible();
	expect(
		[...page.getByLabelText('Speed').element().querySelectorAll('option')].map((each) => each.textContent),
	).toEqual(['0.5× · 2/s', '1× · 4/s', '2× · 8/s', '4× · 16/s', '8× · 32/s']);
	page.getByLabelText('Follow').element().focus();
	await press('Space');
	await expect.poll(() => document.querySelector('article[data-floor="42"]')).not.toBeNull();
	const grip = known(playhead.element(), 'grip').getBoundingClientRect();
	const [x, y] = [grip.left + grip.width / 2, grip.top + 10];
	await commands.mouse('down', x, y);
	await commands.mouse('move', x - 100, y);
	await commands.mouse('move', x - 200, y);
	await commands.mouse('up', x - 200, y);
	await expect.poll(floor).toBeLessThan(40);
	expect(floor()).toBeGreaterThan(10);
	await press('Escape');
	await expect.element(playhead).not.toBeInTheDocument();
});

test.each([
	['no-preference', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
	['reduce', [4, 8]],
] as const)('goes by the clock, in steps for whoever wants less motion (%s)', async (reducedMotion, expected) => {
	const seen: (number | null)[] = [];
	const Playing = () => {
		usePlayback();
		return null;
	};
	await commands.emulate({ reducedMotion });
	await show(<Playing />, { thread, view: { playhead: 0 } });
	vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame', 'performance'] });
	const end = useChoices.subscribe(({ playhead: now }, before) => now !== before.playhead && seen.push(now));
	useChoices.setState({ isPlaying: true });
	await vi.waitFor(() => expect(vi.getTimerCount()).toBeGreaterThan(0));
	vi.advanceTimersByTime(2_600);
	end();
	expect(seen).toEqual(expected);
});
