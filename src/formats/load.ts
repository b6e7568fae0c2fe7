/**
 * Most files are plain text, so the readers of other formats are loaded with the first file of one. This stands apart from
 * `format.ts`, which those readers import, so that no imports go in a circle.
 */
export const loadFurther = () => import('./further.ts');
