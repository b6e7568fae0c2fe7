import type { ComponentType } from 'react';
import { closeDialog, type DialogId, useDialog } from '../../store/dialog.ts';
import { loadCorrections } from '../corrections/load.ts';
import { loadExporting } from '../figures/saving.ts';
import { part } from '../parts/part.tsx';
import { loadMenus } from './load.ts';

const views: Readonly<Record<DialogId, ComponentType<{ readonly onClose: () => void }>>> = {
	paste: part(loadMenus, 'PasteDialog', 'none', closeDialog),
	recent: part(loadCorrections, 'RecentDialog', 'none', closeDialog),
	inbox: part(loadCorrections, 'CorrectionsDialog', 'none', closeDialog),
	share: part(loadCorrections, 'ShareDialog', 'none', closeDialog),
	figure: part(loadExporting, 'FigureDialog', 'none', closeDialog),
	help: part(loadMenus, 'HelpDialog', 'none', closeDialog),
	print: part(loadExporting, 'PrintDialog', 'none', closeDialog),
	palette: part(loadMenus, 'Palette', 'none', closeDialog),
};

/** The dialog that is asked for. What cannot be loaded or breaks is said, and the page stays as it is. */
export function Dialogs() {
	const id = useDialog(({ open }) => open);
	if (id === null) return null;
	const View = views[id];
	return <View key={id} onClose={closeDialog} />;
}
