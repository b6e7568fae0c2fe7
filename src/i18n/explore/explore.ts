import type { Language } from '../languages.ts';
import { type ExploreWords, explore as en } from './en.ts';
import { explore as zhCN } from './zh-CN.ts';

export type { ExploreWords } from './en.ts';

/** Words of matrix, tables and cards in each language. Only what is loaded on demand may import this. */
export const exploreIn: Readonly<Record<Language, ExploreWords>> = { en, 'zh-CN': zhCN };
