import { useEffect } from 'react';
import { redo, undo } from '../../state/undo.ts';
import { isTyping } from '../useKey.ts';

/** Ctrl+Z (Cmd+Z) and Ctrl+Shift+Z, unless somebody is typing: there the browser undoes what was typed. */
export function useUndoKeys(): void {
	useEffect(() => {
		const listen = (event: KeyboardEvent) => {
			if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
			if (isTyping(event.target)) return;
			event.preventDefault();
			if (event.shiftKey) redo();
			else undo();
		};
		addEventListener('keydown', listen);
		return () => removeEventListener('keydown', listen);
	}, []);
}
