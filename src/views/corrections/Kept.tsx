import { useCallback, useEffect, useId } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { correctionOn } from '../../model/correction.ts';
import { type Keeping, keepingOf, storingOf, useJournal } from '../../store/journal.ts';
import { setDraft, useLeaving } from '../../store/leaving.ts';
import { useResults } from '../../store/results.ts';
import pasteDialogCss from '../app/PasteDialog.module.css';
import { Dialog } from '../parts/Dialog.tsx';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import css from './Kept.module.css';

interface Props {
	readonly subject: string;
	/** Says something only where one has to wait or to act. */
	readonly isTerse?: boolean;
}

/** Says beside a correction whether it is stored; beside one that was taken back, until that is stored too. */
export function Kept({ subject, isTerse = false }: Props) {
	const { kept } = useWords();
	const keeping = useKeeping(subject);
	if (keeping === null) return null;
	return (
		<span className={css.kept} data-stored={keeping} data-subject={subject}>
			{isTerse && keeping === 'here-only' ? '' : kept[keeping]}
		</span>
	);
}

/** Null where there is no correction, or one was taken back and that is stored. */
function useKeeping(subject: string): Keeping | null {
	const journal = useJournal(useShallow(storingOf));
	const isMade = useView(({ corrections }) => correctionOn(corrections, subject) !== undefined);
	const pseudonyms = useView(({ pseudonyms }) => pseudonyms);
	const keeping = useResults((results) => keepingOf(subject, journal, results, pseudonyms));
	const isUnderWay = keeping === 'saving' || keeping === 'unsaved';
	return isMade || isUnderWay ? keeping : null;
}

/** Asks whether to open another thread where something of this one would be lost. */
export function Leaving() {
	const labels = useWords().corrections.labels;
	const answer = useLeaving((leaving) => leaving.answer);
	if (answer === null) return null;
	return (
		<Dialog title={labels.leavingTitle} onClose={() => answer(false)}>
			<p>{labels.leaving}</p>
			<div className={pasteDialogCss.actions}>
				<button type="button" className="button" onClick={() => answer(true)}>
					{labels.goOn}
				</button>
				<button type="button" className="button" data-kind="main" data-focus onClick={() => answer(false)}>
					{labels.stay}
				</button>
			</div>
		</Dialog>
	);
}

/**
 * Returns what a field tells its text to: as long as it holds words and is on screen, the page asks before another
 * thread is opened.
 */
export function useDraft(): (text: string) => void {
	const field = useId();
	useEffect(() => () => setDraft(field, false), [field]);
	return useCallback((text) => setDraft(field, text.trim() !== ''), [field]);
}
