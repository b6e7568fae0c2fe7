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
		const load = async () => {
			end();
			// Where it cannot be loaded, the floors are there to read as before.
			const loaded = await loadPart(() => import('./late.ts')).catch(() => null);
			if (loaded !== null) setLate((before) => before ?? { ...loaded, pressed });
		};
		const see = (event: Event) => {
			if (event instanceof KeyboardEvent && event.key === '/' && !isTyping(event.target)) {
				pressed = event.key;
				event.preventDefault();
			}
			load();
		};
		const timer = setTimeout(load, afterMs);
		const end = () => {
			clearTimeout(timer);
			for (const sign of signs) removeEventListener(sign, see);
		};
		for (const sign of signs) addEventListener(sign, see);
		const { find, readingOrder, side } = useChoices.getState();
		if (find !== '' || readingOrder !== 'thread' || side !== 'both') load();
		return end;
	}, []);
	return late;
}
