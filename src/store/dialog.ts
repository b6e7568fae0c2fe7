import { create } from 'zustand';

/** A dialog that stands over the page, wherever it was asked for. */
export type DialogId = 'paste' | 'recent' | 'inbox' | 'share' | 'figure' | 'help' | 'palette' | 'print';

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
