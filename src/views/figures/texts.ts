import type { Words } from '../../words/languages.ts';
import type { FigureError } from './make.ts';

/** Why there is no figure. */
export function figureErrorText(error: FigureError, { error: words }: Words['figure']): string {
	if (error === 'no-room') return words.noRoom;
	return error === 'no-parts' ? words.noParts : words.failed(error.message);
}
