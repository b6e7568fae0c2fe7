/** Tables and matrix come when somebody first looks at them. */
export const loadExplore = () => import('./tables.ts');
