/**
 * Most files are plain text: what reads other formats comes with the first file of one. Apart from `format.ts`, which
 * those readers know, so that no file leads back to itself.
 */
export const loadFurther = () => import('./further.ts');
