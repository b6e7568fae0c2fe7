import { expect, test } from 'vitest';
import { commands, page } from 'vitest/browser';
import seed from '../../../seeds/000_3eaef7a16f4ddd18.txt?raw';
import { openPanel } from '../../../src/store/page.ts';
import { App } from '../../../src/views/app/App.tsx';
import { show } from '../../support/mounted.tsx';

const at = () => {
	const focused = document.activeElement;
	if (focused?.closest('[data-beside]')) return 'panel';
	return focused?.closest<HTMLElement>('[data-part]')?.dataset.part ?? null;
};

test('the first stops of the page lead to its parts; F6 goes through them, there and back', async () => {
	await show(<App />, { thread: seed });
	await expect.element(page.getByRole('button', { name: 'To: Graph' })).toBeInTheDocument();
	(document.activeElement as HTMLElement | null)?.blur();
	await commands.press('Tab');
	const link = page.getByRole('button', { name: 'To: Graph' });
	expect(document.activeElement).toBe(link.element());
	expect(link.element().getBoundingClientRect().top).toBeGreaterThanOrEqual(0);
	await commands.press('Enter');
	expect(at()).toBe('graph');
	for (const part of ['timeline', 'text', 'people', 'graph']) {
		await commands.press('F6');
		expect(at()).toBe(part);
		expect(document.activeElement?.matches(':focus-visible')).toBe(true);
	}
	await commands.press('Shift+F6');
	expect(at()).toBe('people');
	openPanel({ id: 'history' });
	await expect.element(page.getByRole('region', { name: 'What was done' })).toBeVisible();
	for (const part of ['text', 'panel', 'people']) {
		if (part === 'text') (document.querySelector('[data-part=timeline] [tabindex="0"]') as HTMLElement).focus();
		await commands.press('F6');
		expect(at()).toBe(part);
	}
});

test('on a narrow screen the part that a link leads to comes to the front', async () => {
	await show(<App />, { thread: seed, width: 390, height: 844, choices: { pane: 'graph' } });
	const link = page.getByRole('button', { name: 'To: Text' });
	await expect.element(link).toBeInTheDocument();
	(link.element() as HTMLElement).focus();
	await commands.press('Enter');
	expect(at()).toBe('text');
});
