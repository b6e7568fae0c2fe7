import type { ChosenEncoding } from '../../graph/encoding/encoding.ts';
import type { LayoutResult } from '../../layout/list.ts';
import { known } from '../../lib/assert.ts';
import type { Reading } from '../../model/reading.ts';
import { useResults } from '../../store/results.ts';
import { encodingOf } from '../../thread/encoding.ts';

/** All that is saved of: what is open now, as it is drawn. */
export interface SavedThread {
	readonly thread: NonNullable<ReturnType<typeof useResults.getState>['thread']>;
	readonly reading: Reading;
	readonly positions: LayoutResult;
	readonly encoding: ChosenEncoding;
}

/** What is open when something is saved. Throws where nothing is. */
export function threadToSave(): SavedThread {
	const { thread, reading, positions, encoding } = useResults.getState();
	const shown = known(reading, 'open thread');
	return {
		thread: known(thread, 'open thread'),
		reading: shown,
		positions: known(positions, 'layout'),
		encoding: encodingOf(shown, encoding),
	};
}
