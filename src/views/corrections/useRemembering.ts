import { useEffect } from 'react';
import { beginRemembering } from '../../sync/remember.ts';

/** Whatever corrects something brings along what stores it, so that nothing has to be loaded once it is corrected. */
export function useRemembering(): void {
	useEffect(beginRemembering, []);
}
