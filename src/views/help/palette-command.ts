import type { Reading } from '../../model/reading.ts';
import type { View } from '../../view/fields.ts';
import type { Language } from '../../words/languages.ts';
import type { Words } from '../../words/words.ts';
/** Something that can be done with the page, by the name it has on screen. */
export interface PaletteCommand {
	readonly id: string;
	readonly label: string;
	readonly run: () => void;
}

/** What the names of commands are made of, and what decides which of them there are. */
export interface PaletteContext {
	readonly words: Words;
	readonly language: Language;
	readonly view: View;
	readonly reading: Reading | null;
}
