import { useEffect } from 'react';
import { beginRemembering } from '../../sync/remember.ts';

/*
 * A file of its own: memory is loaded with the forms of corrections, and would be part of the page in `Kept.tsx`.
 */

/** Loads what stores corrections together with every form that makes one, so that a correction never waits for it. */
export function useRemembering(): void {
	useEffect(beginRemembering, []);
}
