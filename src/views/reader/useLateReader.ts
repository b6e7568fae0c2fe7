import { useEffect, useState } from 'react';
import { useChoices } from '../../state/choices.ts';
import { loadPart } from '../../state/parts.ts';
import { isTyping } from '../useKey.ts';

type Late = typeof import('./late.ts');

/** What the reader can do besides showing floors, and the key that somebody pressed before it was there. */
export interface LateReader extends Late {
	readonly pressed: string | null;
}

const afterMs = 1_500;
const signs = ['pointermove', 'pointerdown', 'keydown', 'touchstart'] as const;

/** Comes after the page: with the first sign of a user, at once where the view needs it. Null until then. */
export function useLateReader(): LateReader | null {
	const [late, setLate] = useState<LateReader | null>(null);
	useEffect(() => {
		let pressed: string | null = null;
		// Until the code is there: a key that is pressed while it is on its way counts too.
		const hold = (event: KeyboardEvent) => {
			if (event.key !== '/' || isTyping(event.target)) return;
			pressed = event.key;
			event.preventDefault();
		};
		const load = async () => {
			end();
			// Where it cannot be loaded, the floors are there to read as before.
			const loaded = await loadPart(() => import('./late.ts')).catch(() => null);
			removeEventListener('keydown', hold);
			if (loaded !== null) setLate((before) => before ?? { ...loaded, pressed });
		};
		const timer = setTimeout(load, afterMs);
		const end = () => {
			clearTimeout(timer);
			for (const sign of signs) removeEventListener(sign, load);
		};
		for (const sign of signs) addEventListener(sign, load);
		addEventListener('keydown', hold);
		const { find, readingOrder, side } = useChoices.getState();
		if (find !== '' || readingOrder !== 'thread' || side !== 'both') load();
		return () => {
			end();
			removeEventListener('keydown', hold);
		};
	}, []);
	return late;
}
