/** What reads all but plain text, loaded as one when a file of another format comes: see `loadFurther`. */
export { readThreadData } from './thread-data-reader.ts';
export { readAnswer } from './v2ex/api.ts';
export { mergeAnswers, mergePages, readTopic } from './v2ex/merge.ts';
export { readPage } from './v2ex/page.ts';
