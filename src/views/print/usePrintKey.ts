import { useEffect } from 'react';
import { openDialog } from '../../state/dialog.ts';
import { isCommanding } from '../keys.ts';

/** Ctrl+P, or Cmd+P: the browser alone would print no more of a long text than is in sight. */
export function usePrintKey(): void {
	useEffect(() => {
		const listen = (event: KeyboardEvent) => {
			if (event.key.toLowerCase() !== 'p' || !isCommanding(event) || event.altKey || event.shiftKey) return;
			if (document.querySelector('dialog[open]') !== null) return;
			event.preventDefault();
			openDialog('print');
		};
		addEventListener('keydown', listen);
		return () => removeEventListener('keydown', listen);
	}, []);
}
