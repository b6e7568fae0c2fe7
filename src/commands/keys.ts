import { type CommandId, commandOf } from './list.ts';

/** Is Ctrl called Cmd here? */
export const isApple = /Mac|iP(hone|ad|od)/.test(globalThis.navigator?.platform ?? '');

/** The first keys of a command, those that are held together, as they are printed on a keyboard. */
export function printedKeys(id: CommandId): readonly string[] {
	return partsOf(id).map((part) => {
		if (part === '$mod') return isApple ? '⌘' : 'Ctrl';
		if (part === 'Escape') return 'Esc';
		return part.length === 1 ? part.toUpperCase() : part;
	});
}

/** The same for `aria-keyshortcuts`. */
export function ariaKeys(id: CommandId): string {
	const parts = partsOf(id);
	return parts.map((part) => (part === '$mod' ? (isApple ? 'Meta' : 'Control') : part)).join('+');
}

function partsOf(id: CommandId): readonly string[] {
	return commandOf(id).keys[0]?.split('+') ?? [];
}
