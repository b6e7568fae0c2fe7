/**
 * All that whoever exports something loads, as one: two late chunks would split what they share with the page off from
 * it, and the page would be larger.
 */
export * from './exports.ts';
export { FigureDialog } from './figure/FigureDialog.tsx';
export { PrintDialog } from './print/PrintDialog.tsx';
