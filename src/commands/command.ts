import type { View } from '../view/view.ts';
import type { Words } from '../words/words.ts';

/** Where a key works, as `?` has it. */
export type KeyPlace = keyof Words['help']['place'];
/** What a key does, as `?` says it. */
export type KeyAct = keyof Words['help']['act'];

/** Something that can be done: by a key anywhere on the page, by name in the palette, or by a button. */
export interface Command {
	/**
	 * As tinykeys writes them, `$mod` for Ctrl or Cmd; the first is the one that is named. Of two commands with one key,
	 * the earlier in the list that can be done is.
	 */
	readonly keys?: readonly string[];
	/**
	 * Where help lists its keys, and what it says they do; commands with the same words share a line. Absent: help does
	 * not list them.
	 */
	readonly help?: readonly [KeyPlace, KeyAct];
	/** Its name in the palette, on buttons and in menus. The palette offers only commands with a name. */
	readonly name?: (words: Words, view: View) => string;
	/** Does the palette offer it now, if it can be done? Always, where nothing is said. `words`: those on screen. */
	readonly isOffered?: (words: Words) => boolean;
	/** Its keys hold also while somebody types, or while a dialog is open. */
	readonly whileTyping?: true;
	readonly inDialogs?: true;
	/** Its keys come before what a chart means by them. */
	readonly isFirst?: true;
	/** Can it be done now? Always, where nothing is said. */
	readonly when?: () => boolean;
	/** What it does. Absent: a part of the page says so, as long as it is mounted (`useCommand`). */
	readonly run?: (event: KeyboardEvent | null) => void;
}
