import type { Language } from '../languages.ts';
import { menus as en, type MenuWords } from './en.ts';
import { menus as zhCN } from './zh-CN.ts';

/** Words of menus and dialogs in each language. Only what is loaded on demand may import this. */
export const menusIn: Readonly<Record<Language, MenuWords>> = { en, 'zh-CN': zhCN };
