/** All that the reader can do besides showing floors, loaded as one: see `useLateReader.ts`. */
export { arrange } from './arrange.ts';
export { Between } from './Between.tsx';
export { ReaderTools } from './ReaderTools.tsx';
