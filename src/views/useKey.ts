import { useEffect, useRef } from 'react';
import type { PageKey } from './keys.ts';

/** Calls back when `key` is pressed, unless somebody is typing, a dialog is open or a modifier is held. */
export function useKey(key: PageKey, pressed: () => void): void {
	const latest = useRef(pressed);
	useEffect(() => {
		latest.current = pressed;
	});
	useEffect(() => {
		const listen = (event: KeyboardEvent) => {
			if (event.key !== key || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
			if (isTyping(event.target) || document.querySelector('dialog[open], [role="menu"]') !== null) return;
			event.preventDefault();
			latest.current();
		};
		addEventListener('keydown', listen);
		return () => removeEventListener('keydown', listen);
	}, [key]);
}

/** Is this where somebody writes, so that keys and pasted text are meant for it? */
export function isTyping(target: EventTarget | null): boolean {
	if (!(target instanceof HTMLElement)) return false;
	const isTextInput = target instanceof HTMLInputElement && target.type !== 'checkbox' && target.type !== 'radio';
	return (
		isTextInput ||
		target instanceof HTMLTextAreaElement ||
		target instanceof HTMLSelectElement ||
		target.isContentEditable
	);
}
