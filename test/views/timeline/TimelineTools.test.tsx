import { expect, test } from 'vitest';
import { commands, page } from 'vitest/browser';
import { known } from '../../../src/lib/assert.ts';
import { useChoices } from '../../../src/store/choices.ts';
import { App } from '../../../src/views/app/App.tsx';
import { TimelinePanel } from '../../../src/views/timeline/TimelinePanel.tsx';
import { drawThread } from '../../fixtures/draw.ts';
import { press } from '../../support/keys.ts';
import { show } from '../../support/mounted.tsx';
import { timedThread } from '../../support/timed.ts';

const room = { width: 900, height: 214 };
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const timeline = page.getByRole('slider', { name: /^Timeline of floors/ });
const lanes = () => [...document.querySelectorAll('#lane-names text')];
const axisTexts = () => [...document.querySelectorAll('#timeline-axis text')].map((text) => text.textContent ?? '');

/** Ann writes every other floor, Bob every tenth, the others one each; nobody knows who wrote the last one. */
const many = drawThread(
	...Array.from({ length: 60 }, (_, n) => {
		const author = n % 10 === 5 ? 'Bob' : n % 2 === 0 ? 'Ann' : `p${n}`;
		return [`floor ${n}`, { author }] as const;
	}),
	'@Ann @Bob whoever',
);

test('lanes show each person’s floors; a name selects, the others unfold', async () => {
	await show(<TimelinePanel />, { thread: many, room });
	// Without times there is nothing else to stand by.
	await expect.element(button('Lanes')).toBeVisible();
	await expect.element(page.getByLabelText('Floors by')).not.toBeInTheDocument();
	await button('Lanes').click();
	await expect.poll(() => lanes().length).toBeGreaterThan(3);
	expect(lanes()[0]?.textContent).toBe('Ann');
	expect(lanes().at(-1)?.textContent).toBe('unknown');
	const { left, top } = known(lanes()[1], 'second').getBoundingClientRect();
	await commands.mouse('click', left + 5, top + 5);
	expect(useChoices.getState()).toMatchObject({
		timelineAs: 'lanes',
		selection: { type: 'people', people: ['p:bob'] },
	});
	const folded = lanes().length;
	await button(/^All \d+/).click();
	await expect.poll(() => lanes().length).toBeGreaterThan(folded + 10);
	expect(useChoices.getState().lanesUnfolded).toBe(true);
});

test('lanes are walked through and selected in by keys alone', async () => {
	await show(<App />, { thread: many, view: { timelineAs: 'lanes' } });
	await expect.poll(() => lanes().length).toBeGreaterThan(3);
	timeline.element().focus();
	await press('Home', 'PageUp', 'ArrowRight', 'ArrowRight', 'Enter');
	await expect.element(page.getByRole('heading', { name: '#12', exact: true })).toBeVisible();
	await press('Shift+ArrowRight');
	await expect.element(page.getByText('#12 – #13')).toBeVisible();
});

test('by the clock, times are named at the axis, a long gap in words, in bars and in lanes', async () => {
	await show(<TimelinePanel />, { thread: timedThread(60, new Set([7])), name: 'timed.json', room });
	await page.getByLabelText('Floors by').selectOptions('clock');
	await expect.poll(axisTexts).toContain('3 days');
	expect(axisTexts().some((text) => /Mar 1\d/.test(text))).toBe(true);
	await expect.poll(() => document.querySelectorAll('#timeline-axis circle').length).toBe(1);
	await button('Lanes').click();
	await expect.poll(() => document.querySelector('#timeline-lanes')).not.toBeNull();
	expect(axisTexts()).toContain('3 days');
	timeline.element().focus();
	await press('End');
	await expect.poll(() => timeline.element().getAttribute('aria-valuetext')).toMatch(/^#59 .*Mar 13, 2024/);
});
