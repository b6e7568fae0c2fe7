import { useShallow } from 'zustand/react/shallow';
import { keepingOfAll, storingOf, useJournal } from '../../store/journal.ts';
import { useAsking } from '../../store/page.ts';
import { useResults } from '../../store/results.ts';
import { canRedo, canUndo, useUndo } from '../../store/undo.ts';
import { CommandButton } from '../parts/CommandButton.tsx';
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
			<CommandButton command="undo" disabled={!isUndoable}>
				↶
			</CommandButton>
			<CommandButton command="redo" disabled={!isRedoable}>
				↷
			</CommandButton>
			<CommandButton command="putRight" name={labels.open(reading.inbox.length)} />
			<CommandButton command="share" />
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
