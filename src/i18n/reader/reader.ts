import type { Language } from '../languages.ts';
import { reader as en, type ReaderWords } from './en.ts';
import { reader as zhCN } from './zh-CN.ts';

export type { ReaderWords } from './en.ts';

/** Words of the reader's tools in each language. Only what is loaded after the page may import this. */
export const readerIn: Readonly<Record<Language, ReaderWords>> = { en, 'zh-CN': zhCN };
