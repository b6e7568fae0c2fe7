import { create } from 'zustand';
import type { Point } from '../model/graph.ts';
import type { FloorNumber } from '../model/thread.ts';
import { useChoices } from './choices.ts';
import { foldPane } from './pane-settings.ts';

/** A dialog that stands over the page, wherever it was asked for. */
export type DialogId = 'paste' | 'threads' | 'recent' | 'share' | 'figure' | 'help' | 'palette' | 'print';

/** The dialog that is open, null where none is; and whether the hints of a first visit are asked for again. */
export const useDialog = create<{
	readonly open: DialogId | null;
	/** What was pasted and is asked about; empty: nothing. */
	readonly pasted: string;
	readonly isHinting: boolean;
}>()(() => ({ open: null, pasted: '', isHinting: false }));

export function openDialog(id: DialogId, pasted = ''): void {
	useDialog.setState({ open: id, pasted });
}

export function closeDialog(): void {
	useDialog.setState({ open: null });
}

/** What stands beside the text: the questions of Put right, what was done, or the form that puts one floor right. */
export type OpenPanel = { readonly id: 'inbox' | 'history' } | { readonly id: 'floor'; readonly floor: FloorNumber };

/** The panel that is open; null where none is. */
export const usePanel = create<{ readonly open: OpenPanel | null }>()(() => ({ open: null }));

/** Opens a panel in place of another; on a narrow screen the text comes to the front, which it stands beside. */
export function openPanel(open: OpenPanel): void {
	usePanel.setState({ open });
	useChoices.setState({ pane: 'text' });
	foldPane('text', false);
}

/** Opens a panel, or shuts it where it is open. */
export function togglePanel(open: OpenPanel): void {
	if (usePanel.getState().open?.id === open.id) closePanel();
	else openPanel(open);
}

export function closePanel(): void {
	usePanel.setState({ open: null });
}

/** True while a table is made ready for paper, and all its rows have to be there. */
export const usePrinting = create<{ readonly isTable: boolean }>()(() => ({ isTable: false }));

/** How the graph is seen on screen: a point p of its fitted scene is drawn at p · zoom + pan, in pixels of the pane. */
export interface ScreenView {
	readonly zoom: number;
	readonly pan: Point;
	readonly size: { readonly width: number; readonly height: number };
}

/** Where the graph came to rest last; null before it was drawn. Of no use but to figures: nothing follows it. */
export const useScreenView = create<{ readonly seen: ScreenView | null }>()(() => ({ seen: null }));

const none: ReadonlySet<FloorNumber> = new Set();

/**
 * The floors whose reasons stand open in the text, and with them the form to put the floor right. They stay open when the
 * text is scrolled or another part of it is shown, for as long as the thread is.
 */
export const useReasonsOpen = create<{ readonly floors: ReadonlySet<FloorNumber> }>()(() => ({ floors: none }));

export function toggleReasons(floor: FloorNumber): void {
	const floors = new Set(useReasonsOpen.getState().floors);
	if (!floors.delete(floor)) floors.add(floor);
	useReasonsOpen.setState({ floors });
}

export function closeReasons(): void {
	useReasonsOpen.setState({ floors: none });
}
