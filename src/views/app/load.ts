/** Menus, panels below buttons and dialogs of the page itself come with the first sign of a user: see `LazyMenu.tsx`. */
export const loadMenus = () => import('./menus.ts');
