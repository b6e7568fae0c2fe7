import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import seed from '../../seeds/000_3eaef7a16f4ddd18.txt?raw';
import { known } from '../../src/lib/assert.ts';
import { personId } from '../../src/model/graph.ts';
import { handleKey } from '../../src/model/thread.ts';
import { useChoices } from '../../src/store/choices.ts';
import { filteredBy } from '../../src/store/filtered.ts';
import { useResults } from '../../src/store/results.ts';
import { setLanguage } from '../../src/store/settings.ts';
import { initialView } from '../../src/view/view.ts';
import { App } from '../../src/views/app/App.tsx';
import { show } from '../support/mounted.tsx';
import { type DrawnBox, drawn, drawnBoxes, isAtRest } from '../support/network.ts';

const person = (handle: string) => personId(handleKey(handle));

function overlap(a: DrawnBox, b: DrawnBox): boolean {
	return Math.abs(a.x - b.x) * 2 < a.width + b.width - 1 && Math.abs(a.y - b.y) * 2 < a.height + b.height - 1;
}

/** Who must be named is, if need be over the small circles of others. */
function mayCover(text: DrawnBox, other: DrawnBox): boolean {
	const node = drawn().scene.nodes.find(({ id }) => id === text.id);
	return other.kind === 'mark' && other.width < 17 && (node?.isProminent ?? false);
}

function isInside({ x, y, width, height }: DrawnBox, pane: { width: number; height: number }): boolean {
	return (
		x - width / 2 >= -1 && y - height / 2 >= -1 && x + width / 2 <= pane.width + 1 && y + height / 2 <= pane.height + 1
	);
}

test.each([
	[1440, 900, 50],
	[1366, 650, 30],
	[1024, 768, 20],
	[844, 390, 10],
	[390, 844, 20],
])(
	'at %i×%i no label is over a label or a large circle, nothing is outside, and at least %i people are named',
	async (width, height, leastLabels) => {
		const reading = await show(<App />, {
			thread: seed,
			width,
			height,
			view: { layout: { id: 'force', centre: null } },
		});
		const count = filteredBy(known(reading, 'reading').graph, initialView).nodes.size;
		for (const layout of [
			{ id: 'force', centre: null },
			{ id: 'clock', centre: person('imiata') },
		] as const) {
			useChoices.setState({ layout });
			await expect.poll(() => useResults.getState().positions?.layout.id).toBe(layout.id);
			await expect.poll(() => drawn().scene.centre).toBe(layout.centre);
			await expect.poll(isAtRest).toBe(true);
			const nodes = drawnBoxes();
			const pane = drawn().viewport.size;
			const texts = nodes.filter(({ kind }) => kind !== 'mark');
			const marks = nodes.filter(({ kind }) => kind === 'mark');
			expect(marks).toHaveLength(count);
			expect(nodes.filter((node) => !isInside(node, pane))).toEqual([]);
			const overlaps = texts.flatMap((text, index) =>
				[...texts.slice(index + 1), ...marks]
					.filter((other) => overlap(text, other) && !mayCover(text, other))
					.map((other) => [text.id, other.id]),
			);
			expect(overlaps).toEqual([]);
			expect(texts.filter(({ kind }) => kind === 'name').length).toBeGreaterThanOrEqual(leastLabels);
		}
	},
);

test('on a tablet nothing is cut in either language, and the graph has two fifths of the height', async () => {
	const checked = new Set([person('nnmmoo')]);
	const selection = { type: 'people', people: [person('imiata')] } as const;
	await show(<App />, { thread: seed, width: 1024, height: 768, view: { selection, filterPeople: checked } });
	for (const [language, mode] of [
		['en', 'Show'],
		['zh-CN', '显示'],
	] as const) {
		setLanguage(language);
		await expect.element(page.getByRole('combobox', { name: mode, exact: true })).toBeVisible();
		await expect.poll(() => document.querySelectorAll('[data-part=text] fieldset').length).toBeGreaterThan(1);
		await expect.poll(() => document.querySelector('[data-part=timeline] button')).not.toBeNull();
		// Whoever speaks most, and has most to choose from.
		expect(cutIn(known(document.querySelector('[data-part=text]'), 'text'))).toEqual([]);
		const select = page.getByRole('combobox', { name: mode, exact: true }).element();
		expect(select.clientWidth).toBeGreaterThanOrEqual(freeWidth(select));
		expect(select.closest('label')?.parentElement?.getBoundingClientRect().height).toBeLessThan(45);
		const chart = known(document.querySelector('[data-chart=network]'), 'network');
		await expect.poll(() => chart.getBoundingClientRect().height / 768).toBeGreaterThan(0.4);
	}
});

/** The controls that go beyond the right edge of their part. */
function cutIn(part: Element): (string | null)[] {
	const { right } = part.getBoundingClientRect();
	return Array.from(part.querySelectorAll('button, input, h2'))
		.filter((each) => each.getBoundingClientRect().right > right)
		.map(({ textContent }) => textContent);
}

/** How wide it would be if it had all the room there is. */
function freeWidth(element: Element): number {
	const free = element.cloneNode(true);
	if (!(free instanceof HTMLElement)) return 0;
	Object.assign(free.style, { position: 'absolute', width: 'max-content' });
	element.after(free);
	const width = free.clientWidth;
	free.remove();
	return width;
}
