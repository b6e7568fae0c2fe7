import type { ReactNode } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { defaultOptions } from '../../../src/export/figure-options.ts';
import { partIds } from '../../../src/export/figure-parts.ts';
import { presets } from '../../../src/export/presets.ts';
import { openSession } from '../../../src/thread/session.ts';
import { ExportMenu } from '../../../src/views/app/TopBar.tsx';
import { FigureDialog } from '../../../src/views/figures/FigureDialog.tsx';
import { useFigureOptions } from '../../../src/views/figures/options.ts';
import { PrintDialog } from '../../../src/views/print/PrintDialog.tsx';
import { handles, handlesFound, namedFile, namedThread } from '../../fixtures/handles.ts';
import { show } from '../../support/mounted.tsx';
import { savedBy } from '../../support/saved.ts';

/** Somebody has typed a name that is nobody's in the file, and shows everybody under pseudonyms then. */
async function open(part: ReactNode): Promise<void> {
	const corrections = [{ type: 'author', floor: 0, handle: 'yarrowmix' }] as const;
	await show(part, { thread: namedThread, name: namedFile, view: { corrections } });
	await openSession()?.pseudonyms.show(true);
}

beforeEach(() => useFigureOptions.setState(defaultOptions, true));

/** All parts have room there. */
const large = { ...presets.a4.size, width: 420, height: 594 };

const save = (name: string) =>
	savedBy(async () => {
		await page.getByRole('button', { name: 'Export' }).click();
		await page.getByRole('menuitem', { name, exact: true }).click();
	});

test('no file holds a handle, by its name neither', async () => {
	useFigureOptions.setState({ parts: [...partIds], size: large, fileType: 'svg' });
	await open(<ExportMenu />);
	for (const item of [
		'Thread data',
		'GEXF by floor (Gephi)',
		'GraphML',
		'Cytoscape JSON',
		'Nodes as CSV',
		'Edges as CSV',
		'DOT (Graphviz)',
		'Picture: 420 × 594 mm, SVG, to edit',
	]) {
		const { name, content } = await save(item);
		const text = await content.text();
		expect(handlesFound(`${name}\n${text}`), item).toEqual([]);
		expect(text, item).toMatch(/\bp\d/i);
	}
});

test('the key is a file of its own, and has them all', async () => {
	await open(<ExportMenu />);
	const { name, content } = await save('Key of the pseudonyms (CSV)');
	expect(handlesFound(name)).toEqual([]);
	expect(name).toMatch(/\.key\.csv$/);
	expect(handlesFound(await content.text())).toEqual(handles);
});

test('a figure says so in its caption', async () => {
	useFigureOptions.setState({
		parts: [...partIds],
		size: large,
		fileType: 'svg',
	});
	await open(<FigureDialog onClose={() => undefined} />);
	const { name, content } = await savedBy(() => page.getByRole('button', { name: 'Download' }).click());
	const svg = await content.text();
	expect(handlesFound(`${name}\n${svg}\n${document.body.innerHTML}`)).toEqual([]);
	expect(svg).toContain('pseudonyms, numbered by first');
	expect(svg).not.toContain(namedFile);
	await expect.element(page.getByLabelText('Pseudonyms instead of names')).toBeChecked();
	const print = vi.spyOn(window, 'print').mockReturnValue();
	useFigureOptions.setState({ fileType: 'print' });
	await page.getByRole('button', { name: 'Print as PDF…' }).click();
	await expect.poll(() => print.mock.calls.length).toBe(1);
	expect(document.querySelector('#loutu-figure-to-print')?.textContent).toContain('P1');
	expect(handlesFound(`${document.title}\n${document.documentElement.outerHTML}`)).toEqual([]);
	dispatchEvent(new Event('afterprint'));
	expect(document.querySelector('#loutu-figure-to-print')).toBeNull();
});

test('the graph is offered for paper, and printed as a page of its own', async () => {
	const print = vi.spyOn(window, 'print').mockReturnValue();
	let isClosed = false;
	await open(
		<PrintDialog
			onClose={() => {
				isClosed = true;
			}}
		/>,
	);
	await page.getByRole('radio', { name: /^The graph/ }).click();
	await page.getByRole('button', { name: 'Print', exact: true }).click();
	await expect.poll(() => print.mock.calls.length).toBe(1);
	expect(document.querySelector('#loutu-figure-to-print #network')).not.toBeNull();
	dispatchEvent(new Event('afterprint'));
	expect(document.querySelector('#loutu-figure-to-print')).toBeNull();
	await expect.poll(() => isClosed).toBe(true);
});
