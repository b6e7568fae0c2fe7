import { useSyncExternalStore } from 'react';

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
