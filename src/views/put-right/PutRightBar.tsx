import { useState } from 'react';
import { useResults } from '../../state/results.ts';
import { canRedo, canUndo, redo, undo, useUndo } from '../../state/undo.ts';
import { useMessages } from '../useMessages.ts';
import { PutRightDialog } from './PutRightDialog.tsx';
import { ShareDialog } from './ShareDialog.tsx';
import { useUndoKeys } from './useUndoKeys.ts';

/** Undo, redo, what could be put right, and sharing: what is done with a thread once it is read. */
export default function PutRightBar() {
	const labels = useMessages()?.putRight.labels;
	const steps = useUndo();
	const reading = useResults((results) => results.reading);
	const [open, setOpen] = useState<'inbox' | 'share' | null>(null);
	useUndoKeys();
	if (labels === undefined || reading === null) return null;
	const close = () => setOpen(null);
	return (
		<>
			<button type="button" className="button" disabled={!canUndo(steps)} onClick={undo} title="Ctrl+Z">
				{labels.undo}
			</button>
			<button type="button" className="button" disabled={!canRedo(steps)} onClick={redo} title="Ctrl+Shift+Z">
				{labels.redo}
			</button>
			<button type="button" className="button" onClick={() => setOpen('inbox')}>
				{labels.open(reading.inbox.length)}
			</button>
			<button type="button" className="button" onClick={() => setOpen('share')}>
				{labels.share}
			</button>
			{open === 'inbox' && <PutRightDialog onClose={close} />}
			{open === 'share' && <ShareDialog onClose={close} />}
		</>
	);
}
