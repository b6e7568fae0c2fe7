import type { Language } from '../languages.ts';
import { timeline as en, type TimelineToolWords } from './en.ts';
import { timeline as zhCN } from './zh-CN.ts';

export type { TimelineToolWords } from './en.ts';

/** What the timeline can do besides bars, in each language. Only what is loaded on demand may import this. */
export const timelineIn: Readonly<Record<Language, TimelineToolWords>> = { en, 'zh-CN': zhCN };
