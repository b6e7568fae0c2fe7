import { useCallback, useEffect, useId } from 'react';
import { setBegun } from '../../store/leaving.ts';

/** Told what stands in a field, has the page ask before that is lost. Without words it holds nothing, and so without the field. */
export function useBegun(): (text: string) => void {
	const field = useId();
	useEffect(() => () => setBegun(field, false), [field]);
	return useCallback((text) => setBegun(field, text.trim() !== ''), [field]);
}
