import type { ComponentType } from 'react';
import { closeDialog, type DialogId, useDialog } from '../state/dialog.ts';
import { dialogPart } from './borders/part.tsx';

const views: Readonly<Record<DialogId, ComponentType<{ readonly onClose: () => void }>>> = {
	paste: dialogPart(() => import('./PasteDialog.tsx')),
	recent: dialogPart(() => import('./put-right/RecentDialog.tsx')),
	inbox: dialogPart(() => import('./put-right/PutRightDialog.tsx')),
	share: dialogPart(() => import('./put-right/ShareDialog.tsx')),
	figure: dialogPart(async () => ({ default: (await import('./exporting.ts')).FigureDialog })),
	help: dialogPart(() => import('./help/HelpDialog.tsx')),
	print: dialogPart(() => import('./print/PrintDialog.tsx')),
	palette: dialogPart(() => import('./help/Palette.tsx')),
};

/** The dialog that is asked for, loaded then. What cannot be loaded is said, and the page stays as it is. */
export function Dialogs() {
	const id = useDialog(({ open }) => open);
	if (id === null) return null;
	const View = views[id];
	return <View key={id} onClose={closeDialog} />;
}
