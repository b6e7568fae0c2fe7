import type { Language } from '../languages.ts';
import { filter as en, type FilterWords } from './en.ts';
import { filter as zhCN } from './zh-CN.ts';

export type { FilterWords } from './en.ts';

/** Words of the stack of filters, of selections and of paths. Only what is loaded on demand may import this. */
export const filterIn: Readonly<Record<Language, FilterWords>> = { en, 'zh-CN': zhCN };
