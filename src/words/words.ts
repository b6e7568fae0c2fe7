import type { words as english } from './en/index.ts';
import type { Wide } from './wide.ts';

/** Every word on screen in one language, figures and messages among them. */
export type Words = Wide<typeof english>;
