import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { type Pane, useChoices } from '../../store/choices.ts';
import { foldPane } from '../../store/pane-settings.ts';

/** Windows too narrow for panes side by side; the style sheets have the same. Paper is none. */
export const narrow = 'screen and (max-width: 760px)';
/** Windows too low for panes one above the other: a phone held sideways, a page at 200%. */
export const low = 'screen and (max-height: 480px)';
/** Windows that show one pane at a time. */
export const tabbed = `${narrow}, ${low}`;

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
 * Shows a pane at once, not at the next rendering, be it behind another or folded away: a hidden field could not take
 * the focus, and the next key may be meant for it.
 */
export function showPane(pane: Pane): void {
	flushSync(() => {
		useChoices.setState({ pane });
		if (pane !== 'graph') foldPane(pane, false);
	});
}
