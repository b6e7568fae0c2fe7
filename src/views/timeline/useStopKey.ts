import { useEffect } from 'react';
import { useChoices } from '../../state/choices.ts';
import { stopPlayback } from '../../state/playback.ts';

/** While there is a playhead, Escape ends playback before it means anything else. */
export function useStopKey(): void {
	const hasPlayhead = useChoices(({ playhead }) => playhead !== null);
	useEffect(() => {
		if (!hasPlayhead) return;
		const listen = (event: KeyboardEvent) => {
			if (event.key !== 'Escape' || document.querySelector('dialog[open], [role="menu"]') !== null) return;
			event.preventDefault();
			event.stopImmediatePropagation();
			stopPlayback();
		};
		addEventListener('keydown', listen, true);
		return () => removeEventListener('keydown', listen, true);
	}, [hasPlayhead]);
}
