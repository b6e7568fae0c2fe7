import { useEffect, useState } from 'react';
import { openDialog, useDialog } from '../../state/dialog.ts';
import { useResults } from '../../state/results.ts';
import { useSettings } from '../../state/settings.ts';
import { part } from '../borders/part.tsx';
import { isCommanding, pageKeys } from '../keys.ts';
import { loadMenus } from '../menus/load.ts';
import { useKey } from '../useKey.ts';

const Hints = part(loadMenus, 'Hints', 'none');

/** Whoever opens a thread for the first time looks at it first. */
const afterMs = 1_200;

/** The keys that ask for help, and the hints of a first visit. */
export function Help() {
	useKey(pageKeys.help, () => openDialog('help'));
	usePaletteKey();
	const isHinting = useHinting();
	return isHinting && <Hints />;
}

/** Ctrl+K, or Cmd+K: also where somebody types, since nothing is written by it. */
function usePaletteKey(): void {
	useEffect(() => {
		const listen = (event: KeyboardEvent) => {
			if (event.key.toLowerCase() !== 'k' || !isCommanding(event) || event.altKey || event.shiftKey) return;
			event.preventDefault();
			if (document.querySelector('dialog[open]') === null) openDialog('palette');
		};
		addEventListener('keydown', listen);
		return () => removeEventListener('keydown', listen);
	}, []);
}

/** Once, after the sentence of a first visit was read; and again on request. */
function useHinting(): boolean {
	const isAsked = useDialog(({ isHinting }) => isHinting);
	const isNew = useSettings(({ introduced, hinted }) => introduced && !hinted);
	const hasThread = useResults(({ reading }) => reading !== null);
	const [isTime, setTime] = useState(false);
	useEffect(() => {
		if (!hasThread || !isNew) return;
		const timer = setTimeout(() => setTime(true), afterMs);
		return () => clearTimeout(timer);
	}, [hasThread, isNew]);
	return hasThread && (isAsked || (isNew && isTime));
}
