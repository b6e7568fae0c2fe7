import { memoryOf } from './memory.ts';
import { browserStore } from './store.ts';

/** What this browser remembers. */
export const memory = memoryOf(browserStore());
