import { useDialog } from '../../store/page.ts';
import { useResults } from '../../store/results.ts';
import { useSettings } from '../../store/settings.ts';
import { loadMenus } from '../app/load.ts';
import { pagePart } from '../parts/part.tsx';
import { useFirstPlay } from './useFirstPlay.ts';

const Hints = pagePart(loadMenus, 'Hints', 'none');
const FirstVisit = pagePart(loadMenus, 'FirstVisit', 'none');

/** What a first visit begins with, and the hints where they are asked for. */
export function Help() {
	const isHinting = useDialog((dialog) => dialog.isHinting);
	const isFirst = useSettings(({ greeted }) => !greeted);
	const hasThread = useResults(({ reading }) => reading !== null);
	const isOver = useFirstPlay(isFirst);
	if (!hasThread) return null;
	return isHinting ? <Hints /> : isFirst && isOver && <FirstVisit />;
}
