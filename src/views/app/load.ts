/** Menus, panels below buttons and dialogs of the page itself come with the first sign of a user: see `LazyMenu.tsx`. */
export const loadMenus = () => import('./menus.ts');

/** Nobody corrects or shares what they have not read yet: forms and dialogs come when they are first asked for. */
export const loadCorrections = () => import('../corrections/corrections.ts');

/** Tables and matrix come when somebody first looks at them. */
export const loadTables = () => import('../tables/forms.tsx');
