/** The readers of all formats but plain text. They are loaded together with the first file of such a format: see `loadFurther`. */
export { readThreadData } from './thread-data-reader.ts';
export { readAnswer } from './v2ex/api.ts';
export { mergeAnswers, mergePages, readTopic } from './v2ex/merge.ts';
export { readPage } from './v2ex/page.ts';
