import { correctionsStored, noteAgain } from '../../store/journal.ts';
import { tell } from '../tell.ts';
import { memoryOf } from './memory.ts';
import { browserStore } from './store.ts';

/** What this browser remembers. */
export const memory = memoryOf(
	browserStore(() => {
		tell({ code: 'closed', message: '' });
		// Whatever was said to be stored may be gone.
		noteAgain(correctionsStored());
	}),
);
