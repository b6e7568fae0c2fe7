/** Menus, panels and dialogs of the page itself: loaded at the first move, key or touch (`LazyMenu.tsx`). */
export const loadMenus = () => import('./menus.ts');

/** Forms and dialogs for corrections, memory and sharing: loaded when one of them is first asked for. */
export const loadCorrections = () => import('../corrections/corrections.ts');

/** Tables and matrix: loaded when one of them is first shown. */
export const loadTables = () => import('../tables/forms.tsx');
