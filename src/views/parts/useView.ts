import { useSyncExternalStore } from 'react';
import { appliedView, followApplied } from '../../store/applied.ts';
import type { View } from '../../view/view.ts';

/**
 * What was chosen, as far as it applies to the open thread, or something of that: the only way to render a choice.
 * @param select of the view; gives the same object as long as it says the same
 */
export function useView(): View;
export function useView<T>(select: (view: View) => T): T;
export function useView<T>(select?: (view: View) => T): View | T {
	return useSyncExternalStore(followApplied, () => (select === undefined ? appliedView() : select(appliedView())));
}
