import { menusIn } from '../i18n/menus/menus.ts';
import { useLanguage } from './words.ts';

/** The words of menus and dialogs that are loaded on demand. */
export function useMenuWords() {
	return menusIn[useLanguage()];
}
