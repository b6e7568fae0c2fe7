import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { type Pane, useChoices } from '../../store/choices.ts';

/** The media query for screens that show one pane at a time; the style sheets have the same. */
export const narrow = '(max-width: 760px)';

/** Does a media query hold now? */
export function useMedia(query: string): boolean {
	return useSyncExternalStore(
		(changed) => {
			const media = matchMedia(query);
			media.addEventListener('change', changed);
			return () => media.removeEventListener('change', changed);
		},
		() => matchMedia(query).matches,
	);
}

/**
 * Shows a pane at once, not at the next rendering: a hidden field could not take the focus, and the next key may be
 * meant for it.
 */
export function showPane(pane: Pane): void {
	flushSync(() => useChoices.setState({ pane }));
}
