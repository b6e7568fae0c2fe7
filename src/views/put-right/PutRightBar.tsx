import { useState } from 'react';
import { useAsking } from '../../state/asking.ts';
import { useResults } from '../../state/results.ts';
import { canRedo, canUndo, redo, undo, useUndo } from '../../state/undo.ts';
import { useMessages } from '../useMessages.ts';
import { AskDialog } from './AskDialog.tsx';
import { PutRightDialog } from './PutRightDialog.tsx';
import { ShareDialog } from './ShareDialog.tsx';

/** Undo, redo, what could be put right, and sharing: what is done with a thread once it is read. */
export default function PutRightBar() {
	const labels = useMessages()?.putRight.labels;
	const steps = useUndo();
	const reading = useResults((results) => results.reading);
	const [open, setOpen] = useState<'inbox' | 'share' | null>(null);
	const asked = useAsking(({ floor }) => floor);
	if (labels === undefined || reading === null) return null;
	const close = () => setOpen(null);
	return (
		<>
			<Sign label={labels.undo} keys="Ctrl+Z" sign="↶" isDisabled={!canUndo(steps)} act={undo} />
			<Sign label={labels.redo} keys="Ctrl+Shift+Z" sign="↷" isDisabled={!canRedo(steps)} act={redo} />
			<button type="button" className="button" onClick={() => setOpen('inbox')}>
				{labels.open(reading.inbox.length)}
			</button>
			<button type="button" className="button" onClick={() => setOpen('share')}>
				{labels.share}
			</button>
			{asked !== null && <AskDialog floor={asked} />}
			{open === 'inbox' && <PutRightDialog onClose={close} />}
			{open === 'share' && <ShareDialog onClose={close} />}
		</>
	);
}

interface SignProps {
	readonly label: string;
	readonly keys: string;
	readonly sign: string;
	readonly isDisabled: boolean;
	readonly act: () => void;
}

function Sign({ label, keys, sign, isDisabled, act }: SignProps) {
	return (
		<button
			type="button"
			className="button"
			aria-label={label}
			title={`${label} (${keys})`}
			disabled={isDisabled}
			onClick={act}
		>
			{sign}
		</button>
	);
}
