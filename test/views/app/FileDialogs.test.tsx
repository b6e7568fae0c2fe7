import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { Reading } from '../../../src/model/reading.ts';
import { useChoices } from '../../../src/store/choices.ts';
import { useResults } from '../../../src/store/results.ts';
import { App } from '../../../src/views/app/App.tsx';
import { generateThread, plainPlan } from '../../generator/thread.ts';
import { violationsHere } from '../../support/axe-in-page.ts';
import { show } from '../../support/mounted.tsx';

const { text } = generateThread({ ...plainPlan, seed: 2, deleted: 6, numbered: 0.5, plain: 0.3, summoning: 0.03 });

async function open(shown: Parameters<typeof show>[1] = {}): Promise<Reading> {
	const reading = await show(<App />, { thread: text, ...shown });
	if (reading === null) throw new Error('not open');
	return reading;
}

/** Opens what a fact of the thread says more about. */
async function openFact(name: RegExp): Promise<void> {
	await page.getByRole('button', { name: /^(About this thread|主题概况)/ }).click();
	await page.getByRole('button', { name }).click();
}

const dialog = () => page.getByRole('dialog', { name: 'Numbers that moved' });
const isSelected = (floor: number) =>
	expect.poll(() => document.querySelector(`article[data-floor="${floor}"][data-selected]`)).not.toBeNull();

test('moved numbers are told with what they are taken to mean, each leading to its floors', async () => {
	const { repairs } = await open();
	expect(repairs.length).toBeGreaterThan(3);
	const [{ floor, handle, written, meant } = { floor: -1, handle: '', written: -1, meant: -1 }] = repairs;
	await openFact(/numbers moved/);
	const row = dialog().getByRole('listitem').first();
	await expect.element(row.getByText(`says @${handle} #${written},`)).toBeVisible();
	expect(dialog().getByRole('listitem').all()).toHaveLength(repairs.length);
	await row.getByRole('button', { name: `meaning #${meant}` }).click();
	await expect.poll(() => document.querySelector(`article[data-floor="${meant}"]`)).not.toBeNull();
	await expect.element(dialog()).not.toBeInTheDocument();
	// In the text the number stands as written, with what it means, and leads there.
	await openFact(/numbers moved/);
	await row.getByRole('button', { name: `#${floor}`, exact: true }).click();
	await page
		.getByRole('link', { name: `@${handle} #${written} → #${meant}` })
		.first()
		.click();
	await isSelected(meant);
});

test('numbers can be taken as written, and moved again', async () => {
	const { repairs } = await open();
	await openFact(/numbers moved/);
	const asWritten = dialog().getByRole('checkbox', { name: 'Use numbers as written' });
	await asWritten.click();
	await expect.element(dialog().getByText('Numbers are taken as written now.')).toBeVisible();
	expect(dialog().getByRole('listitem').all()).toHaveLength(0);
	expect(useChoices.getState().repairsNumbers).toBe(false);
	const certain = useResults.getState().reading?.floors.filter(({ author }) => author.grade === 'proven').length;
	const facts = page.getByRole('button', {
		name: new RegExp(`^About this thread.* ${certain} proven`),
		includeHidden: true,
	});
	await expect.element(facts).toBeInTheDocument();
	await asWritten.click();
	await expect.poll(() => dialog().getByRole('listitem').all().length).toBe(repairs.length);
});

test('whoever is only called is called that', async () => {
	const { summoned, graph } = await open();
	const person = graph.people.find(({ id }) => summoned.has(id));
	if (person === undefined) throw new Error('nobody is only called in the generated thread');
	await page.getByPlaceholder('Find a person…').fill(person.handle);
	await expect.element(page.getByText('only called')).toBeVisible();
	const row = page.getByRole('button', { name: `${person.handle}: ` });
	await expect.element(row).toHaveAttribute('title', expect.stringContaining('never posts'));
});

test.each([
	['light', 'en', /numbers moved/],
	['dark', 'zh-CN', /楼号错位/],
] as const)('axe finds nothing with the moved numbers open (%s, %s)', async (theme, language, name) => {
	await open({ theme, language });
	await openFact(name);
	await expect.element(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible();
	expect(await violationsHere()).toEqual([]);
});
