import type { Language } from '../languages.ts';
import { reasons as en, type Reasons } from './en.ts';
import { reasons as zhCN } from './zh-CN.ts';

export type { Reasons } from './en.ts';

/** Why something is concluded, in each language. Only what is loaded on demand may import this. */
export const reasonsIn: Readonly<Record<Language, Reasons>> = { en, 'zh-CN': zhCN };
