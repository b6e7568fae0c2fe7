import { useEffect, useState } from 'react';
import { useDialog } from '../../store/page.ts';
import { useResults } from '../../store/results.ts';
import { useSettings } from '../../store/settings.ts';
import { loadMenus } from '../app/load.ts';
import { part } from '../parts/part.tsx';

const Hints = part(loadMenus, 'Hints', 'none');

/** Milliseconds until the hints: one looks at one's first thread before reading about it. */
const afterMs = 1_200;

/** The hints of a first visit. */
export function Help() {
	const isHinting = useHinting();
	return isHinting && <Hints />;
}

/** Hints show once, after the sentence of a first visit was closed, and again when asked for. */
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
