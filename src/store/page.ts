import { create } from 'zustand';
import type { Point } from '../model/graph.ts';
import type { FloorNumber } from '../model/thread.ts';

/** A dialog that stands over the page, wherever it was asked for. */
export type DialogId = 'paste' | 'threads' | 'recent' | 'inbox' | 'share' | 'figure' | 'help' | 'palette' | 'print';

/** The dialog that is open, null where none is; and whether the hints of a first visit are asked for again. */
export const useDialog = create<{ readonly open: DialogId | null; readonly isHinting: boolean }>()(() => ({
	open: null,
	isHinting: false,
}));

export function openDialog(id: DialogId): void {
	useDialog.setState({ open: id });
}

export function closeDialog(): void {
	useDialog.setState({ open: null });
}

/** The floor whose correction form stands over the page; null: none does. */
export const useAsking = create<{ readonly floor: FloorNumber | null }>()(() => ({ floor: null }));

export function askFor(floor: FloorNumber | null): void {
	useAsking.setState({ floor });
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
