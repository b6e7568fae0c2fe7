/** Most files are plain text: what reads other formats comes with the first file of one. */
export const loadFurther = () => import('./further.ts');
