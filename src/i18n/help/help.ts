import type { Language } from '../languages.ts';
import { help as en, type HelpWords } from './en.ts';
import { help as zhCN } from './zh-CN.ts';

export type { HelpWords } from './en.ts';

/** Words of help in each language. Only what is loaded on demand may import this. */
export const helpIn: Readonly<Record<Language, HelpWords>> = { en, 'zh-CN': zhCN };
