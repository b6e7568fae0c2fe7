import { type ReaderWords, readerIn } from '../../i18n/reader/reader.ts';
import { useLanguage } from '../words.ts';

export function useReaderWords(): ReaderWords {
	return readerIn[useLanguage()];
}
