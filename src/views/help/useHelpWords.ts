import { type HelpWords, helpIn } from '../../i18n/help/help.ts';
import { useLanguage } from '../words.ts';

/** The words of help in the language shown. */
export function useHelpWords(): HelpWords {
	return helpIn[useLanguage()];
}
