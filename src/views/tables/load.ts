/** Tables and matrix come when somebody first looks at them. */
export const loadTables = () => import('./forms.tsx');
