import { type ComponentType, useEffect, useState } from 'react';
import { closeDialog, type DialogId, useDialog } from '../state/dialog.ts';
import { useResults } from '../state/results.ts';

type DialogView = ComponentType<{ readonly onClose: () => void }>;

const views: Readonly<Record<DialogId, () => Promise<{ readonly default: DialogView }>>> = {
	paste: () => import('./PasteDialog.tsx'),
	recent: () => import('./put-right/RecentDialog.tsx'),
	inbox: () => import('./put-right/PutRightDialog.tsx'),
	share: () => import('./put-right/ShareDialog.tsx'),
	figure: async () => ({ default: (await import('./exporting.ts')).FigureDialog }),
	help: () => import('./help/HelpDialog.tsx'),
	print: () => import('./print/PrintDialog.tsx'),
	palette: () => import('./help/Palette.tsx'),
};

/** The dialog that is asked for, loaded then. What cannot be loaded is said, and the page stays as it is. */
export function Dialogs() {
	const id = useDialog(({ open }) => open);
	const [loaded, setLoaded] = useState<{ readonly id: DialogId; readonly View: DialogView } | null>(null);
	useEffect(() => {
		if (id === null) return;
		let isWanted = true;
		views[id]().then(
			({ default: View }) => isWanted && setLoaded({ id, View }),
			(error: unknown) => {
				closeDialog();
				const message = error instanceof Error ? error.message : String(error);
				useResults.setState({ notice: { kind: 'not-loaded', message } });
			},
		);
		return () => {
			isWanted = false;
		};
	}, [id]);
	if (id === null || loaded?.id !== id) return null;
	return <loaded.View onClose={closeDialog} />;
}
