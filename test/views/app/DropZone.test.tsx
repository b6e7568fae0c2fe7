import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openDialog } from '../../../src/store/page.ts';
import { useResults } from '../../../src/store/results.ts';
import { Dialogs } from '../../../src/views/app/App.tsx';
import { DropZone } from '../../../src/views/app/DropZone.tsx';
import { OpenMenu } from '../../../src/views/app/TopBar.tsx';
import { show } from '../../support/mounted.tsx';

const fileOf = (title: string) => `### ${title}\n\n正文\n\n${'-'.repeat(51)}\n\n@ann 你好`;
const title = () => useResults.getState().reading?.title;

/** What the browser tells the page when somebody drops or pastes. */
function transfer(given: { readonly text?: string; readonly file?: File }): DataTransfer {
	const data = new DataTransfer();
	if (given.text !== undefined) data.setData('text/plain', given.text);
	if (given.file !== undefined) data.items.add(given.file);
	return data;
}
const paste = (where: Element, text: string) =>
	where.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer({ text }), bubbles: true }));
const drag = (type: string, file: File) =>
	document.body.dispatchEvent(
		new DragEvent(type, { dataTransfer: transfer({ file }), bubbles: true, cancelable: true }),
	);

test('a file dropped anywhere is opened, and the page says so while it hovers', async () => {
	await show(<DropZone />, { thread: fileOf('first') });
	const file = new File([fileOf('dropped')], 'b.txt');
	drag('dragover', file);
	await expect.element(page.getByText('Drop files to open them')).toBeVisible();
	drag('drop', file);
	await expect.poll(title).toBe('dropped');
	await expect.element(page.getByText('Drop files to open them')).not.toBeInTheDocument();
	expect(useResults.getState().origin).toMatchObject({ kind: 'file', name: 'b.txt' });
});

test('text pasted onto the page is read; into a field it is not, nor a single line', async () => {
	await show(
		<>
			<DropZone />
			<input type="search" aria-label="field" />
		</>,
		{ thread: fileOf('first') },
	);
	// Whatever is opened is told at once.
	paste(page.getByLabelText('field').element(), fileOf('pasted'));
	expect(useResults.getState().pending).toBeNull();
	paste(document.body, 'https://example.org');
	expect(useResults.getState().pending).toBeNull();
	paste(document.body, fileOf('pasted'));
	expect(useResults.getState().pending).not.toBeNull();
	await expect.poll(title).toBe('pasted');
});

test('pasted text that looks like no thread is asked about first, and what is open stays', async () => {
	await show(
		<>
			<DropZone />
			<Dialogs />
		</>,
		{ thread: fileOf('first') },
	);
	const text = 'a few lines\nthat somebody copied elsewhere';
	paste(document.body, text);
	const dialog = page.getByRole('dialog', { name: 'Paste a thread' });
	await expect.element(dialog.getByRole('textbox')).toHaveValue(text);
	expect(document.activeElement?.textContent).toBe('Read it');
	await dialog.getByRole('button', { name: 'Cancel' }).click();
	await expect.element(dialog).not.toBeInTheDocument();
	expect(useResults.getState().pending).toBeNull();
	expect(title()).toBe('first');
	openDialog('paste');
	await expect.element(dialog.getByRole('textbox')).toHaveValue('');
	expect(document.activeElement).toBe(dialog.getByRole('textbox').element());
});

test('files are chosen, the same one again too, or text is pasted into a dialog', async () => {
	await show(
		<>
			<OpenMenu />
			<Dialogs />
		</>,
		{ thread: fileOf('first') },
	);
	const input = page.getByLabelText('Open a file…');
	await userEvent.upload(input, new File([fileOf('chosen')], 'a.txt'));
	await expect.poll(title).toBe('chosen');
	await userEvent.upload(input, new File([fileOf('mended')], 'a.txt'));
	await expect.poll(title).toBe('mended');
	openDialog('paste');
	await page.getByRole('textbox', { name: 'Paste a thread' }).fill(fileOf('pasted'));
	await page.getByRole('button', { name: 'Read it' }).click();
	await expect.poll(title).toBe('pasted');
	await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
});
