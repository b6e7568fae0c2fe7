/**
 * All that whoever exports something loads, as one: two late chunks would split what they share with the page off from
 * it, and the page would be larger.
 */

export { PrintDialog } from '../print/PrintDialog.tsx';
export * from './data-files.ts';
export { FigureDialog } from './FigureDialog.tsx';
export { openFilm, savePicture } from './quick.ts';
