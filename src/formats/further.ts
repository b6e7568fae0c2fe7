/** What reads all but plain text, loaded as one when a file of another format comes: see `loadFurther`. */
export { readThreadData } from './thread-data-reader.ts';
export { readAnswer } from './v2ex/api.ts';
export { mergeAnswers } from './v2ex/merge-answers.ts';
export { mergePages } from './v2ex/merge-pages.ts';
export { readPage } from './v2ex/page.ts';
export { readTopic } from './v2ex/several.ts';
