/** Nobody corrects or shares what they have not read yet: forms and dialogs come when they are first asked for. */
export const loadCorrections = () => import('./corrections.ts');
