import { useShallow } from 'zustand/react/shallow';
import { useAsking } from '../../store/asking.ts';
import { openDialog } from '../../store/dialog.ts';
import { keepingOfAll, storingOf, useJournal } from '../../store/journal.ts';
import { useResults } from '../../store/results.ts';
import { canRedo, canUndo, redo, undo, useUndo } from '../../store/undo.ts';
import { part } from '../parts/part.tsx';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import css from './Corrections.module.css';
import { loadCorrections } from './load.ts';

const AskDialog = part(loadCorrections, 'AskDialog', 'none');

/** Undo, redo, what could be put right, and sharing: what is done with a thread once it is read. */
export function CorrectionBar() {
	const labels = useWords().corrections.labels;
	const isUndoable = useUndo(canUndo);
	const isRedoable = useUndo(canRedo);
	const reading = useResults((results) => results.reading);
	const asked = useAsking(({ floor }) => floor);
	if (reading === null) return null;
	return (
		<>
			<Sign label={labels.undo} keys="Ctrl+Z" sign="↶" isDisabled={!isUndoable} act={undo} />
			<Sign label={labels.redo} keys="Ctrl+Shift+Z" sign="↷" isDisabled={!isRedoable} act={redo} />
			<button type="button" className="button" onClick={() => openDialog('inbox')}>
				{labels.open(reading.inbox.length)}
			</button>
			<button type="button" className="button" onClick={() => openDialog('share')}>
				{labels.share}
			</button>
			<KeptOfAll />
			{asked !== null && <AskDialog floor={asked} />}
		</>
	);
}

/** What was done last is on its way: where it was undone by key, nothing else on screen may say so. */
function KeptOfAll() {
	const { kept } = useWords();
	const journal = useJournal(useShallow(storingOf));
	const corrections = useView((view) => view.corrections);
	const pseudonyms = useView((view) => view.pseudonyms);
	const keeping = useResults((results) => keepingOfAll(journal, results, { corrections, pseudonyms }));
	if (keeping !== 'saving') return null;
	return <span className={css.keptOfAll}>{kept.saving}</span>;
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
