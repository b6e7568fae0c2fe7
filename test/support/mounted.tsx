import type { ReactNode } from 'react';
import { page } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-react';
import type { StoreApi } from 'zustand';
import { readOptions } from '../../src/export/figure-options.ts';
import type { Reading } from '../../src/model/reading.ts';
import type { Thread } from '../../src/model/thread.ts';
import { useAsked } from '../../src/store/asked.ts';
import { useBrought } from '../../src/store/brought.ts';
import { type Choices, useChoices } from '../../src/store/choices.ts';
import { useJournal } from '../../src/store/journal.ts';
import { useLeaving } from '../../src/store/leaving.ts';
import { useDialog, usePanel, usePrinting, useReasonsOpen, useScreenView } from '../../src/store/page.ts';
import { usePaneSettings } from '../../src/store/pane-settings.ts';
import { useReadFloors } from '../../src/store/read-floors.ts';
import { useResults } from '../../src/store/results.ts';
import { useSettings } from '../../src/store/settings.ts';
import { startSteps } from '../../src/store/undo.ts';
import { cancelReading, open } from '../../src/thread/open.ts';
import { initialView, type View } from '../../src/view/view.ts';
import { useFigureOptions } from '../../src/views/figures/options.ts';
import { showFirstWords } from '../../src/views/parts/words.ts';
import { threadFile } from './thread-file.ts';

/** How a part of the page is shown; the defaults are a desktop in English by daylight, visited before. */
interface Shown {
	/** What is open: the text of a file, or a thread as `drawThread` draws it. Without one, nothing is. */
	readonly thread?: string | Thread;
	/** How the file is called, where that counts. */
	readonly name?: string;
	readonly view?: Partial<View>;
	/** What is chosen and is no part of the view. */
	readonly choices?: Partial<Choices>;
	readonly language?: 'en' | 'zh-CN';
	readonly theme?: 'light' | 'dark';
	/** The window, in CSS pixels. */
	readonly width?: number;
	readonly height?: number;
	/** The room that the part has, in CSS pixels, where it is less than the window. */
	readonly room?: { readonly width: number; readonly height: number };
}

/**
 * Shows a part of the page over an open thread, as the page does: by its stores and its worker's code, which runs in the
 * page here. It takes the place of what was shown before. Whatever is asked for by what stands in the page is asked of `page` (Vitest's), as in tests of whole pages.
 * @returns what is known of the thread; null where none is open
 */
export async function show(part: ReactNode, shown: Shown = {}): Promise<Reading | null> {
	const { thread, name = 'thread.txt', view, choices, language = 'en', theme = 'light' } = shown;
	const { width = 1440, height = 900, room } = shown;
	await cleanup();
	await page.viewport(width, height);
	document.documentElement.dataset.theme = theme;
	document.documentElement.lang = language;
	useSettings.setState({ language, theme });
	await showFirstWords();
	if (thread !== undefined) await openHere(thread, { ...initialView, ...view }, name);
	else if (view !== undefined) useChoices.setState(view);
	if (choices !== undefined) useChoices.setState(choices);
	await render(part, { container: makeRoot(room) });
	return useResults.getState().reading;
}

function makeRoot(room: Shown['room']): HTMLElement {
	const root = document.createElement('div');
	root.id = 'root';
	if (room !== undefined) Object.assign(root.style, { width: `${room.width}px`, height: `${room.height}px` });
	document.body.append(root);
	return root;
}

/** Opens a thread in place of what is open, and waits until all that follows from its view is known. */
export async function openHere(thread: string | Thread, view: View | null, name = 'thread.txt'): Promise<void> {
	const file = typeof thread === 'string' ? { name, from: new Blob([thread]) } : threadFile(thread, name);
	await open([file], 'file', view);
	const { notice, isConcluding } = useResults.getState();
	if (notice?.kind === 'not-opened')
		throw new Error(`${notice.failure.code}: the thread of the test could not be read`);
	if (!isConcluding) return;
	await new Promise<void>((resolve) => {
		const end = useResults.subscribe((results) => {
			if (results.isConcluding) return;
			end();
			resolve();
		});
	});
}

/** As when the page is opened for the first time: nothing chosen, nothing open, nothing remembered. */
export async function reset(): Promise<void> {
	await cleanup();
	cancelReading();
	useResults.getState().thread?.close();
	localStorage.clear();
	afresh(useResults);
	afresh(useChoices);
	afresh(useAsked);
	afresh(useBrought);
	afresh(useDialog);
	afresh(useJournal);
	afresh(useLeaving);
	afresh(usePaneSettings);
	afresh(usePanel);
	afresh(usePrinting);
	afresh(useReadFloors);
	afresh(useReasonsOpen);
	afresh(useScreenView);
	startSteps();
	useFigureOptions.setState(readOptions(null), true);
	useSettings.setState({ ...useSettings.getInitialState(), introduced: true, greeted: true }, true);
}

function afresh<T>(store: StoreApi<T>): void {
	store.setState(store.getInitialState(), true);
}
