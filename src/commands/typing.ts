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
