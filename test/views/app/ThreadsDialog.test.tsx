import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { useChoices } from '../../../src/store/choices.ts';
import { closeDialog, openDialog } from '../../../src/store/page.ts';
import { useResults } from '../../../src/store/results.ts';
import { setLanguage } from '../../../src/store/settings.ts';
import { writeAddress } from '../../../src/sync/address.ts';
import { visit } from '../../../src/sync/history.ts';
import { initialView, viewOf } from '../../../src/view/view.ts';
import { Dialogs } from '../../../src/views/app/App.tsx';
import { openFiles } from '../../../src/views/app/files.ts';
import { show } from '../../support/mounted.tsx';

const line = `\n\n${'-'.repeat(51)}\n\n`;
const first = ['### Umbrellas\n\npost', 'one', '@Ann #1 two'].join(line);
const second = ['### Boots\n\npost', 'one', '@Bob #1 two', 'three'].join(line);
const file = new File([`${first}\n${second}`], 'two.txt');

const title = () => useResults.getState().reading?.title;
const address = () => writeAddress({ origin: useResults.getState().origin, view: viewOf(useChoices.getState()) });
const list = () => page.getByRole('dialog', { name: 'Threads in this file' });

test('a file of several threads shows them all, the largest first and open; another one is a click away', async () => {
	await show(<Dialogs />);
	await openFiles([file]);
	expect(title()).toBe('Boots');
	await expect.element(list()).toHaveTextContent('2 threads');
	const rows = () => list().getByRole('listitem');
	await expect.poll(() => rows().all().length).toBe(2);
	await expect.element(rows().nth(0)).toHaveTextContent('Boots 4 floors · open now');
	await expect.element(rows().nth(1)).toHaveTextContent('Umbrellas 3 floors');
	await list().getByRole('button', { name: 'Umbrellas' }).click();
	await expect.poll(title).toBe('Umbrellas');
	await expect.element(list()).not.toBeInTheDocument();
});

test('an address says which thread it is of: going back finds it in the file that is open', async () => {
	await show(<Dialogs />);
	await openFiles([file]);
	closeDialog();
	useChoices.setState({ find: 'three' });
	const ofSecond = address();
	openDialog('threads');
	await list().getByRole('button', { name: 'Umbrellas' }).click();
	await expect.poll(title).toBe('Umbrellas');
	expect(address()).toContain('thread=1');
	await visit(ofSecond, []);
	expect([title(), useChoices.getState().find, useResults.getState().requested]).toEqual(['Boots', 'three', null]);
	await expect.element(list()).not.toBeInTheDocument();
});

test('an address that waits for its file opens the thread that it is of, and asks nothing', async () => {
	await show(<Dialogs />);
	await visit(
		writeAddress({ origin: { kind: 'file', name: 'two.txt', hash: null, thread: '1' }, view: initialView }),
		[],
	);
	await openFiles([file]);
	expect(title()).toBe('Umbrellas');
	expect(useResults.getState().notice).toBeNull();
	await expect.element(list()).not.toBeInTheDocument();
});

test('under pseudonyms the list names no thread, in either language', async () => {
	await show(<Dialogs />, { view: { pseudonyms: true } });
	await openFiles([file]);
	await expect.element(list().getByRole('button', { name: 'Thread 1', exact: true })).toBeVisible();
	setLanguage('zh-CN');
	const listInChinese = page.getByRole('dialog', { name: '文件中的主题' });
	await expect.element(listInChinese.getByRole('button', { name: '第 1 个主题' })).toBeVisible();
	await expect.element(listInChinese).not.toHaveTextContent('Umbrellas');
});
