import type { Language } from '../languages.ts';
import { figureWords as en, type FigureWords } from './en.ts';
import { figureWords as zhCN } from './zh-CN.ts';

export type { FigureWords } from './en.ts';

/** The words of figures in every language: only whoever makes one loads them. */
export const figureLanguages: Readonly<Record<Language, FigureWords>> = { en, 'zh-CN': zhCN };
