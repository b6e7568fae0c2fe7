import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { type Pane, useChoices } from '../../store/choices.ts';

/** Where one pane is shown at a time; as in the style sheets. */
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

/** Shows a pane in the same turn: nothing hidden takes the focus, and what is typed next may be meant for a field in it. */
export function showPane(pane: Pane): void {
	flushSync(() => useChoices.setState({ pane }));
}
