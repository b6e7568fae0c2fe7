import { useShallow } from 'zustand/react/shallow';
import { correctionOn } from '../../model/correction.ts';
import { type Keeping, keepingOf, storingOf, useJournal } from '../../store/journal.ts';
import { useResults } from '../../store/results.ts';
import { useView } from '../parts/useView.ts';
import { useWords } from '../parts/words.ts';
import css from './Kept.module.css';

interface Props {
	readonly subject: string;
	/** Only what somebody has to wait for, or to do something about. */
	readonly isTerse?: boolean;
}

/** Says beside a correction whether it is stored; also beside one that was taken back, until that is. */
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

/** Null where nothing was corrected, or that was taken back and is stored so. */
function useKeeping(subject: string): Keeping | null {
	const journal = useJournal(useShallow(storingOf));
	const isMade = useView(({ corrections }) => correctionOn(corrections, subject) !== undefined);
	const pseudonyms = useView(({ pseudonyms }) => pseudonyms);
	const keeping = useResults((results) => keepingOf(subject, journal, results, pseudonyms));
	const isUnderWay = keeping === 'saving' || keeping === 'unsaved';
	return isMade || isUnderWay ? keeping : null;
}
