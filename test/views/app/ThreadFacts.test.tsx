import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { useChoices } from '../../../src/store/choices.ts';
import { TopBar } from '../../../src/views/app/TopBar.tsx';
import { TextPanel } from '../../../src/views/text/TextPanel.tsx';
import { drawPage, drawReplies, drawTopic } from '../../fixtures/v2ex.ts';
import { show } from '../../support/mounted.tsx';

const separator = `\n\n${'-'.repeat(51)}\n\n`;
const parts = (
	<>
		<TopBar />
		<div style={{ display: 'grid', height: 600, width: 500 }}>
			<TextPanel />
		</div>
	</>
);

test('problems are listed, and lead to their floor', async () => {
	const thread = ['### 小主题\n\n正文', '@ann 你好', '@bob #99999999999999999999 回见'].join(separator);
	await show(parts, { thread });
	await page.getByRole('button', { name: '1 problem' }).click();
	const dialog = page.getByRole('dialog', { name: 'Problems in this file' });
	await expect.element(dialog.getByText('no thread is that long')).toBeVisible();
	await dialog.getByRole('button', { name: 'Go to #2' }).click();
	await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
	expect(useChoices.getState().jump).toEqual({ floor: 2 });
	await expect.element(page.getByRole('article', { name: '#2' })).toBeVisible();
});

test('a saved page: authors are stated, floors lead to the original, what is missing is said', async () => {
	const thread = drawPage(drawTopic(drawReplies(1, 100), { total: 130, pages: 2 }), '2026');
	await show(parts, { thread, name: 'page-1.html' });
	await expect.element(page.getByRole('heading', { name: '伞架 & 雨靴' })).toBeVisible();
	await expect.element(page.getByRole('button', { name: /100 stated/ })).toBeVisible();
	const floor = page.getByRole('article', { name: '#3', exact: true });
	await expect.element(floor.getByText('stated')).toBeVisible();
	await expect.element(floor.getByText('2026-09-08 10:03')).toBeVisible();
	const original = floor.getByRole('link', { name: 'original' });
	await expect.element(original).toHaveAttribute('href', 'https://www.v2ex.com/t/424242?p=1#r_9009');
	await page.getByRole('button', { name: '1 problem' }).click();
	await expect.element(page.getByText('#101 to #130 are not in these files. Save page 2 too')).toBeVisible();
});
